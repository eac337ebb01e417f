import { Bridge } from './bridge.ts';
import { frameName, readPageMessage } from './protocol.ts';
import { findApi } from './runtime.ts';
import { NO_API } from './words.ts';

/**
 * What runs in a school's system (`bridge.js` of a package): shows the desk in a frame, and carries between its pages and the
 * system. Which desk, and with which share it is passed, stands at the body of `index.html`.
 */

/** How long nobody may type before the sentence is saved, in milliseconds. */
const CALM_MS = 2000;

function launch(): void {
  const status = document.querySelector('output');
  if (status === null) throw new Error('the launcher lacks its status');
  const { desk = '', pass = '' } = document.body.dataset;
  const frame = frameFor(new URL(desk, location.href).href);
  const say = (sentence: string) => {
    status.textContent = sentence;
    status.hidden = sentence === '';
  };
  // Without an origin of its own, nobody could tell that it is the launcher who speaks.
  if (location.origin === 'null') say(NO_API);
  else connect(frame, pass === '' ? null : Number(pass), say);
  document.body.append(frame);
}

/** A frame takes its name when it is put into the page, and keeps it from page to page. */
function frameFor(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = document.title;
  frame.allow = 'clipboard-write; fullscreen';
  frame.src = address;
  return frame;
}

function connect(
  frame: HTMLIFrameElement,
  passAt: number | null,
  say: (sentence: string) => void,
): void {
  const { origin } = new URL(frame.src);
  let timer = 0;
  const whenCalm = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, CALM_MS);
  };
  const bridge = new Bridge(findApi(window), passAt, {
    now: () => performance.now(),
    say,
    whenCalm,
  });
  bridge.open();
  frame.name = frameName(location.origin);
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = readPageMessage(event.data);
    const answer = message && bridge.receive(message);
    if (answer) frame.contentWindow?.postMessage(answer, origin);
  });
  addEventListener('pagehide', () => bridge.close());
  // From the browser's cache this page would come back with a sitting that has ended.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

launch();
