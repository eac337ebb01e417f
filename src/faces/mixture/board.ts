import { bring } from '../../base/bring.ts';
import type { Position } from '../../game/position.ts';
import type { Mixture } from '../../kinds/mixture/model.ts';
import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { truthOf } from '../../kinds/mixture/settings.ts';
import { NO_SAMPLES } from '../../sim/samples.ts';
import { AT_REST, type Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { BoardFace } from '../board-face.ts';
import { passage } from '../passage.ts';
import { toolsInUse } from '../tools-seen.ts';
import type { MapPosition } from './losses.ts';
import { MapOverlay } from './overlay.ts';
import { type MapFrame, mapScene } from './scenes/map.ts';
import { type StreamFrame, streamScene } from './scenes/stream-graph.ts';
import type { Deeds } from './scenes/tools.ts';
import { say } from './words/board-en.ts';

/** Boards without tools and prices do not wait for their drawings. */
let drawTools: typeof import('./scenes/tools.ts').toolShapes | undefined;

/** A map of islands seen from above, and a stream graph of their shares. */
export const board: BoardFace = {
  async prepare() {
    drawTools = (await bring(() => import('./scenes/tools.ts'))).toolShapes;
  },
  picture(position, progress) {
    const frame = mapFrame(position, progress);
    const deeds = deedsOf(position);
    return (size: Size) => [...mapScene(frame, size), ...(drawTools?.(frame, deeds, size) ?? [])];
  },
  lineage(position, progress) {
    const frame = streamFrame(position, progress);
    return (size: Size) => streamScene(frame, size);
  },
  // A thousand dots would hide what has become of the islands.
  alone(position) {
    const frame = { ...mapFrame(position, AT_REST), trainingSet: NO_SAMPLES };
    return (size: Size) => mapScene(frame, size);
  },
  attach: (root) => new MapOverlay(root),
  say,
};

/** What the main picture shows at a position, `progress` into its last generation. */
export function mapFrame(position: Position, progress: Progress): MapFrame {
  return passage(position, progress, truthIn(position));
}

function deedsOf(position: Position): Deeds {
  const move = position.turns.at(-1)?.move;
  const visited = move === undefined || move.real === 0 ? undefined : move.from?.mode;
  return { tools: toolsInUse(position), visited };
}

export function streamFrame(position: Position, { replace }: Progress): StreamFrame {
  const { turns, challenge } = position;
  const truth = truthIn(position);
  return {
    shares: [truth, ...turns.map(({ state }) => state.model as Mixture)].map((model) =>
      model.map(({ weight }) => weight),
    ),
    rare: rareModes(truth),
    fed: turns.map(({ move }) => move.real > 0),
    generations: challenge.generations,
    newest: replace,
  };
}

function truthIn(position: Position): Mixture {
  return truthOf((position as MapPosition).challenge.world);
}
