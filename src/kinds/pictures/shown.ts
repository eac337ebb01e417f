import { DIGITS, PIXELS } from './album/world.ts';
import { decode, MEASURED, measuredCodes } from './draw.ts';
import { AXES, placesOf } from './judge/axes.ts';
import { judge } from './judge/judge.ts';
import { type Coder, SEATS, type Shown } from './model.ts';
import { CODE } from './network/gradient.ts';

/** Pictures on the map. */
const MAPPED = 150;
const BLACK = 255;

/**
 * The pictures of a network that people look at.
 *
 * @param spread λ
 * @param seats those of the run; null for its first network, by which they are given
 */
export function showingOf(coder: Coder, spread: number, seats: Uint16Array | null): Shown {
  const codes = measuredCodes(coder, spread);
  const drawn = (indices: ArrayLike<number>) => {
    const pictures = new Float64Array(indices.length * PIXELS);
    const chosen = Float64Array.from({ length: indices.length * CODE }, (_, k) => {
      const index = indices[Math.floor(k / CODE)] as number;
      return codes[index * CODE + (k % CODE)] as number;
    });
    decode(coder, chosen, pictures);
    return pictures;
  };
  const given = seats ?? giveSeats(judge(placesOf(drawn(firstOf(MEASURED)))));
  const pictures = drawn(given);
  const places = placesOf(drawn(firstOf(MAPPED)));
  return {
    seats: given,
    ink: Uint8Array.from(pictures, (ink) =>
      Math.floor(Math.min(1, Math.max(0, ink)) * BLACK + 0.5),
    ),
    verdicts: judge(placesOf(pictures)),
    map: Float64Array.from(
      { length: 2 * MAPPED },
      (_, k) => places[Math.floor(k / 2) * AXES + (k % 2)] as number,
    ),
  };
}

/** The first six of each digit; where there are fewer, any others that have no seat. */
function giveSeats(verdicts: Uint8Array): Uint16Array {
  const all = firstOf(verdicts.length);
  const ofDigit = DIGITS.map((_, mode) => all.filter((k) => verdicts[k] === mode).slice(0, SEATS));
  const taken = new Set(ofDigit.flat());
  const others = all.filter((k) => !taken.has(k));
  return Uint16Array.from(
    ofDigit.flatMap((seats) => [...seats, ...others.splice(0, SEATS - seats.length)]),
  );
}

function firstOf(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
