import { execFileSync } from 'node:child_process';
import { parseOptions, type SimulateOptions } from '../../../scripts/simulate/options.ts';
import { print } from '../../../scripts/simulate/output.ts';
import { simulate } from '../../../scripts/simulate/simulation.ts';

/** The options that a command of the lab has, as a shell and the program read them. */
export function optionsOf(command: string): SimulateOptions {
  const [start, ...rest] = command.split(' -- ');
  if (start !== 'npm run --silent simulate') throw new Error(`not the command: ${command}`);
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${rest.join(' -- ')}`], {
    encoding: 'utf8',
  });
  const options = parseOptions(words.split('\0').slice(0, -1));
  if (options === 'help') throw new Error('help was asked for');
  return options;
}

/** What a command of the lab prints. */
export function printed(command: string, format: 'csv' | 'json'): string {
  const options = { ...optionsOf(command), format };
  return print(options, simulate(options));
}
