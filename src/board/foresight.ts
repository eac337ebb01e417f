import { orTell } from '../base/waiting.ts';
import type { Plain } from '../game/plain.ts';
import type { Position } from '../game/position.ts';
import { resultsOf, type Sitting } from '../game/sitting.ts';
import { writeText } from '../kit/parts.ts';
import { attentionInWorker } from '../worker/oracle.ts';
import { attentionWords, NO_ATTENTION, STILL_ATTENTIVE } from './words/en/stars.ts';

/**
 * The second forecast: what becomes of a run when somebody feeds only when a tail is thin. It is said once there is a
 * reason to ask: a life was lost, or a run has ended.
 */
export class Foresight {
  private readonly element: HTMLElement;
  private readonly plain: Plain;
  private position: Position | null = null;

  constructor(element: HTMLElement, plain: Plain) {
    this.element = element;
    this.plain = plain;
  }

  write(sitting: Sitting): void {
    const { position } = sitting;
    if (position === this.position) return;
    this.position = position;
    this.say('');
    if (position.status === 'playing' && hasReason(sitting)) void this.ask(position);
  }

  private async ask(position: Position): Promise<void> {
    const { challenge } = position;
    const say = (sentence: string) => {
      if (position === this.position) this.say(sentence);
    };
    const forecast = attentionInWorker(position, this.plain);
    await orTell(forecast, () => say(STILL_ATTENTIVE)).then(
      (known) => say(attentionWords(known, challenge, this.plain)),
      () => say(NO_ATTENTION),
    );
  }

  private say(sentence: string): void {
    writeText(this.element, sentence);
    this.element.hidden = sentence === '';
  }
}

function hasReason(sitting: Sitting): boolean {
  const { position, challenge } = sitting;
  return position.lives < challenge.lives || resultsOf(sitting).best !== null;
}
