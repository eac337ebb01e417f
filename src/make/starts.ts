import type { Challenge } from '../game/challenge.ts';
import { parseLink } from '../link/parse.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { partOf } from './parts.ts';

/** Where a challenge is begun: from one that there is, or from a link. What was there before can be had back. */
export class Starts {
  private readonly maker: HTMLElement;
  private readonly current: () => Fields;
  private readonly begin: (fields: Fields) => void;
  private before: Fields | null = null;

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
      const index = Number(partOf(maker, 'known', HTMLSelectElement).value);
      const challenge = known[index];
      if (challenge !== undefined) this.start(challenge);
    });
    this.onSubmit('start-link', () => {
      this.openLink(partOf(maker, 'pasted', HTMLInputElement).value);
    });
    partOf(maker, 'undo', HTMLButtonElement).addEventListener('click', () => this.undo());
  }

  /** Begins with the challenge of a link, or says why it cannot. */
  openLink(text: string): void {
    // What stands before the hash is the address of a page, whichever.
    const parsed = parseLink(text.trim().replace(/^[^#]*#/, ''));
    if (parsed.ok) this.start(parsed.value.challenge);
    else this.say(`This link cannot be opened. ${parsed.error.detail}`);
  }

  private start(challenge: Challenge): void {
    this.before = this.current();
    this.begin(fieldsOf(challenge));
    partOf(this.maker, 'undo', HTMLButtonElement).hidden = false;
    this.say(`This is “${challenge.title}”. Change what you like.`);
  }

  private undo(): void {
    if (this.before === null) return;
    this.begin(this.before);
    this.before = null;
    this.say('What you had is back.');
    const button = partOf(this.maker, 'undo', HTMLButtonElement);
    // The focus would be lost with the button.
    if (button === document.activeElement) partOf(this.maker, 'known', HTMLElement).focus();
    button.hidden = true;
  }

  private say(sentence: string): void {
    partOf(this.maker, 'started', HTMLElement).textContent = sentence;
  }

  private onSubmit(part: string, act: () => void): void {
    partOf(this.maker, part, HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
  }
}
