import { cleaned } from '../base/cleaned.ts';
import { type NumberFault, readNumber, readWhole } from '../base/numbers.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { LONGEST_SEED, parseSeed } from '../base/text.ts';
import { grouped } from '../figures/format.ts';
import type { FieldRange } from '../kit/number-field.ts';

/**
 * A setting of the lab: how its text is read and written. Every text that `write` gives is read back as the same value.
 * The address has one way to write a value; in a control people type numbers as they do at home.
 */
export interface Field<Value> {
  /** The name of its control. */
  readonly label: string;
  readonly control: Control;
  /** The error ends a sentence that begins with the label: "must be …". */
  readonly read: (text: string) => Result<Value, string>;
  readonly write: (value: Value) => string;
  /** How it is read from its control, where that is another way. */
  readonly take?: (text: string) => Result<Value, string>;
  /** How it is written in its control, where that is another way. */
  readonly show?: (value: Value) => string;
}

/** The native control that a setting has. */
export type Control =
  | { readonly kind: 'number'; readonly range: FieldRange }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly longest?: number };

/** Settings by name, as a state holds them. */
export type ValuesOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never;
};

export function whole(label: string, min: number, max: number): Field<number> {
  const problem = `must be a whole number from ${grouped(min)} to ${grouped(max)}`;
  return number(label, /^\d{1,9}$/, { min, max, decimals: 0, step: 1 }, problem);
}

/**
 * A number with at most four decimals.
 *
 * @param step how far the arrows of its control go
 */
export function decimal(label: string, min: number, max: number, step = 0.05): Field<number> {
  const problem = `must be a number from ${min} to ${max} with at most four decimals`;
  return number(label, DECIMAL, { min, max, decimals: 4, step }, problem);
}

/** A share of all, which can be typed in per cent. */
export function share(label: string, min: number, step = 0.05): Field<number> {
  const problem = `must be a number from ${min} to 1 with at most four decimals`;
  const range = { min, max: 1, decimals: 4, step, percent: 'hundredth' } as const;
  return number(label, DECIMAL, range, problem);
}

/** As it stands in an address. */
const DECIMAL = /^\d{0,6}\.?\d{1,4}$/;

function number(label: string, written: RegExp, range: FieldRange, problem: string): Field<number> {
  const { min, max } = range;
  return {
    label,
    control: { kind: 'number', range },
    read(text) {
      const value = Number(text);
      return written.test(text) && value >= min && value <= max ? succeed(value) : fail(problem);
    },
    write: String,
    take(text) {
      const read = readNumber(text, range);
      return read.ok ? read : fail(twoWays(read.error) ?? problem);
    },
  };
}

/** What to write instead of a number that can be two; null where that is not what is wrong. */
function twoWays(fault: NumberFault): string | null {
  return fault.code === 'twoWays' ? `must be written as ${fault.readings.join(' or as ')}` : null;
}

/** A decimal number, or nothing at all. */
export function optional(field: Field<number>): Field<number | null> {
  const orNothing =
    (read: Field<number>['read']) =>
    (text: string): Result<number | null, string> => {
      if (text === '') return succeed(null);
      const parsed = read(text);
      return parsed.ok ? parsed : fail(`${parsed.error}, or left empty`);
    };
  const { label, control } = field;
  return {
    label,
    control,
    read: orNothing(field.read),
    take: orNothing(field.take ?? field.read),
    write: (value) => (value === null ? '' : field.write(value)),
  };
}

/** One of several texts; `options` says what each is called. */
export function choice<const Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
): Field<Value> {
  const read = (text: string) =>
    Object.hasOwn(options, text)
      ? succeed(text as Value)
      : fail(`must be ${Object.keys(options).join(' or ')}`);
  return { label, control: { kind: 'choice', options }, read, write: (value) => value };
}

export function toggle(label: string): Field<boolean> {
  const read = (text: string) =>
    text === 'on' || text === 'off' ? succeed(text === 'on') : fail('must be on or off');
  return { label, control: { kind: 'switch' }, read, write: (value) => (value ? 'on' : 'off') };
}

export function seed(label: string): Field<string> {
  const read = (text: string) => {
    const parsed = parseSeed(text);
    return parsed.ok ? parsed : fail(`must be 1 to ${LONGEST_SEED} characters of plain text`);
  };
  const take = (text: string) => read(cleaned(text));
  return { label, control: { kind: 'text' }, read, take, write: (value) => value };
}

/** The most amounts in a list. */
const MOST_AMOUNTS = 100;

/** One whole number, or several with commas between them. */
export function amounts(label: string, most: number): Field<readonly number[]> {
  const range = { min: 0, max: most };
  const single = whole(label, 0, most);
  const problem = `must be a whole number from 0 to ${grouped(most)}, or up to ${MOST_AMOUNTS} of them with commas between`;
  const listed = (text: string, read: (part: string) => Result<number, unknown>) => {
    const parts = text.split(',', MOST_AMOUNTS + 1).map((part) => read(part.trim()));
    const values = parts.flatMap((part) => (part.ok ? [part.value] : []));
    if (values.length === parts.length && parts.length <= MOST_AMOUNTS) return succeed(values);
    return fail(problem);
  };
  return {
    label,
    control: { kind: 'text', longest: 400 },
    read: (text) => listed(text, single.read),
    write: (values) => values.join(','),
    take(text) {
      const thousands = text.includes(',') ? readWhole(text, range) : null;
      if (thousands === null || !thousands.ok)
        return listed(text, (part) => readWhole(part, range));
      // Nobody writes an amount that begins with a 0, but for nothing.
      if (/,0\d/.test(text)) return succeed([thousands.value]);
      return fail(`must be written as ${thousands.value} or as ${text.split(',').join(', ')}`);
    },
    // The blanks tell a list from thousands.
    show: (values) => values.join(', '),
  };
}
