import { bring } from '../../base/bring.ts';
import { fallenAmong } from '../../game/lines.ts';
import type { Position } from '../../game/position.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../kinds/gaussian/model.ts';
import { SIDES, tailSurvival } from '../../kinds/gaussian/tails.ts';
import { element, findPart, writeText } from '../../kit/parts.ts';
import { lineWords, survivalWords } from '../../kit/words/en.ts';
import { NO_SAMPLES } from '../../sim/samples.ts';
import { AT_REST, hasArrived, type Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { BoardFace, Overlay } from '../board-face.ts';
import { passage } from '../passage.ts';
import { toolsInUse } from '../tools-seen.ts';
import { between } from './scenes/curve.ts';
import { type LineageFrame, lineageScene } from './scenes/lineage.ts';
import { curveScene, type WorldFrame, worldScene } from './scenes/world.ts';
import { say } from './words/board-en.ts';

/** Boards without tools do not wait for their drawings. */
let drawTools: typeof import('./scenes/tools.ts').toolShapes | undefined;

/** A bell curve, its two tails, and a ridgeline. */
export const board: BoardFace = {
  async prepare() {
    drawTools = (await bring(() => import('./scenes/tools.ts'))).toolShapes;
  },
  picture(position, progress) {
    const frame = worldFrame(position, progress);
    const tools = toolsInUse(position);
    return (size: Size) => [...worldScene(frame, size), ...(drawTools?.(frame, tools, size) ?? [])];
  },
  lineage(position, progress) {
    const frame = lineageFrame(position, progress);
    return (size: Size) => lineageScene(frame, size);
  },
  alone: (position) => board.picture(position, AT_REST),
  sketch(position) {
    const frame = { ...worldFrame(position, AT_REST), trainingSet: NO_SAMPLES };
    return (size: Size) => curveScene(frame, size);
  },
  attach,
  say,
};

/** What the main picture shows at a position, `progress` into its last generation. */
export function worldFrame(position: Position, progress: Progress): WorldFrame {
  return passage(position, progress, STANDARD_NORMAL);
}

export function lineageFrame({ turns, challenge }: Position, { replace }: Progress): LineageFrame {
  return {
    truth: STANDARD_NORMAL,
    ridges: turns.map(({ state, move }) => ({
      model: state.model as Gaussian,
      isFed: move.real > 0,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}

/** More rows than this have small numbers. */
export const MANY_ROWS = 21;

function attach(root: HTMLElement): Overlay {
  const text = (name: string) => findPart(root, name, HTMLElement);
  const rows = text('rows');
  const tails = SIDES.map((side) => ({
    side,
    label: text(side).parentElement,
    survival: text(side),
    line: text(`line-${side}`),
  }));
  return {
    writeChallenge({ generations }) {
      const numbers = Array.from({ length: generations + 1 }, (_, i) => String(i));
      rows.classList.toggle('many', numbers.length > MANY_ROWS);
      rows.replaceChildren(...['', ...numbers].map((number) => element('li', number)));
    },
    write(position, progress) {
      const { from, to } = worldFrame(position, progress);
      const now = tailSurvival(between(from, to, progress.fit), STANDARD_NORMAL);
      const fallen = fallenAmong(
        position.challenge,
        SIDES.map((side) => now[side]),
      );
      for (const [i, { side, label, survival, line }] of tails.entries()) {
        label?.toggleAttribute('data-fallen', hasArrived(progress) && fallen[i] === true);
        // In most frames these say what they said before: written again, the page would be laid out again.
        writeText(survival, survivalWords(now[side]));
        writeText(line, lineWords(position.challenge, now[side]));
      }
    },
  };
}
