import { type CollectionEntry, getCollection } from 'astro:content';
import { PLACE_TO_TRY } from '../figures/claims.ts';
import { nameOfPlace } from '../lesson/entries.ts';
import { TEACH_PAGES } from './place.ts';

/** A lesson plan with what its places are called. */
export interface Plan {
  readonly id: string;
  readonly data: CollectionEntry<'plans'>['data'];
  /** Of all rows. */
  readonly minutes: number;
  readonly rows: readonly PlanRow[];
}

export interface PlanRow {
  /** Minutes from the beginning. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly places: readonly Place[];
}

/** From the root of the site. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

/**
 * The lesson plans in their order.
 *
 * @throws Error that names the file, when a plan has not the minutes that its name says, or leads where nothing is
 */
export async function plansOf(): Promise<readonly Plan[]> {
  const plans = (await getCollection('plans')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(plans.map(planOf));
}

async function planOf({ id, data }: CollectionEntry<'plans'>): Promise<Plan> {
  const file = `content/teach/plans/${id}.yaml`;
  const rows: PlanRow[] = [];
  for (const { minutes, what, at = [] } of data.rows) {
    const from = rows.at(-1)?.to ?? 0;
    const places = await Promise.all(at.map((path) => placeAt(file, path)));
    rows.push({ from, to: from + minutes, what, places });
  }
  const minutes = rows.at(-1)?.to ?? 0;
  if (String(minutes) !== id) {
    throw new Error(`${file}: its rows take ${minutes} minutes, and its name says ${id}`);
  }
  await Promise.all(data.steps.map((path) => placeAt(file, path)));
  return { id, data, minutes, rows };
}

/** @throws Error that names the file, when nothing is there */
export async function placeAt(file: string, path: string): Promise<Place> {
  if (PLACE_TO_TRY.test(path)) {
    const name = await nameOfPlace(file, path);
    return { path, name: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
  }
  const name = TEACH_PAGES.get(path);
  if (name === undefined) {
    throw new Error(`${file}: “${path}” is none of ${[...TEACH_PAGES.keys()].join(', ')}`);
  }
  return { path, name };
}
