import { type NumberRange, readNumber } from '../base/numbers.ts';

/**
 * Fields for numbers are text fields: those that browsers make for numbers swallow a decimal comma, and a wheel that
 * passes over them changes what they hold. What such a field has besides, arrow keys and a value for whoever listens, is
 * here.
 */

/** A number field takes these numbers, and its arrow keys go so far. */
export interface FieldRange extends NumberRange {
  readonly step: number;
}

/** The attributes of a number field. A thumb gets digits; where there is a minus, the keyboards of phones lack it. */
export function numberField({ min, max, step, decimals, percent }: FieldRange, value = '') {
  const keys = decimals === 0 ? 'numeric' : 'decimal';
  return {
    type: 'text',
    role: 'spinbutton',
    inputmode: min < 0 ? 'text' : keys,
    value,
    autocomplete: 'off',
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': value === '' ? undefined : value,
    'data-step': step,
    'data-decimals': decimals,
    'data-percent': percent,
  } as const;
}

const FIELD = 'input[role="spinbutton"]';

/** Gives the number fields within an element their keys. */
export function connectNumberFields(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const { target } = event;
    if (direction === undefined || !isNumberField(target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = stepped(target.value, rangeOf(target), direction);
    if (next === null) return;
    writeNumber(target, String(next));
    for (const type of ['input', 'change'])
      target.dispatchEvent(new Event(type, { bubbles: true }));
  });
  root.addEventListener('input', ({ target }) => {
    if (isNumberField(target)) tell(target);
  });
}

/** Sets a field as a script does. */
export function writeNumber(field: HTMLInputElement, text: string): void {
  field.value = text;
  if (isNumberField(field)) tell(field);
}

/** Whether a field holds what it takes; fields for anything else do. */
export function isRight(field: Element): boolean {
  return !isNumberField(field) || readNumber(field.value, rangeOf(field)).ok;
}

/**
 * The number that an arrow key leads to.
 *
 * @returns null where the text is no number
 */
export function stepped(text: string, range: FieldRange, direction: number): number | null {
  const read = readNumber(text, range);
  const { min, max, step } = range;
  const within = (value: number) => Math.min(max, Math.max(min, Math.round(value * 1e6) / 1e6));
  if (read.ok) return within(read.value + direction * step);
  if (read.error.code === 'empty') return within(0);
  return read.error.code === 'outside' ? within(read.error.value + direction * step) : null;
}

function isNumberField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches(FIELD);
}

function rangeOf(field: HTMLInputElement): FieldRange {
  const { step, decimals, percent } = field.dataset;
  return {
    min: Number(field.getAttribute('aria-valuemin')),
    max: Number(field.getAttribute('aria-valuemax')),
    step: Number(step),
    decimals: Number(decimals),
    ...(percent !== undefined && { percent: percent as 'unit' | 'hundredth' }),
  };
}

/** What is no number leaves the last one, beside which the text itself is read. */
function tell(field: HTMLInputElement): void {
  const read = readNumber(field.value, rangeOf(field));
  if (read.ok) field.setAttribute('aria-valuenow', String(read.value));
}
