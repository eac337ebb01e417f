import { editionsFrom } from '../board/linked-editions.ts';
import type { Fields } from '../faces/make-fields.ts';
import { sentenceOf } from '../faces/problems.ts';
import type { Challenge } from '../game/challenge.ts';
import { findPart } from '../kit/parts.ts';
import { openLink } from '../link/open.ts';
import { reasonOf, refused } from '../link/words/say.ts';
import { fieldsOf } from './fields.ts';
import { canBeMade } from './makers.ts';
import { words } from './words/say.ts';

/** Where a challenge is begun: from one that there is, or from a link. What was there before can be had back. */
export class Starts {
  private readonly maker: HTMLElement;
  private readonly current: () => Fields;
  private readonly begin: (fields: Fields) => void;
  private before: Fields | null = null;
  /** Counts links; one that was asked for earlier and comes later is dropped. */
  private asked = 0;

  /**
   * @param current what the form holds
   * @param begin is told what it shall hold
   */
  constructor(maker: HTMLElement, current: () => Fields, begin: (fields: Fields) => void) {
    this.maker = maker;
    this.current = current;
    this.begin = begin;
    const known = JSON.parse(maker.dataset['challenges'] ?? '[]') as readonly Challenge[];
    this.onSubmit('start-known', () => {
      const index = Number(findPart(maker, 'make-known', HTMLSelectElement).value);
      const challenge = known[index];
      if (challenge !== undefined) this.start(challenge);
    });
    this.onSubmit('start-link', () => {
      void this.openLink(findPart(maker, 'make-pasted', HTMLInputElement).value);
    });
    findPart(maker, 'make-undo', HTMLButtonElement).addEventListener('click', () => this.undo());
  }

  /** Begins with the challenge of a link, or says why it cannot. */
  async openLink(text: string): Promise<void> {
    const asked = ++this.asked;
    const opened = await openLink(text, editionsFrom(this.maker.dataset['base'] ?? '/'));
    if (asked !== this.asked) return;
    if (opened.ok && canBeMade(opened.value.challenge)) this.start(opened.value.challenge);
    else if (opened.ok) this.say(words.cannotBeMade);
    else this.say(refused(reasonOf(opened.error, sentenceOf)));
  }

  private start(challenge: Challenge): void {
    this.before = this.current();
    this.begin(fieldsOf(challenge));
    findPart(this.maker, 'make-undo', HTMLButtonElement).hidden = false;
    this.say(words.started(challenge.title));
  }

  private undo(): void {
    if (this.before === null) return;
    this.begin(this.before);
    this.before = null;
    this.say(words.undone);
    const button = findPart(this.maker, 'make-undo', HTMLButtonElement);
    // The focus would be lost with the button.
    if (button === document.activeElement) findPart(this.maker, 'make-known', HTMLElement).focus();
    button.hidden = true;
  }

  private say(sentence: string): void {
    findPart(this.maker, 'make-started', HTMLElement).textContent = sentence;
  }

  private onSubmit(part: string, act: () => void): void {
    findPart(this.maker, `make-${part}`, HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
  }
}
