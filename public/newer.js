// Fetched when it is needed: by public/notices.js, and by src/offline/newer.ts.

const SENTENCE = 'A new version is here: reload when it suits you. Your run is kept.';

/** How long the host has to say which build it has, in milliseconds. */
const PATIENCE = 4000;

let isMissing = false;
/** Whether the host has another build; asked once, though many parts may be missing. */
let compared;
let bar = null;
let beforeReload = async () => {};

/**
 * Says that a new version is here. Nobody is made to reload: a game may be in progress. What was said once is not said again
 * on this page.
 *
 * @param prepare done before the page is reloaded
 */
export function offerReload(prepare = beforeReload) {
  beforeReload = prepare;
  if (bar !== null) return;
  bar = document.createElement('div');
  const words = document.createElement('p');
  bar.className = 'newer';
  words.setAttribute('role', 'status');
  bar.append(words, button('Reload', reload), button('Later', dismiss));
  // Without its sheet it would push the page down.
  bar.hidden = true;
  document.body.prepend(bar);
  settle();
  const sheet = document.createElement('link');
  const show = () => {
    bar.hidden = false;
    // It is read out when it changes, not when it appears.
    requestAnimationFrame(() => {
      words.textContent = SENTENCE;
    });
  };
  sheet.addEventListener('load', show);
  sheet.addEventListener('error', show);
  sheet.rel = 'stylesheet';
  sheet.href = new URL('newer.css', import.meta.url).href;
  document.head.append(sheet);
}

/** Says that a part of the page did not come: a reload mends it where the host has another build by now. */
export async function tellMissing() {
  compared ??= isOtherBuildThere();
  if (await compared) offerReload();
  isMissing = true;
  settle();
}

/** One of the two notices at a time. */
function settle() {
  document.querySelector('.page-missing').hidden = !isMissing || bar?.isConnected === true;
}

function button(name, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', press);
  return made;
}

function reload() {
  const again = () => location.reload();
  void beforeReload().then(again, again);
}

function dismiss() {
  bar.remove();
  settle();
}

/** Whether the host has another build than the one of this page; false when nobody can tell. */
export async function isOtherBuildThere() {
  try {
    const own = document.querySelector('meta[name="build"]').content;
    const worker = new URL('sw.js', import.meta.url);
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(worker, { cache: 'no-store', signal });
    const [, there] = /tailkeeper build (\w+)/.exec(await response.text()) ?? [];
    return there !== undefined && there !== own;
  } catch {
    return false;
  }
}
