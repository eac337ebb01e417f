import * as v from 'valibot';
import { ArgumentError } from '../../src/experiment/options.ts';
import { STOPPING } from '../../src/kinds/mixture/em/fit.ts';
import { type Mixture, MOST_COMPONENTS } from '../../src/kinds/mixture/model.ts';
import { plain } from './words.ts';

/** What is read from standard input, and what is said when it cannot be. */

/** A bad input: the message says which part of it, and what to do. */
export class InputError extends ArgumentError {
  constructor(message: string) {
    super(`${message}; see --help`);
  }
}

/** Weights of a start may add up to 1 but for this much. */
export const WEIGHTS_TOLERANCE = 1e-6;

type Place = readonly [x: number, y: number];

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Why something is no number, or null when it is one. */
function numberFault(value: unknown): string | null {
  if (isNumber(value)) return null;
  if (typeof value === 'number') return 'is beyond the largest number, 1.8e308';
  return `must be a number, not ${shown(value)}`;
}

/** A few letters of what stood there. Of a list or an object it is the outermost alone: there may be any number inside. */
function shown(value: unknown): string {
  const outermost = (key: string, part: unknown) =>
    key !== '' && typeof part === 'object' && part !== null ? '…' : part;
  const text = JSON.stringify(value, outermost) ?? String(value);
  return text.length > 30 ? `${text.slice(0, 30).toWellFormed()}…` : text;
}

const number = v.custom<number>(isNumber, ({ input }) => numberFault(input) ?? '');
const notNegative = v.pipe(
  number,
  v.minValue(0, ({ input }) => `must be 0 or more, not ${input}`),
);

const place = v.custom<Place>(
  (value) => placeFault(value) === null,
  ({ input }) => placeFault(input) ?? '',
);

function placeFault(value: unknown): string | null {
  if (!Array.isArray(value)) return `must be a point [x, y], not ${shown(value)}`;
  if (value.length !== 2) {
    const isSolid = value.length > 2;
    const why = isSolid ? '; mixtures are fitted in the plane: leave axes out' : '';
    return `must be two numbers, [x, y], and has ${value.length}${why}`;
  }
  const faults = value.map(numberFault);
  const at = faults.findIndex((fault) => fault !== null);
  return at < 0 ? null : `${'xy'[at]} ${faults[at]}`;
}

const whole = (least: number, most: number) =>
  v.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    ({ input }) =>
      `must be a whole number${most < Infinity ? ` from ${least} to ${most}` : `, ${least} or more`}, not ${shown(input)}`,
  );

/** Where an object, or a part of it, is not what it must be. */
function objectFault({ expected, input, path }: v.ObjectIssue | v.StrictObjectIssue): string {
  if (path === undefined) return `must be an object, not ${shown(input)}`;
  return expected === 'never' ? 'is not known here' : 'is missing';
}

const component = v.strictObject(
  {
    weight: notNegative,
    mean: place,
    covariance: v.pipe(
      v.custom<readonly [number, number, number]>(
        (value) => Array.isArray(value) && value.length === 3 && value.every(isNumber),
        ({ input }) => `must be three numbers, [xx, xy, yy], not ${shown(input)}`,
      ),
      v.check(
        ([xx, xy, yy]) => xx >= 0 && yy >= 0 && Math.sqrt(xx) * Math.sqrt(yy) >= Math.abs(xy),
        'must be one of a covariance: xx ≥ 0, yy ≥ 0, xx·yy ≥ xy²',
      ),
    ),
  },
  objectFault,
);

const start = v.pipe(
  v.array(component, 'must be a list of components'),
  v.minLength(1, 'must have at least one component'),
  v.maxLength(MOST_COMPONENTS, `must have at most ${MOST_COMPONENTS} components`),
  v.check(
    (components) => Math.abs(weightOf(components) - 1) <= WEIGHTS_TOLERANCE,
    ({ input }) =>
      `its weights must add up to 1 (within ${plain(WEIGHTS_TOLERANCE)}), and add up to ${weightOf(input)}`,
  ),
);

function weightOf(components: Mixture): number {
  return components.reduce((sum, { weight }) => sum + weight, 0);
}

const PARTS = {
  points: v.pipe(
    v.array(place, 'must be a list of points, [[x, y], …]'),
    v.minLength(1, 'must have at least one point'),
  ),
  weights: v.optional(v.array(notNegative, 'must be a list of numbers')),
  start: v.optional(start),
  components: v.optional(whole(1, MOST_COMPONENTS)),
  iterations: v.optional(whole(1, Number.POSITIVE_INFINITY), STOPPING.iterations),
  tolerance: v.optional(notNegative, STOPPING.tolerance),
};

const Input = v.pipe(
  v.custom<object>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    ({ input }) => `must be an object, {"points": [[x, y], …], …}, not ${shown(input)}`,
  ),
  // A name that is misspelt is told before the one that is missing.
  v.rawCheck(({ dataset, addIssue }) => {
    const names = dataset.typed ? Object.keys(dataset.value) : [];
    const stranger = names.find((name) => !Object.hasOwn(PARTS, name));
    if (stranger === undefined) return;
    const known = Object.keys(PARTS).join(', ');
    addIssue({ message: `${shown(stranger)} is not known here, only ${known}` });
  }),
  v.object(PARTS, objectFault),
  v.check(
    ({ points, weights }) => weights === undefined || weights.length === points.length,
    ({ input: { points, weights } }) =>
      `there must be as many weights as points, and there are ${weights?.length} for ${points.length}`,
  ),
  v.check(
    (input) => (input.start === undefined) !== (input.components === undefined),
    'give either start or components',
  ),
);

export type Input = v.InferOutput<typeof Input>;

/**
 * What a text asks for; weights of a start add up to 1.
 *
 * @throws InputError
 */
export function readInput(text: string): Input {
  const parsed = v.safeParse(Input, parseJson(text), { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = placeOf(v.getDotPath(issue));
  throw new InputError(where === null ? issue.message : `${where}: ${issue.message}`);
}

function parseJson(text: string): unknown {
  if (text.trim() === '') throw new InputError('nothing came in; JSON is read from standard input');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = messageOf(error);
    const before = text.slice(0, positionOf(text, reason)).split('\n');
    const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    const what = reason.replace(
      /(, (\.\.\.)?".*)?( is not valid JSON|( in JSON| after JSON)? at position.*)$/s,
      '',
    );
    const hint = hintOn(text, before.join('\n').length);
    throw new InputError(`this is no JSON: ${where}: ${what}${hint}`);
  }
}

/** What to do about a text that stops being JSON somewhere. */
function hintOn(text: string, position: number): string {
  if (/^\s*[^\s{]/.test(text)) {
    return '; a table or a list is put in as {"points": [[x, y], …], "components": 2}';
  }
  const hasWord = /^(NaN|-?Infinity)/.test(text.slice(position));
  return hasWord ? '; JSON has no NaN and no Infinity: leave such points out' : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where the text stops being JSON. The engine says so of some mistakes; of the others, how much may be read tells it. */
function positionOf(text: string, reason: string): number {
  const told = /at position (\d+)/.exec(reason)?.[1];
  if (told !== undefined) return Number(told);
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isWrong(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return good;
}

/** Whether the beginning of a text is wrong itself, not just cut off. */
function isWrong(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    return messageOf(error).startsWith('Unexpected token');
  }
}

/** "points.17 (the 18th)": as programs count, and as people do. */
function placeOf(path: string | null): string | null {
  const index = /^(?:points|weights|start)\.(\d+)/.exec(path ?? '')?.[1];
  return index === undefined ? path : `${path} (number ${Number(index) + 1})`;
}
