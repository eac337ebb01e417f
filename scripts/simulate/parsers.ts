import { ArgumentError } from './arguments.ts';

/** A command-line option: what it is without being given, what --help says, and how its text is read. */
export interface Option<Value> {
  readonly fallback: string;
  readonly help: string;
  readonly parse: (text: string, name: string) => Value;
}

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

export function whole(min: number, max: number, fallback: string, help: string): Option<number> {
  const parse = (text: string, name: string) => parseWhole(text, name, min, max);
  return { fallback, help: `${help}, ${min} to ${max}`, parse };
}

export function parseWhole(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new ArgumentError(`--${name} must be a whole number from ${min} to ${max}, not "${text}"`);
}

export function parseReal(text: string, name: string): number[] {
  return text.split(',').map((part) => parseWhole(part.trim(), name, 0, 10_000_000));
}

export function parseSpread(text: string, name: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+(e-?\d+)?$/i.test(text) && value > 0 && value <= 100) return value;
  throw new ArgumentError(`--${name} must be a number above 0 and at most 100, not "${text}"`);
}

export function parseFrom(text: string, name: string): 'world' | number {
  if (text === 'world') return text;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new ArgumentError(`--${name} must be world or the number of a mode, not "${text}"`);
}
