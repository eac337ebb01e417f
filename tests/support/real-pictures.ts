/** What a page shows of the album, as the text of src/faces/pictures/real.ts. */
import { album, albumModes } from '../../src/kinds/pictures/album/album.ts';
import { DIGITS, PIXELS, SHARES } from '../../src/kinds/pictures/album/world.ts';
import { AXES } from '../../src/kinds/pictures/judge/axes.ts';
import { albumPlaces } from '../../src/kinds/pictures/judge/judge.ts';
import { SEATS } from '../../src/kinds/pictures/model.ts';

export const FILE = new URL('../../src/faces/pictures/real.ts', import.meta.url);

const MAPPED = 150;

/** The pictures of a digit, by their places in the album. */
const picturesOf = (mode: number) => [...albumModes.keys()].filter((k) => albumModes[k] === mode);

/** So many of them, evenly spread. */
function some(mode: number, count: number): number[] {
  const all = picturesOf(mode);
  return Array.from(
    { length: count },
    (_, i) => all[Math.floor((i * all.length) / count)] as number,
  );
}

const inkOf = (k: number) =>
  [...album.subarray(k * PIXELS, (k + 1) * PIXELS)].map((ink) => (16 * ink).toString(17)).join('');

const placeOf = (k: number) => [0, 1].map((axis) => albumPlaces[k * AXES + axis] as number);

/** Hundredths from −6 on, as two digits of base 36. */
const letters = (place: number) =>
  Math.round(100 * (place + 6))
    .toString(36)
    .padStart(2, '0');

function middleOf(mode: number): string {
  const all = picturesOf(mode);
  const mean = [0, 1].map(
    (axis) => all.reduce((sum, k) => sum + (placeOf(k)[axis] as number), 0) / all.length,
  );
  return `[${mean.map((each) => each.toFixed(2)).join(', ')}]`;
}

export function realPictures(): string {
  const modes = DIGITS.map((_, mode) => mode);
  const seats = modes.map((mode) => some(mode, SEATS).map(inkOf));
  const dots = modes.flatMap((mode) => some(mode, Math.round(MAPPED * (SHARES[mode] as number))));
  const map = dots.map((k) => placeOf(k).map(letters).join('')).join('');
  return `/** Made by scripts/fixtures/real-pictures.ts: what a page shows of the album, which it need not bring for that. */

/** Six real pictures of each digit: the ink of 64 pixels each, 0 to g (16). */
export const INK: readonly (readonly string[])[] = [
${seats.map((each) => `  [\n${each.map((ink) => `    '${ink}',`).join('\n')}\n  ],`).join('\n')}
];

/**
 * Where ${MAPPED} real pictures are along the two main axes of the album, of each digit as many as its share: x then y, in
 * hundredths from −6 on, two digits of base 36 each.
 */
export const MAP =
  '${map}';

/** The mean place of each digit. */
export const MIDDLES: readonly (readonly [x: number, y: number])[] = [
${modes.map((mode) => `  ${middleOf(mode)},`).join('\n')}
];
`;
}
