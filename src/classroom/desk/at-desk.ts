import { fail, type Result, succeed } from '../../base/result.ts';
import { storage, windowStorage } from '../../kit/storage.ts';
import { NO_SHELF, type Shelf } from '../../progress/shelf.ts';
import { bringJson, type Context, contextOf } from '../bring.ts';
import { School } from '../scorm/school.ts';
import { readWorks } from './codec.ts';
import { COURSE_FILE, readCourse } from './course.ts';
import { tellSchool, writeWhereSaved } from './in-school.ts';
import { MemoryShelf } from './memory-shelf.ts';
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
  /** For good, until the tab is closed, or until the page is left; in a school's system that one keeps it. */
  readonly lasts: 'long' | 'tab' | 'page' | 'school';
  /** Null outside of a school's system. */
  readonly school: School | null;
}

export async function openShelves(base: string): Promise<Shelves> {
  const school = await School.around();
  return school === null ? shelvesOfBrowser(base) : shelvesOfSchool(base, school);
}

/** In a school's system the browser keeps nothing, which pupils share. */
function shelvesOfSchool(base: string, school: School): Shelves {
  const works = new MemoryShelf();
  const [seat, store] = [new Seat(works, base), new DeskStore(works, base)];
  const [work] = readWorks(school.welcome?.work ?? '');
  if (work !== undefined) seat.take(store.update(work, (same) => same));
  return { works, seat, store, lasts: 'school', school };
}

function shelvesOfBrowser(base: string): Shelves {
  const name = new NameShelf(window);
  const [long, tab] = [storage(), windowStorage()];
  const works = [long, name].find(canKeepOn) ?? NO_SHELF;
  const seat = new Seat([tab, name].find(canKeepOn) ?? NO_SHELF, base);
  const store = new DeskStore(works, base, window, navigator.locks ?? null);
  const lasts = works === long ? 'long' : works === name ? 'tab' : 'page';
  if (lasts === 'tab' && store.works.length === 0) store.take(new DeskStore(long, base).works);
  // There was no room for them before, and there is now.
  if (lasts === 'long') {
    store.take(new DeskStore(name, base).works);
    if (store.isKept) new DeskStore(name, base).forget();
  }
  return { works, seat, store, lasts, school: null };
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
  const shelves = await openShelves(base);
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
  if (shelves.school !== null) {
    const course = readCourse(await bringJson(base, COURSE_FILE));
    await tellSchool(shelves.school, shelves.store, context.value, course);
    writeWhereSaved(shelves.school);
  }
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
