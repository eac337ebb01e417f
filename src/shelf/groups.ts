import type { Challenge } from '../game/challenge.ts';
import { hasWeb } from '../game/facts.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { ToolName } from '../tools/tools.ts';

/** What challenges are about, in the order of the shelf: read off what a challenge has. */
export const GROUPS = [
  'tails',
  'islands',
  'memory',
  'spread',
  'weight',
  'web',
  'album',
  'notebook',
] as const;
export type Group = (typeof GROUPS)[number];

const OF_TOOL: Readonly<Record<ToolName, Group>> = {
  archive: 'memory',
  copies: 'memory',
  spread: 'spread',
  realWeight: 'weight',
  tailWeight: 'weight',
  bouncer: 'web',
  topP: 'spread',
};

/** What a challenge is about: a web that lies before all else, then what its kind is about, then the first tool. */
export function groupOf(challenge: Challenge): Group {
  const [first] = challenge.tools;
  if (hasWeb(challenge)) return 'web';
  const { subject } = kindOf(challenge);
  if (subject !== undefined) return subject;
  return first === undefined ? 'tails' : OF_TOOL[first.tool];
}

/** The groups that have something in them, each in the order of the list. */
export function grouped<Item>(
  items: readonly Item[],
  challengeOf: (item: Item) => Challenge,
): { readonly group: Group; readonly items: readonly Item[] }[] {
  const byGroup = Map.groupBy(items, (item) => groupOf(challengeOf(item)));
  return GROUPS.flatMap((group) => {
    const own = byGroup.get(group);
    return own === undefined ? [] : [{ group, items: own }];
  });
}
