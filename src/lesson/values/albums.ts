import * as v from 'valibot';
import { NETWORKS } from '../../kinds/pictures/experiment.ts';
import {
  type AlbumSort,
  MEASURES,
  type Measure,
  measuredMeans,
  measuredRuns,
} from '../../kinds/pictures/measured/albums.ts';
import { count, type Quantity, quantity } from './quantity.ts';

/** Which of the albums that were measured once: see `src/kinds/pictures/measured/albums.ts`. */
const sort = {
  network: v.optional(v.picklist(NETWORKS), 'variational'),
  n: v.optional(count, 200),
  real: v.optional(count, 0),
};

function meanQuantity(measure: Measure): Quantity {
  return quantity({ ...sort, at: count }, ({ at, ...given }) => meanAt(given, measure, at));
}

function meanAt(given: AlbumSort, measure: Measure, generation: number): number {
  const mean = measuredMeans(given, measure)[generation - 1];
  if (mean === undefined) throw new Error('"at" must be a generation that was measured');
  return mean;
}

/** What became of albums on several lucks, in generation `at` on average. */
export const ALBUMS: Readonly<Record<string, Quantity>> = {
  ...Object.fromEntries(MEASURES.map((name) => [`${name} of albums`, meanQuantity(name)])),
  /** Of what generation 1 had. */
  'kept of albums': quantity(
    { ...sort, at: count, measure: v.picklist(MEASURES) },
    ({ at, measure, ...given }) => meanAt(given, measure, at) / meanAt(given, measure, 1),
  ),
  'albums measured': quantity(sort, (given) => measuredRuns(given, 'variety').length),
};
