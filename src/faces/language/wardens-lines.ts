import { LONGEST } from '../../kinds/language/model.ts';
import { drawLines } from '../../kinds/language/notebook/draw.ts';
import type { Key } from '../../sim/random/key.ts';
import { streamAt } from '../../sim/random/stream.ts';

/** Among some thousand pages this one has most of what there is to lose, in lines that are not long. */
const KEY: Key = [9426, 0, 0, 0];

/**
 * Lines of the warden, drawn from his grammar: the same on every board.
 *
 * @param count length of the result: 24 numbers a line
 */
export function wardensLines(count: number): Float64Array {
  const lines = new Float64Array(count * LONGEST);
  drawLines(streamAt(KEY), lines);
  return lines;
}
