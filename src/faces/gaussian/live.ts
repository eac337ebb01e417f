import { lineageFrame, worldFrame } from '../../board/frames.ts';
import { element, findPart } from '../../board/parts.ts';
import * as words from '../../board/words.ts';
import type { Challenge } from '../../game/challenge.ts';
import type { Position } from '../../game/position.ts';
import { STANDARD_NORMAL } from '../../kinds/gaussian/model.ts';
import { SIDES, tailSurvival } from '../../kinds/gaussian/tails.ts';
import type { Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { Face } from '../face.ts';
import { between } from './scenes/curve.ts';
import { lineageScene } from './scenes/lineage.ts';
import { worldScene } from './scenes/world.ts';

/** A bell curve, its two tails, and a ridgeline. */
export class GaussianFace implements Face {
  private readonly rows: HTMLElement;
  private readonly tails: Readonly<
    Record<'left' | 'right', { survival: HTMLElement; line: HTMLElement }>
  >;

  constructor(board: HTMLElement) {
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.rows = text('rows');
    this.tails = {
      left: { survival: text('left'), line: text('line-left') },
      right: { survival: text('right'), line: text('line-right') },
    };
  }

  writeChallenge({ generations }: Challenge): void {
    const rows = Array.from({ length: generations + 1 }, (_, i) => String(i));
    this.rows.classList.toggle('many', rows.length > 21);
    this.rows.replaceChildren(...['', ...rows].map((text) => element('li', text)));
  }

  world(position: Position, progress: Progress) {
    const frame = worldFrame(position, progress);
    return (size: Size) => worldScene(frame, size);
  }

  lineage(position: Position, progress: Progress) {
    const frame = lineageFrame(position, progress);
    return (size: Size) => lineageScene(frame, size);
  }

  writeOverlay(position: Position, progress: Progress): void {
    const { from, to } = worldFrame(position, progress);
    const survival = tailSurvival(between(from, to, progress.fit), STANDARD_NORMAL);
    for (const side of SIDES) {
      this.tails[side].survival.textContent = words.survivalWords(survival[side]);
      this.tails[side].line.textContent = words.lineWords(position.challenge, survival[side]);
    }
  }
}
