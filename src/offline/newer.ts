import { findPart } from '../kit/parts.ts';
import { isOtherBuildThere } from './build.ts';
import { isOfBuild } from './site.ts';

/** What came, as browsers tell it; the library of pages does not know yet that they tell the type. */
interface Arrival extends PerformanceResourceTiming {
  readonly contentType?: string;
}

/** The notice that stands in every page (`src/layouts/Page.astro`). */
const notice = () => document.querySelector<HTMLElement>('[data-part="newer"]');

let beforeReload: () => Promise<unknown> = async () => {};

/**
 * Says that a new version is here. Nobody is made to reload: a game may be in progress.
 *
 * @param prepare done before the page is reloaded
 */
export function offerReload(prepare = beforeReload): void {
  const place = notice();
  if (place === null) return;
  beforeReload = prepare;
  if (!place.hidden) return;
  place.hidden = false;
  // It is read out when it changes, not when it appears.
  const words = place.querySelector('p');
  requestAnimationFrame(() => words?.replaceChildren(...words.childNodes));
}

/** Makes its buttons work. */
export function wireNotice(): void {
  const place = notice();
  if (place === null) return;
  findPart(place, 'newer-reload', HTMLButtonElement).addEventListener('click', () => {
    void beforeReload()
      .catch(() => {})
      .then(() => location.reload());
  });
  findPart(place, 'newer-later', HTMLButtonElement).addEventListener('click', () => {
    place.hidden = true;
  });
}

/** Offers to reload when the host has another build, whichever of the two is the older one. */
export async function offerIfOther(): Promise<void> {
  if (await isOtherBuildThere()) offerReload();
}

/**
 * Hears of files of this build that the host does not have, or for which it sends a page: an older or a newer build is
 * there by now. It hears of those that did not come before it, too.
 *
 * @param scope of the site
 */
export function watchFiles(scope: string): void {
  const isLost = ({ name, responseStatus, contentType }: Arrival) =>
    name.startsWith(scope) &&
    isOfBuild(name.slice(scope.length)) &&
    (responseStatus === 404 || contentType === 'text/html');
  const observer = new PerformanceObserver((list) => {
    // What is observed is of the type that is asked for.
    const entries = list.getEntries() as Arrival[];
    if (entries.some(isLost)) void offerIfOther();
  });
  observer.observe({ type: 'resource', buffered: true });
}
