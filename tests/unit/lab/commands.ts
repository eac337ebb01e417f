import { execFileSync } from 'node:child_process';
import { parseOptions } from '../../../scripts/simulate/options.ts';
import { print } from '../../../scripts/simulate/output.ts';
import type { DoorOptions } from '../../../src/faces/door-face.ts';

/** Ends the words of one command in what the shell prints; no setting has a control character. */
const END = '\u0001';

/** The options that a command of the lab has, as a shell and the program read them. */
export function optionsOf(command: string): DoorOptions {
  const [options] = optionsOfAll([command]);
  if (options === undefined) throw new Error(`not read: ${command}`);
  return options;
}

/** The same for many commands, with one shell. */
export function optionsOfAll(commands: readonly string[]): DoorOptions[] {
  const script = commands.map((command) => {
    const [start, ...rest] = command.split(' -- ');
    if (start !== 'npm run --silent simulate') throw new Error(`not the command: ${command}`);
    return `printf '%s\\0' ${rest.join(' -- ')} ${END}`;
  });
  const printed = execFileSync('sh', { encoding: 'utf8', input: script.join('\n') });
  return printed
    .split(`${END}\0`)
    .slice(0, -1)
    .map((words) => {
      const options = parseOptions(words.split('\0').slice(0, -1));
      if (options === 'help') throw new Error('help was asked for');
      return options;
    });
}

/** What a command of the lab prints. */
export function printed(command: string, format: 'csv' | 'json'): string {
  const options = { ...optionsOf(command), format };
  return [...print(options)].join('');
}
