import { findPart } from '../kit/parts.ts';
import type { BoardListener } from './listener.ts';

/** What a notice is about: the run that was left, or what this browser keeps. */
export type Subject = 'run' | 'storage';

/** Sentences beside a run: one for each subject, until there is nothing more to say of it. */
export class Notices implements BoardListener {
  private readonly place: HTMLElement;
  private readonly sentences = new Map<Subject, string>();

  constructor(board: HTMLElement) {
    this.place = findPart(board, 'notice', HTMLElement);
  }

  begin(): void {
    this.say('run', '');
  }

  change(): void {
    this.say('run', '');
  }

  /** @param sentence takes the place of the last one on its subject; nothing takes it away */
  say(subject: Subject, sentence: string): void {
    this.sentences.set(subject, sentence);
    const text = [...this.sentences.values()].filter((each) => each !== '').join(' ');
    // Written again, the same words would be read out again.
    if (this.place.textContent !== text) this.place.textContent = text;
  }

  /** What changes all the time is read out when it has come to rest. */
  wait(isWaiting: boolean): void {
    this.place.setAttribute('aria-busy', String(isWaiting));
  }
}
