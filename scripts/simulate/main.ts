/** The headless door: every loop that the site can run, from the command line. `--help` says how. */
import { ArgumentError } from '../../src/experiment/options.ts';
import { loadDoorFaces } from '../../src/faces/faces.ts';
import { loadBench } from '../../src/kinds/kinds.ts';
import { helpText, parseOptions } from './options.ts';
import { print } from './output.ts';

await loadDoorFaces();
try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(helpText());
  } else {
    await loadBench(options);
    console.log(print(options));
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`simulate: ${error.message}`);
  process.exitCode = 2;
}
