import { bring } from '../base/bring.ts';
import type { Position } from '../game/position.ts';
import { findPart, writeText } from '../kit/parts.ts';
import { storage } from '../kit/storage.ts';
import type { Sounds } from '../sound/sounds.ts';
import { hasArrived, type Progress } from '../stage/scene/beats.ts';
import { NO_SOUND, SOUND_NOT_LOADED } from './words/en/notices.ts';

/** Must agree with the list of what pages keep, at `/about/`. */
const KEY = 'tailkeeper.sound';
const ON = 'on';

/** The button that switches sound on and off. Off at first; what sounds arrives when it is switched on. */
export class SoundSwitch {
  private readonly button: HTMLButtonElement;
  private readonly said: HTMLElement;
  private readonly caption: HTMLElement;
  private sounds: Sounds | null = null;
  private readonly position: () => Position | null;
  /** A generation has been computed that has not been heard. */
  private isDue = false;
  /** Sound was asked for at this board, and nothing has been heard yet. */
  private isProofDue = false;

  /** @param position that is shown */
  constructor(board: HTMLElement, position: () => Position | null) {
    this.position = position;
    this.button = findPart(board, 'sound', HTMLButtonElement);
    this.said = findPart(board, 'sound-said', HTMLElement);
    this.caption = findPart(board, 'heard', HTMLElement);
    this.button.addEventListener('click', () => this.choose(!this.isOn));
    // All boards of a page sound, or none.
    addEventListener('soundchoice', (event) => {
      if (event instanceof CustomEvent) void this.turn(event.detail === ON);
    });
    this.button.disabled = false;
    if (kept()) void this.turn(true);
  }

  begin(): void {
    this.isDue = false;
    this.write('');
  }

  play(): void {
    this.isDue = true;
  }

  frame(position: Position, progress: Progress): void {
    if (!this.isDue || !hasArrived(progress)) return;
    this.isDue = false;
    writeText(this.said, '');
    if (this.isOn) this.write(this.sounds?.hear(position) ?? '');
  }

  private get isOn(): boolean {
    return this.button.getAttribute('aria-pressed') === 'true';
  }

  private choose(isOn: boolean): void {
    this.isProofDue = isOn;
    dispatchEvent(new CustomEvent('soundchoice', { detail: isOn ? ON : '' }));
    try {
      if (isOn) storage()?.setItem(KEY, ON);
      else storage()?.removeItem(KEY);
    } catch {
      // Storage is full: the choice holds for this page.
    }
  }

  private async turn(isOn: boolean): Promise<void> {
    const isPossible = 'AudioContext' in globalThis;
    this.press(isOn && isPossible);
    writeText(this.said, isOn && !isPossible ? NO_SOUND : '');
    this.write('');
    if (!isOn) this.sounds?.stop();
    if (!this.isOn) return;
    try {
      const { soundsOfPage } = await bring(() => import('../sound/sounds.ts'));
      this.sounds = soundsOfPage();
      this.prove();
    } catch {
      this.press(false);
      writeText(this.said, SOUND_NOT_LOADED);
      // By now the menu may be folded.
      this.write(SOUND_NOT_LOADED);
    }
  }

  /** Lets whoever has asked for sound hear how things stand, and read what that means. */
  private prove(): void {
    const position = this.position();
    if (!this.isProofDue || !this.isOn || position === null) return;
    this.isProofDue = false;
    writeText(this.said, this.sounds?.hear(position) ?? '');
  }

  private press(isOn: boolean): void {
    this.button.setAttribute('aria-pressed', String(isOn));
  }

  private write(caption: string): void {
    writeText(this.caption, caption);
    this.caption.hidden = caption === '';
  }
}

function kept(): boolean {
  try {
    return storage()?.getItem(KEY) === ON;
  } catch {
    return false;
  }
}
