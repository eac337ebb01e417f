import { album, albumModes, PICTURES } from '../album/album.ts';
import { SHARES } from '../album/world.ts';
import { UNKNOWN } from '../model.ts';
import { AXES, placesOf } from './axes.ts';

/**
 * The judge says what is written in a picture: what most of its 3 nearest neighbours are, among every second picture of the
 * album, along the album's main axes. It is fixed: no generation teaches it anything.
 */
const NEIGHBOURS = 3;

/** Where every picture of the album is. */
export const albumPlaces = placesOf(album);

/** The pictures that the judge knows, and those that it was tried on. */
const known = Array.from({ length: PICTURES }, (_, k) => k).filter((k) => k % 2 === 0);
const heldOut = Array.from({ length: PICTURES }, (_, k) => k).filter((k) => k % 2 === 1);

const knownPlaces = Float64Array.from(
  known.flatMap((k) => [...albumPlaces.subarray(k * AXES, (k + 1) * AXES)]),
);
const knownModes = Uint8Array.from(known, (k) => albumModes[k] as number);

/**
 * Beyond this squared distance from the nearest picture that it knows, the judge sees no digit that it knows: of the real
 * pictures that it does not know, one in a hundred is farther away.
 */
export const FARTHEST = farthest();

/**
 * What is written in pictures.
 *
 * @param places along the first 12 axes, side by side
 * @returns the mode of each, or `UNKNOWN`
 */
export function judge(places: Float64Array): Uint8Array {
  const verdicts = new Uint8Array(places.length / AXES);
  const nearest = new Float64Array(NEIGHBOURS);
  const modes = new Uint8Array(NEIGHBOURS);
  for (let k = 0; k < verdicts.length; k++) {
    findNearest(places, k, nearest, modes);
    verdicts[k] = (nearest[0] as number) > FARTHEST ? UNKNOWN : majority(modes);
  }
  return verdicts;
}

/** Writes the squared distances and the modes of the nearest known pictures, nearest first; of equals the first. */
function findNearest(places: Float64Array, k: number, nearest: Float64Array, modes: Uint8Array) {
  nearest.fill(Infinity);
  for (let other = 0; other < known.length; other++) {
    const square = squaredDistance(
      places,
      k,
      knownPlaces,
      other,
      nearest[NEIGHBOURS - 1] as number,
    );
    let rank = NEIGHBOURS;
    while (rank > 0 && square < (nearest[rank - 1] as number)) rank -= 1;
    if (rank === NEIGHBOURS) continue;
    nearest.copyWithin(rank + 1, rank, NEIGHBOURS - 1);
    modes.copyWithin(rank + 1, rank, NEIGHBOURS - 1);
    nearest[rank] = square;
    modes[rank] = knownModes[other] as number;
  }
}

/** The squared distance between the k-th and the other place, or more than `enough` when it is more than that. */
export function squaredDistance(
  places: Float64Array,
  k: number,
  others: Float64Array,
  other: number,
  enough: number,
): number {
  let sum = 0;
  let one = k * AXES;
  const end = one + AXES;
  for (let two = other * AXES; one < end; one++, two++) {
    const apart = (places[one] as number) - (others[two] as number);
    sum += apart * apart;
    if (sum > enough) return sum;
  }
  return sum;
}

/** What most of the neighbours are; where all differ, what the nearest is. */
function majority(modes: Uint8Array): number {
  const votes = new Uint8Array(SHARES.length);
  for (const mode of modes) votes[mode] = (votes[mode] as number) + 1;
  return modes.find((mode) => votes[mode] === Math.max(...votes)) as number;
}

function farthest(): number {
  const nearest = new Float64Array(NEIGHBOURS);
  const modes = new Uint8Array(NEIGHBOURS);
  const distances = heldOut.map((k) => {
    findNearest(albumPlaces, k, nearest, modes);
    return nearest[0] as number;
  });
  distances.sort((one, other) => one - other);
  return distances[Math.floor(0.99 * distances.length)] as number;
}
