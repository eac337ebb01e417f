/** The headless door: every loop that the site can run, from the command line. `--help` says how. */
import { simulateGaussianRuns } from '../../src/sim/ensemble/gaussian-runs.ts';
import { ArgumentError } from './arguments.ts';
import { helpText, parseOptions } from './options.ts';
import { print } from './output.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(helpText());
  } else {
    const settings = { ...options, regime: options, realPerGeneration: options.real };
    console.log(print(options, simulateGaussianRuns(settings, options.method)));
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`simulate: ${error.message}`);
  process.exitCode = 2;
}
