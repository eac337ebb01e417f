import { readWhole } from '../base/numbers.ts';
import type { Challenge } from '../game/challenge.ts';
import { openingAmount, stepOf, stepped } from '../game/opening.ts';
import { mostReal, startPosition } from '../game/position.ts';
import { whileHeld } from './held.ts';
import type { Parts } from './parts.ts';
import { atMost, digitsOnly, fewerWords, moreWords } from './words/en/position.ts';

/** How many boards there were on this page, for the names of their sentences. */
let boards = 0;

/**
 * How many samples to feed: a slider, two buttons and a field that say the same. The slider holds the amount; whatever
 * changes it is an `input` of the slider. While the field holds no amount, its form is not valid, so that nothing is
 * played.
 */
export class Amount {
  private lastSet: number;
  private step = 1;
  private readonly parts: Parts;
  private readonly complain: (sentence: string) => void;

  /**
   * @param challenge that the board begins with
   * @param complain says what is wrong with what was typed; nothing when all is well
   */
  constructor(parts: Parts, challenge: Challenge, complain: (sentence: string) => void) {
    this.parts = parts;
    this.complain = complain;
    this.lastSet = openingAmount(challenge);
    this.begin(challenge);
    const { real, typed, fewer, more, message } = parts;
    message.id = `message-${++boards}`;
    real.addEventListener('input', () => {
      this.lastSet = this.value;
      if (document.activeElement !== typed) this.write();
    });
    whileHeld(fewer, () => this.move(-1));
    whileHeld(more, () => this.move(1));
    typed.addEventListener('input', () => this.read());
    // What was more than there is now says what it was taken for; so does the sentence.
    const take = () => {
      if (!this.isRefused) typed.value = real.value;
    };
    typed.addEventListener('change', take);
    typed.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      // Takes the number; a generation is played by its button.
      event.preventDefault();
      if (!typed.reportValidity()) return;
      take();
      typed.select();
    });
    typed.addEventListener('invalid', (event) => {
      // The sentence stands beside the field, and is read out again; the browser's own would cover the board.
      event.preventDefault();
      this.complain(typed.validationMessage);
      typed.focus();
      typed.select();
    });
  }

  get value(): number {
    return Number(this.parts.real.value);
  }

  /** What it was last set to; it comes back when there is enough again. */
  get wanted(): number {
    return this.lastSet;
  }

  begin(challenge: Challenge): void {
    const { fewer, more } = this.parts;
    this.step = stepOf(mostReal(startPosition(challenge)));
    fewer.setAttribute('aria-label', fewerWords(this.step));
    more.setAttribute('aria-label', moreWords(this.step));
    this.write();
  }

  /** How far it goes, and whether it can be changed. What somebody is typing, or has yet to mend, stays. */
  limit(most: number, isOn: boolean): void {
    const { real, typed, fewer, more } = this.parts;
    real.max = String(most);
    real.value = String(Math.min(this.wanted, most));
    for (const control of [real, typed, fewer, more]) control.disabled = !isOn;
    if (!isOn || !(this.isRefused || document.activeElement === typed)) this.write();
  }

  /** The field says what the slider says. */
  write(): void {
    const { typed, real } = this.parts;
    typed.value = real.value;
    this.refuse('');
  }

  private get isRefused(): boolean {
    return this.parts.typed.validity.customError;
  }

  private move(sign: 1 | -1): boolean {
    const most = Number(this.parts.real.max);
    const next = stepped(this.value, this.step, sign, most);
    if (next !== this.value) this.set(next);
    this.write();
    return next > 0 && next < most;
  }

  /** Takes what was typed, as far as it is an amount; above what there is it means all there is. */
  private read(): void {
    const { typed, real } = this.parts;
    const most = Number(real.max);
    const read = readWhole(typed.value, { min: 0, max: most });
    const isMore = !read.ok && read.error.code === 'outside' && read.error.value > most;
    if (!read.ok && !isMore) {
      this.refuse(digitsOnly(most));
      return;
    }
    this.refuse('');
    this.set(read.ok ? read.value : most);
    if (isMore) this.complain(atMost(most));
  }

  private set(amount: number): void {
    const { real } = this.parts;
    real.value = String(amount);
    real.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** @param why in a sentence; empty where the field is right */
  private refuse(why: string): void {
    const { typed, message } = this.parts;
    typed.setCustomValidity(why);
    if (why === '') {
      typed.removeAttribute('aria-invalid');
      typed.removeAttribute('aria-describedby');
    } else {
      typed.setAttribute('aria-invalid', 'true');
      typed.setAttribute('aria-describedby', message.id);
    }
    this.complain(why);
  }
}
