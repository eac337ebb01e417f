import type { Shape, Size } from '../../../stage/scene/shapes.ts';
import { layoutOf } from '../layout.ts';
import { surpriseShapes } from './surprise.ts';
import { zipfShapes } from './zipf.ts';

/** What is read off the warden, and off a machine and the one before it. */
interface Readings<Reading> {
  readonly real: Reading;
  readonly from: Reading;
  readonly to: Reading;
}

/** Both figures on the way from one generation to the next. */
export interface FiguresFrame {
  readonly surprise: Readings<readonly number[]>;
  readonly words: Readings<ArrayLike<number>> & { readonly rare: readonly number[] };
  /** How far on the way, 0 to 1. */
  readonly share: number;
}

/** How surprising lines are, and how often words come. */
export function figuresScene({ surprise, words, share }: FiguresFrame, size: Size): Shape[] {
  const layout = layoutOf(size);
  const ofLines = { real: surprise.real, written: between(surprise, share) };
  const ofWords = { real: words.real, written: between(words, share), rare: words.rare };
  return [...surpriseShapes(ofLines, layout.surprise), ...zipfShapes(ofWords, layout.words)];
}

function between({ from, to }: Pick<Readings<ArrayLike<number>>, 'from' | 'to'>, share: number) {
  return Array.from(to, (next, i) => {
    const before = from[i] ?? 0;
    return before + share * (next - before);
  });
}
