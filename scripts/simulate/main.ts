/** The headless door: every loop that the site can run, from the command line. `--help` says how. */
import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { ArgumentError } from '../../src/experiment/options.ts';
import type { Sheet } from '../../src/faces/door-face.ts';
import { doorFaceOf, loadDoorFaces } from '../../src/faces/faces.ts';
import { benchOf, loadBench } from '../../src/kinds/kinds.ts';
import { printPieces, told } from '../told.ts';
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
  const instead = door.instead?.(options, run) ?? null;
  await printPieces(instead === null ? print(options) : [instead]);
  const sheet = door.sheet?.(options, run) ?? null;
  if (sheet !== null) write(sheet);
});

/** @throws ArgumentError when the file cannot be written */
function write({ file, svg }: Sheet): void {
  const png = new Resvg(svg, { font: { defaultFontFamily: 'sans-serif' } }).render().asPng();
  try {
    writeFileSync(file, png);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`${file} cannot be written: ${reason}`);
  }
}
