import { fail, type Result, succeed } from '../../base/result.ts';
import { storage, windowStorage } from '../../kit/storage.ts';
import { NO_SHELF, type Shelf } from '../../progress/shelf.ts';
import { type Context, contextOf } from '../bring.ts';
import { canKeepOn, NameShelf } from './name-shelf.ts';
import { fittingWork } from './outline.ts';
import { Seat } from './seat.ts';
import { DeskStore, type Place } from './store.ts';
import { NO_SEAT } from './words.ts';
import { type DeskWork, newWork } from './work.ts';

/** What this browser lets the pages of a desk keep. */
export interface Shelves {
  readonly works: Shelf;
  readonly seat: Seat;
  readonly store: DeskStore;
  /** For good, until the tab is closed, or until the page is left. */
  readonly lasts: 'long' | 'tab' | 'page';
}

export function openShelves(base: string): Shelves {
  const name = new NameShelf(window);
  const [long, tab] = [storage(), windowStorage()];
  const works = [long, name].find(canKeepOn) ?? NO_SHELF;
  const seat = new Seat([tab, name].find(canKeepOn) ?? NO_SHELF, base);
  const lasts = works === long ? 'long' : works === name ? 'tab' : 'page';
  return { works, seat, store: new DeskStore(works, base), lasts };
}

/** A step of somebody's assignment, on the page of the lesson or the challenge that it is. */
export interface AtDesk {
  readonly base: string;
  readonly context: Context;
  readonly place: Place;
  /** From 1. */
  readonly step: number;
  readonly shelves: Shelves;
}

/** Where the site begins, as a page says it. */
export function baseOfPage(): string {
  return document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
}

/** What the address and the tab say of the desk that this page was opened from; else a sentence. */
export async function sitDown(base: string): Promise<Result<AtDesk, string>> {
  const step = Number(new URLSearchParams(location.search).get('desk'));
  const shelves = openShelves(base);
  const place = shelves.seat.taken;
  if (place === null) return fail(NO_SEAT);
  // From the browser's cache this page comes back as it was left, and somebody else may have sat down meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    const { taken } = shelves.seat;
    if (persisted && taken?.pupil !== place.pupil) location.reload();
  });
  const context = await contextOf(base, place.assignment);
  if (!context.ok) return context;
  const isStep = context.value.known[step - 1] !== undefined;
  return isStep ? succeed({ base, context: context.value, place, step, shelves }) : fail(NO_SEAT);
}

/** The work that is kept, or one in which nothing is done yet. */
export function workAt(
  store: DeskStore,
  place: Place,
  { known }: Pick<Context, 'known'>,
): DeskWork {
  const fresh = () =>
    newWork(
      place.assignment,
      place.pupil,
      known.map(({ kind }) => kind),
    );
  return fittingWork(store.of(place), known) ?? fresh();
}
