/** The headless door: every loop that the site can run, from the command line. `--help` says how. */
import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { Sheet } from '../../src/faces/door-face.ts';
import { doorFaceOf, loadDoorFaces } from '../../src/faces/faces.ts';
import { benchOf, loadBench } from '../../src/kinds/kinds.ts';
import { printPieces, refuseUnwritable, told } from '../told.ts';
import { helpText, parseOptions } from './options.ts';
import { experimentOf, print } from './output.ts';

await told('simulate', async () => {
  await loadDoorFaces();
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    await printPieces([helpText()]);
    return;
  }
  await loadBench(options);
  const door = doorFaceOf(options);
  const run = () => benchOf(experimentOf(options)).play(options.firstRun ?? 0);
  const sheet = door.sheet?.(options, run) ?? null;
  if (sheet !== null) refuseUnwritable(sheet.file);
  const instead = door.instead?.(options, run) ?? null;
  await printPieces(instead === null ? print(options) : [instead]);
  if (sheet !== null) write(sheet);
});

function write({ file, draw }: Sheet): void {
  const font = { defaultFontFamily: 'sans-serif' };
  writeFileSync(file, new Resvg(draw(), { font }).render().asPng());
}
