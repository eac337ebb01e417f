/** Options of a command line: how their texts are read, and refused. */

/** A bad argument: the message names it and says what is allowed. */
export class ArgumentError extends Error {}

/** A command-line option: what it is without being given, what --help says, and how its text is read. */
export interface Option<Value> {
  readonly fallback: string;
  readonly help: string;
  readonly parse: (text: string, name: string) => Value;
}

/** Options by name, in the order in which --help lists them. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What was given on the command line, by name: still texts. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/**
 * The value of an option: as it was given, or its fallback.
 *
 * @throws ArgumentError for a text that is not allowed
 */
export function readOption<Known extends Options, Name extends keyof Known & string>(
  options: Known,
  values: Values,
  name: Name,
): ReturnType<Known[Name]['parse']> {
  const given = values[name];
  const option = options[name] as Option<unknown>;
  const text = typeof given === 'string' ? given : option.fallback;
  return option.parse(text, name) as ReturnType<Known[Name]['parse']>;
}

/** One of some words. */
export function choice<const Value extends string>(
  allowed: readonly Value[],
  fallback: NoInfer<Value>,
  help: string,
): Option<Value> {
  const parse = (text: string, name: string) => {
    const found = allowed.find((value) => value === text);
    if (found !== undefined) return found;
    throw new ArgumentError(`--${name} must be ${allowed.join(' or ')}, not "${text}"`);
  };
  return { fallback, help: `${allowed.join('|')}: ${help}`, parse };
}

/** A whole number. */
export function whole(min: number, max: number, fallback: string, help: string): Option<number> {
  const parse = (text: string, name: string) => parseWhole(text, name, min, max);
  return { fallback, help: `${help}, ${min} to ${max}`, parse };
}

/** @throws ArgumentError for anything but a whole number from `min` to `max` */
export function parseWhole(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new ArgumentError(`--${name} must be a whole number from ${min} to ${max}, not "${text}"`);
}

/** A number above 0. */
export function positive(most: number, fallback: string, help: string): Option<number> {
  const parse = (text: string, name: string) => {
    if (isPositive(text, most)) return Number(text);
    throw new ArgumentError(
      `--${name} must be a number above 0 and at most ${most}, not "${text}"`,
    );
  };
  return { fallback, help: `${help}; above 0 and at most ${most}`, parse };
}

/** Whether a text is a number above 0 and at most `most`. */
export function isPositive(text: string, most: number): boolean {
  return isDecimal(text) && Number(text) > 0 && Number(text) <= most;
}

/** @throws ArgumentError for anything but a number from 0 to 1 */
export function parseShare(text: string, name: string): number {
  if (isDecimal(text) && Number(text) <= 1) return Number(text);
  throw new ArgumentError(`--${name} must be a number from 0 to 1, not "${text}"`);
}

function isDecimal(text: string): boolean {
  return /^\d*\.?\d+(e-?\d+)?$/i.test(text);
}

/** Some generations of a run, or all of them. */
export function generationsOf(help: string): Option<readonly number[] | 'all'> {
  const parse = (text: string, name: string) => {
    if (text === 'all') return text;
    return text.split(',').map((part) => parseWhole(part.trim(), name, 1, 1_000_000));
  };
  return { fallback: 'all', help: `${help}: 1,2,5 or all`, parse };
}

/** @throws ArgumentError for a generation that the run does not have */
export function refuseLate(
  name: string,
  chosen: readonly number[] | 'all',
  generations: number,
): void {
  if (chosen === 'all') return;
  const late = chosen.find((generation) => generation > generations);
  if (late === undefined) return;
  throw new ArgumentError(`--${name} must be generations from 1 to ${generations}, not ${late}`);
}
