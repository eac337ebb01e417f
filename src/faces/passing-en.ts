import { listed } from '../base/language.ts';
import type { Passing } from './passing.ts';

/** So many that are lost for longer are named each time; of more than these nobody wants to hear again. */
const MOST_NAMED = 2;

/** "Lost: the owl. Back: the wren. Still lost: 7." */
export function passingWords({ lost, back, still }: Passing): string {
  const remaining = still.length > MOST_NAMED ? String(still.length) : listed(still);
  return [
    ...(lost.length === 0 ? [] : [`Lost: ${listed(lost)}.`]),
    ...(back.length === 0 ? [] : [`Back: ${listed(back)}.`]),
    ...(still.length === 0 ? [] : [`Still lost: ${remaining}.`]),
  ].join(' ');
}
