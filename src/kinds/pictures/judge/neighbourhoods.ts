import { PICTURES } from '../album/album.ts';
import { AXES } from './axes.ts';
import { albumPlaces, squaredDistance } from './judge.ts';

/**
 * Precision and recall of drawn pictures by nearest neighbours (Kynkäänniemi et al. 2019, arXiv:1904.06991), along the album's
 * main axes. Around each picture there is a ball that reaches to its third nearest neighbour of the same origin.
 */
const NEIGHBOURS = 3;

/** How drawn pictures stand to real ones. */
export interface Fit {
  /** The share of drawn pictures that lie in the ball of some real one. */
  readonly precision: number;
  /** The share of real pictures that lie in the ball of some drawn one. */
  readonly recall: number;
}

let albumRadii: Float64Array | null = null;

/** @param places of drawn pictures; the first 905 count, as many as there are real ones */
export function precisionAndRecall(places: Float64Array): Fit {
  albumRadii ??= radiiOf(albumPlaces);
  const drawn = places.subarray(0, PICTURES * AXES);
  return {
    precision: shareWithin(drawn, albumPlaces, albumRadii),
    recall: shareWithin(albumPlaces, drawn, radiiOf(drawn)),
  };
}

/** The squared distance of each place from its third nearest neighbour. */
function radiiOf(places: Float64Array): Float64Array {
  const count = places.length / AXES;
  const nearest = new Float64Array(NEIGHBOURS);
  return Float64Array.from({ length: count }, (_, k) => {
    nearest.fill(Infinity);
    for (let other = 0; other < count; other++) {
      if (other === k) continue;
      const far = nearest[NEIGHBOURS - 1] as number;
      const square = squaredDistance(places, k, places, other, far);
      if (square >= far) continue;
      let rank = NEIGHBOURS - 1;
      for (; rank > 0 && square < (nearest[rank - 1] as number); rank--) {
        nearest[rank] = nearest[rank - 1] as number;
      }
      nearest[rank] = square;
    }
    return nearest[NEIGHBOURS - 1] as number;
  });
}

/** The share of places that lie in the ball of some centre. */
function shareWithin(places: Float64Array, centres: Float64Array, radii: Float64Array): number {
  const count = places.length / AXES;
  let within = 0;
  for (let k = 0; k < count; k++) {
    for (let other = 0; other < radii.length; other++) {
      const radius = radii[other] as number;
      if (squaredDistance(places, k, centres, other, radius) > radius) continue;
      within += 1;
      break;
    }
  }
  return within / count;
}
