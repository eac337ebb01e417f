import { orTell } from '../base/waiting.ts';
import type { Position } from '../game/position.ts';

/** What makes a dialog work; it stays as long as the page does. */
interface Part {
  /** The run stands elsewhere. */
  write(position: Position): void;
}

interface Given {
  /** It is off until there is a position. */
  readonly button: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  /** Brings the script, and says how the part is made. */
  readonly load: () => Promise<(position: Position) => Part>;
  readonly say: (sentence: string) => void;
  /** Said while the script takes long, and where it does not come. */
  readonly coming: string;
  readonly missing: string;
}

/** A dialog whose script comes when it is opened for the first time. */
export class LateDialog {
  private readonly given: Given;
  private position: Position | null = null;
  private part: Part | null = null;

  constructor(given: Given) {
    this.given = given;
    given.button.addEventListener('click', () => void this.open());
  }

  write(position: Position): void {
    this.position = position;
    this.given.button.disabled = false;
    this.part?.write(position);
  }

  private async open(): Promise<void> {
    const { dialog, load, say, coming, missing } = this.given;
    dialog.showModal();
    if (this.part !== null) return;
    say('');
    try {
      const make = await orTell(load(), () => say(coming));
      say('');
      if (this.position !== null) this.part ??= make(this.position);
    } catch {
      say(missing);
    }
  }
}
