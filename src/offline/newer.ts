import { isOtherBuildThere } from './build.ts';
import { isOfBuild } from './names.ts';

/** What came, as browsers tell it; the library of pages does not know yet that they tell the type. */
interface Arrival extends PerformanceResourceTiming {
  readonly contentType?: string;
}

const SENTENCE = 'A new version is here: reload when it suits you. A run in progress is kept.';

let notice: HTMLElement | undefined;
let beforeReload: () => Promise<unknown> = async () => {};

/**
 * Says that a new version is here. Nobody is made to reload: a game may be in progress.
 *
 * @param prepare done before the page is reloaded
 */
export function offerReload(prepare = beforeReload): void {
  beforeReload = prepare;
  if (notice !== undefined) return;
  notice = document.createElement('div');
  notice.className = 'newer';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  notice.append(words, button('Reload', reload), button('Later', dismiss));
  document.body.append(notice);
  // It is read out when it changes, not when it appears.
  requestAnimationFrame(() => {
    words.textContent = SENTENCE;
  });
}

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', press);
  return made;
}

function reload(): void {
  void beforeReload()
    .catch(() => {})
    .then(() => location.reload());
}

/** What was said once is not said again on this page. */
function dismiss(): void {
  notice?.remove();
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
