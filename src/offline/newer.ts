import { bring } from '../base/bring.ts';
import { scopeOf } from './build.ts';
import { isOfBuild } from './names.ts';

/** What came, as browsers tell it; the library of pages does not know yet that they tell the type. */
interface Arrival extends PerformanceResourceTiming {
  readonly contentType?: string;
}

/** `public/newer.js`: a page whose own scripts do not come needs it, too. */
interface Newer {
  readonly offerReload: (prepare?: () => Promise<unknown>) => void;
  readonly isOtherBuildThere: () => Promise<boolean>;
}

const newer = (): Promise<Newer> => bring(() => import(/* @vite-ignore */ `${scopeOf()}newer.js`));

/**
 * Has the page say that a new version is here.
 *
 * @param prepare done before the page is reloaded
 */
export async function offerReload(prepare?: () => Promise<unknown>): Promise<void> {
  (await newer()).offerReload(prepare);
}

/** Whether the host has another build than the one of this page; false when nobody can tell. */
export async function isOtherBuildThere(): Promise<boolean> {
  try {
    return await (await newer()).isOtherBuildThere();
  } catch {
    return false;
  }
}

/** Offers to reload when the host has another build, whichever of the two is the older one. */
export async function offerIfOther(): Promise<void> {
  if (await isOtherBuildThere()) await offerReload();
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
