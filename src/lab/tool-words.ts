import type { Notes } from './plan.ts';
import type { Own } from './state.ts';

const TOOLS = [
  ['tailWeight', 'weight on tails', (own: Own) => own.tailWeight],
  ['realWeight', 'weight on real data', (own: Own) => own.realWeight !== 'off'],
  ['contaminated', 'contamination', (own: Own) => own.contaminated],
  ['detector', 'detector', (own: Own) => own.detector],
] as const;

/** Which tools are on, for whoever does not look at each: "Tools: detector; left out: weight on tails". */
export function toolsSummary(own: Own, notes: Notes): string {
  const on = TOOLS.filter(([, , isOn]) => isOn(own));
  const used = on.filter(([name]) => notes[name] === undefined).map(([, words]) => words);
  const left = on.filter(([name]) => notes[name] !== undefined).map(([, words]) => words);
  const parts = [
    used.length === 0 ? 'none' : used.join(', '),
    ...(left.length === 0 ? [] : [`left out: ${left.join(', ')}`]),
  ];
  return `Tools: ${parts.join('; ')}`;
}
