import { LANGUAGE } from '../../base/language.ts';
import { escaped, MANIFEST_FILE, manifestOf } from './manifest.ts';

/** What a launcher opens. */
export interface Launched {
  readonly identifier: string;
  readonly title: string;
  /** The address of the desk with its assignment: a whole one, or one below the package. */
  readonly desk: string;
  /** Share of the steps in per cent with which it is passed; null where it is not judged. */
  readonly passAt: number | null;
}

const START = 'index.html';

/**
 * The files of a launcher: a page with a frame, the bridge that speaks to the school's system, and the manifest.
 *
 * @param bridge the text of `bridge.js`
 * @param others files that go into the same package, by their paths
 */
export function launcherFiles(
  launched: Launched,
  bridge: string,
  others: readonly string[] = [],
): Readonly<Record<string, string>> {
  const files = { [START]: pageOf(launched), 'bridge.js': bridge, 'launcher.css': SHEET };
  const { identifier, title } = launched;
  const listed = [...Object.keys(files), ...others];
  const manifest = manifestOf({ identifier, title, start: START, files: listed });
  return { [MANIFEST_FILE]: manifest, ...files };
}

function pageOf({ title, desk, passAt }: Launched): string {
  return `<!doctype html>
<html lang="${LANGUAGE}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="launcher.css">
    <script src="bridge.js" defer></script>
  </head>
  <body data-desk="${escaped(desk)}" data-pass="${passAt ?? ''}">
    <noscript>This activity needs JavaScript, which is off here.</noscript>
    <output hidden></output>
  </body>
</html>
`;
}

const SHEET = `html,
body {
  height: 100%;
  margin: 0;
}
body {
  display: flex;
  flex-direction: column;
  background: #fff;
}
output:not([hidden]) {
  display: block;
  padding: 0.75rem 1rem;
  border-bottom: 2px solid #8a1c1c;
  background: #fff4f2;
  color: #3d0c0c;
  font: 1rem / 1.5 system-ui, sans-serif;
}
iframe {
  flex: 1;
  width: 100%;
  min-height: 0;
  border: 0;
}
`;
