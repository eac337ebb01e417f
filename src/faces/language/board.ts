import { linesOf } from '../../game/lines.ts';
import type { Position } from '../../game/position.ts';
import { NOTEBOOK } from '../../kinds/language/model.ts';
import { notebook } from '../../kinds/language/notebook/notebook.ts';
import { AT_REST, type Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { BoardFace } from '../board-face.ts';
import { passage } from '../passage.ts';
import { shownLines } from './lines.ts';
import { nonsenseOf, sharesOf, surpriseOf } from './model-read.ts';
import { NotebookOverlay } from './overlay.ts';
import { type FiguresFrame, figuresScene } from './scenes/figures.ts';
import { type LineageFrame, lineageScene } from './scenes/lineage.ts';
import { pageShapes } from './scenes/page.ts';
import { say } from './words/board-en.ts';

const RARE = [...notebook.rareBirds, ...notebook.rareTurns];

/** A notebook: what a machine writes as text of the page, and behind it two figures of all that it writes. */
export const board: BoardFace = {
  // Tools are told in words: there is no place for drawings on a page of text.
  prepare: async () => {},
  picture(position, progress) {
    const frame = figuresFrame(position, progress);
    return (size: Size) => figuresScene(frame, size);
  },
  lineage(position, progress) {
    const frame = lineageFrame(position, progress);
    return (size: Size) => lineageScene(frame, size);
  },
  alone(position) {
    const frame = figuresFrame(position, AT_REST);
    return (size: Size) => figuresScene(frame, size);
  },
  sketch(position) {
    const lines = shownLines(position);
    return (size: Size) => pageShapes(lines, size);
  },
  attach: (root, ask) => new NotebookOverlay(root, ask),
  say,
};

/** What the two figures show at a position, `progress` into its last generation. */
export function figuresFrame(position: Position, progress: Progress): FiguresFrame {
  const { from, to } = passage(position, progress, NOTEBOOK);
  const read = <Value>(of: (model: unknown) => Value) => ({ from: of(from), to: of(to) });
  return {
    surprise: { real: surpriseOf(NOTEBOOK), ...read(surpriseOf) },
    words: { real: sharesOf(NOTEBOOK), ...read(sharesOf), rare: RARE },
    share: progress.fit,
  };
}

export function lineageFrame({ turns, challenge }: Position, { replace }: Progress): LineageFrame {
  const survivals = turns.map(({ measures }) => measures.survival);
  const tails = survivals[0] ?? [];
  return {
    tails: tails.map((_, i) => survivals.map((survival) => survival[i] ?? 1)),
    nonsense: turns.map(({ state }) => nonsenseOf(state.model)),
    fed: turns.map(({ move }) => move.real > 0),
    generations: challenge.generations,
    line: linesOf(challenge)[0] ?? 0,
    newest: replace,
  };
}
