import { element } from './parts.ts';

/** Writes the labels of an axis, one element each. */
export function showTicks(list: HTMLElement, ticks: readonly string[]): void {
  list.replaceChildren(...ticks.map((tick) => element('span', tick)));
}
