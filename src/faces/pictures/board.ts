import { bring } from '../../base/bring.ts';
import { linesOf } from '../../game/lines.ts';
import type { Position } from '../../game/position.ts';
import { RARE } from '../../kinds/pictures/album/world.ts';
import { ALBUM, SEATS } from '../../kinds/pictures/model.ts';
import { followsToll } from '../../kinds/pictures/settings.ts';
import { tollLaw } from '../../kinds/pictures/theory/toll-law.ts';
import { AT_REST, type Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { BoardFace } from '../board-face.ts';
import { passage } from '../passage.ts';
import { toolsInUse } from '../tools-seen.ts';
import { AlbumOverlay } from './overlay.ts';
import { type AlbumFrame, albumScene, seatShapes } from './scenes/album.ts';
import { type LineageFrame, lineageScene } from './scenes/lineage.ts';
import { seatedIn } from './seats.ts';
import { say } from './words/board-en.ts';

/** Boards without tools do not wait for their drawings. */
let drawTools: typeof import('../marks.ts').cornerMarks | undefined;

/** An album of 30 pictures, and how much variety is left. */
export const board: BoardFace = {
  async prepare() {
    drawTools = (await bring(() => import('../marks.ts'))).cornerMarks;
  },
  picture(position, progress) {
    const frame = albumFrame(position, progress);
    const tools = toolsInUse(position);
    return (size: Size) => [...albumScene(frame, size), ...(drawTools?.(tools, size) ?? [])];
  },
  lineage(position, progress) {
    const frame = lineageFrame(position, progress);
    return (size: Size) => lineageScene(frame, size);
  },
  alone(position) {
    const frame = albumFrame(position, AT_REST);
    return (size: Size) => albumScene(frame, size);
  },
  sketch,
  attach: (root, ask) => new AlbumOverlay(root, ask),
  say,
};

/** What the main picture shows at a position, `progress` into its last generation. */
export function albumFrame(position: Position, progress: Progress): AlbumFrame {
  return passage(position, progress, ALBUM);
}

export function lineageFrame(position: Position, { replace }: Progress): LineageFrame {
  const { turns, challenge } = position;
  const survivals = turns.map(({ measures }) => measures.survival);
  return {
    variety: survivals.map(([variety = 1]) => variety),
    law: lawOf(position),
    rare: RARE.map((_, i) => survivals.map((survival) => survival[i + 1] ?? 1)),
    fed: turns.map(({ move }) => move.real > 0),
    generations: challenge.generations,
    line: linesOf(challenge)[0] ?? 0,
    newest: replace,
  };
}

/** V by the toll law, with the real pictures that were fed. */
function lawOf({ challenge, turns }: Position): readonly number[] {
  if (turns.length === 0 || !followsToll(challenge)) return [];
  const realShares = turns.slice(1).map(({ move }) => move.real / challenge.n);
  return tollLaw({ spread: challenge.spread, realShares }) ?? [];
}

/** One real picture of each digit, and below it what is drawn in its seat. */
function sketch(position: Position) {
  const model = albumFrame(position, AT_REST).to;
  const first = (seats: ReturnType<typeof seatedIn>) => seats.filter((_, k) => k % SEATS === 0);
  const pairs = [...first(seatedIn(ALBUM)), ...first(seatedIn(model))];
  return ({ width, height }: Size) => {
    const inRow = pairs.length / 2;
    const seat = Math.min(height / 2, width / inRow);
    const corner = { x: (width - inRow * seat) / 2, y: height / 2 - seat };
    return seatShapes(pairs, { seat, ...corner }, inRow);
  };
}
