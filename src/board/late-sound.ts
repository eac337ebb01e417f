import { bring } from '../base/bring.ts';
import type { Position } from '../game/position.ts';
import { findPart, writeText } from '../kit/parts.ts';
import type { Progress } from '../stage/scene/beats.ts';
import { whenSomebodyComes } from './late-extras.ts';
import type { BoardListener } from './listener.ts';
import type { SoundSwitch } from './sound-switch.ts';
import { SOUND_NOT_LOADED } from './words/en/notices.ts';

/** The switch for sound, which arrives when somebody comes to the board; until then its button is off. */
export class LateSound implements BoardListener {
  private arrived: SoundSwitch | null = null;
  private position: Position | null = null;

  constructor(board: HTMLElement) {
    whenSomebodyComes(board, () => void this.fetch(board));
  }

  begin(): void {
    this.arrived?.begin();
  }

  play(): void {
    this.arrived?.play();
  }

  frame(position: Position, progress: Progress): void {
    this.position = position;
    this.arrived?.frame(position, progress);
  }

  private async fetch(board: HTMLElement): Promise<void> {
    try {
      const { SoundSwitch } = await bring(() => import('./sound-switch.ts'));
      this.arrived ??= new SoundSwitch(board, () => this.position);
    } catch {
      writeText(findPart(board, 'sound-said', HTMLElement), SOUND_NOT_LOADED);
      whenSomebodyComes(board, () => void this.fetch(board));
    }
  }
}
