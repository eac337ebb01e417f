import { readWhole } from '../base/numbers.ts';
import type { Challenge } from '../game/challenge.ts';
import { openingAmount, stepOf, stepped } from '../game/opening.ts';
import { mostReal, startPosition } from '../game/position.ts';
import { whileHeld } from './held.ts';
import type { Parts } from './parts.ts';
import { atMost, digitsOnly, fewerWords, moreWords } from './words/en/position.ts';

/**
 * How many samples to feed: a slider, two buttons and a field that say the same. The slider holds the amount; whatever
 * changes it is an `input` of the slider.
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
    const { real, typed, fewer, more } = parts;
    real.addEventListener('input', () => {
      this.lastSet = this.value;
      this.write();
    });
    whileHeld(fewer, () => this.move(-1));
    whileHeld(more, () => this.move(1));
    typed.addEventListener('input', () => this.read());
    typed.addEventListener('change', () => this.write(true));
    typed.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      // Takes the number; a generation is played by its button.
      event.preventDefault();
      if (!this.read()) return;
      this.write(true);
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
  }

  /** How far it goes, and whether it can be changed. */
  limit(most: number, isOn: boolean): void {
    const { real, typed, fewer, more } = this.parts;
    real.max = String(most);
    real.value = String(Math.min(this.wanted, most));
    for (const control of [real, typed, fewer, more]) control.disabled = !isOn;
    this.write();
  }

  private move(sign: 1 | -1): boolean {
    const most = Number(this.parts.real.max);
    const next = stepped(this.value, this.step, sign, most);
    if (next === this.value) return false;
    this.set(next);
    this.write();
    return next > 0 && next < most;
  }

  /** Takes what was typed, as far as it is an amount; above what there is it means all there is. */
  private read(): boolean {
    const { typed, real } = this.parts;
    const most = Number(real.max);
    const read = readWhole(typed.value, { min: 0, max: most });
    const isMore = !read.ok && read.error.code === 'outside' && read.error.value > most;
    const isAmount = read.ok || isMore;
    typed.setAttribute('aria-invalid', String(!isAmount));
    if (isAmount) this.set(read.ok ? read.value : most);
    this.complain(read.ok ? '' : isMore ? atMost(most) : digitsOnly(most));
    return isAmount;
  }

  private set(amount: number): void {
    const { real } = this.parts;
    real.value = String(amount);
    real.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The field says what the slider says, unless somebody is typing. */
  private write(isTyped = false): void {
    const { typed, real } = this.parts;
    if (document.activeElement === typed && !isTyped) return;
    typed.value = real.value;
    typed.removeAttribute('aria-invalid');
  }
}
