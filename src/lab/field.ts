import { fail, type Result, succeed } from '../base/result.ts';
import { LONGEST_SEED, parseSeed } from '../base/text.ts';
import { grouped } from '../figures/format.ts';

/**
 * A setting of the lab: how its text is read, in the address as in its control, and how it is written. Every text that
 * `write` gives is read back as the same value.
 */
export interface Field<Value> {
  /** The name of its control. */
  readonly label: string;
  readonly control: Control;
  /** The error ends a sentence that begins with the label: "must be …". */
  readonly read: (text: string) => Result<Value, string>;
  readonly write: (value: Value) => string;
}

/** The native control that a setting has. */
export type Control =
  | {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly step: number;
    }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly longest: number; readonly isNumeric: boolean };

/** Settings by name, as a state holds them. */
export type ValuesOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never;
};

export function whole(label: string, least: number, most: number): Field<number> {
  const control = { kind: 'number', least, most, step: 1 } as const;
  const read = (text: string) => {
    if (/^\d{1,9}$/.test(text) && isWithin(Number(text), control)) return succeed(Number(text));
    return fail(`must be a whole number from ${grouped(least)} to ${grouped(most)}`);
  };
  return { label, control, read, write: String };
}

/**
 * A number with at most four decimals.
 *
 * @param step how far the arrows of its control go
 */
export function decimal(label: string, least: number, most: number, step = 0.05): Field<number> {
  const control = { kind: 'number', least, most, step } as const;
  const read = (text: string) => {
    if (isDecimal(text) && isWithin(Number(text), control)) return succeed(Number(text));
    return fail(`must be a number from ${least} to ${most} with at most four decimals`);
  };
  return { label, control, read, write: String };
}

/** A decimal number, or nothing at all. */
export function optional(field: Field<number>): Field<number | null> {
  const read = (text: string): Result<number | null, string> => {
    if (text === '') return succeed(null);
    const parsed = field.read(text);
    return parsed.ok ? parsed : fail(`${parsed.error}, or left empty`);
  };
  return { ...field, read, write: (value) => (value === null ? '' : field.write(value)) };
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
  const control = { kind: 'text', longest: LONGEST_SEED, isNumeric: false } as const;
  return { label, control, read, write: (value) => value };
}

/** The most amounts in a list. */
const MOST_AMOUNTS = 100;

/** One whole number, or several with commas between them. */
export function amounts(label: string, most: number): Field<readonly number[]> {
  const single = whole(label, 0, most);
  const read = (text: string) => {
    const parts = text.split(',', MOST_AMOUNTS + 1).map((part) => single.read(part.trim()));
    const values = parts.flatMap((part) => (part.ok ? [part.value] : []));
    if (values.length === parts.length && parts.length <= MOST_AMOUNTS) return succeed(values);
    return fail(
      `must be a whole number from 0 to ${grouped(most)}, or up to ${MOST_AMOUNTS} of them with commas between`,
    );
  };
  const control = { kind: 'text', longest: 400, isNumeric: true } as const;
  return { label, control, read, write: (values) => values.join(',') };
}

function isDecimal(text: string): boolean {
  return /^\d{0,6}\.?\d{1,4}$/.test(text);
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}
