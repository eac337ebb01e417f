/** The headless door: every loop that the site can run, from the command line. `--help` says how. */
import { ArgumentError } from './arguments.ts';
import { helpText, parseOptions } from './options.ts';
import { print } from './output.ts';
import { simulate } from './simulation.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(helpText());
  } else {
    console.log(print(options, simulate(options)));
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`simulate: ${error.message}`);
  process.exitCode = 2;
}
