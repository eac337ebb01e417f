import { parseArgs } from 'node:util';

/** A bad argument: the message names it and says what is allowed. */
export class ArgumentError extends Error {}

/**
 * Splits command-line arguments into options and their values, which are still texts.
 *
 * @param options what takes a value, by name
 * @param flags what takes none; `help` may also be `-h`
 * @throws ArgumentError for an unknown option, and for a value that is missing or too many
 */
export function readArguments(
  args: readonly string[],
  options: object,
  flags: object,
): Record<string, string | boolean | undefined> {
  const strings = Object.keys(options).map((name) => [name, { type: 'string' }] as const);
  const booleans = Object.keys(flags).map((name) => [name, { type: 'boolean' }] as const);
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  const known = { ...Object.fromEntries(strings), ...Object.fromEntries(booleans), ...help };
  try {
    return parseArgs({ args: withValues(args, options), options: known }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new ArgumentError(`${reason}; see --help`);
  }
}

/** Joins options with their values, `--n -5` to `--n=-5`, so that it is for our parsers to refuse a value. */
function withValues(args: readonly string[], options: object): string[] {
  const joined: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const next = args[i + 1];
    if (!arg.startsWith('--') || !Object.hasOwn(options, arg.slice(2))) joined.push(arg);
    else if (next === undefined || next.startsWith('--')) {
      throw new ArgumentError(`${arg} needs a value`);
    } else {
      joined.push(`${arg}=${next}`);
      i += 1;
    }
  }
  return joined;
}
