import { expect } from 'vitest';
import { parseOptions } from '../../../scripts/simulate/options.ts';
import { print } from '../../../scripts/simulate/output.ts';
import { ArgumentError } from '../../../src/experiment/options.ts';

/** What the command prints for a line of arguments. */
export function simulate(line: string): string {
  const options = parseOptions(line.trim().split(' '));
  if (options === 'help') throw new Error('help was asked for');
  return [...print(options)].join('');
}

/** Lines of CSV as objects by column. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`${cells.length} cells: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** The error that a line of arguments is refused with. */
export function refusal(line: string): Error {
  try {
    parseOptions(line.split(' '));
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error(`not refused: ${line}`);
}

/** Fails unless a line is refused in one line that names an option and says what is allowed. */
export function expectRefused(line: string, name: string, allowed: string): void {
  const error = refusal(line);
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error.message).toContain(name);
  expect(error.message).toContain(allowed);
  expect(error.message.split('\n')).toHaveLength(1);
}
