import { kindOf } from '../../kinds/kinds.ts';
import type { ToolName } from '../../tools/tools.ts';
import type { Challenge } from '../challenge.ts';
import { hasPrices } from '../facts.ts';
import type { Plain } from '../plain.ts';
import type { FamilyName } from './families.ts';
import { FAMILY_PLAINS } from './family-plains.ts';

/** The families that are about a tool. */
const ABOUT: Readonly<Partial<Record<ToolName, FamilyName>>> = {
  archive: 'archive',
  copies: 'copies',
  realWeight: 'weight',
  bouncer: 'bouncer',
};

/** The tool that the plain policy of a family uses. */
const TOOL_OF: Readonly<Partial<Record<FamilyName, ToolName>>> = {
  archive: 'archive',
  copies: 'copies',
  weight: 'realWeight',
  bouncer: 'bouncer',
  keep: 'archive',
  fifteenth: 'spread',
};

/** The daily family that is most like a challenge: by what it is about, else by its tools, else by its length. */
export function nearestFamily(challenge: Challenge): FamilyName {
  if (hasPrices(challenge)) return 'boat';
  const { subject } = kindOf(challenge);
  if (subject === 'islands') return 'map';
  if (subject === 'album') return albumLike(challenge);
  if (subject === 'notebook') return notebookLike(challenge);
  const about = challenge.tools.flatMap(({ tool }) => ABOUT[tool] ?? []);
  return about[0] ?? (challenge.generations >= LONG ? 'haul' : 'watch');
}

function albumLike({ tools, spread }: Challenge): FamilyName {
  if (tools.some(({ tool }) => tool === 'archive')) return 'keep';
  return spread < 1 ? 'prettier' : 'toll';
}

function notebookLike(challenge: Challenge): FamilyName {
  if (challenge.tools.some(({ tool }) => tool === 'spread')) return 'fifteenth';
  return kindOf(challenge).tails(challenge).length > 2 ? 'nightjar' : 'gentle';
}

/** Between the longest of one family and the shortest of the other. */
const LONG = 19;

/**
 * The plain policy of a challenge that brings none, such as one from a link: that of the nearest family. Its settings go
 * with the size of training sets and the budget; of a tool it uses the same option, or the last where there are fewer.
 */
export function plainFor(challenge: Challenge): Plain {
  const family = nearestFamily(challenge);
  const { tools: used, when, ...plain } = FAMILY_PLAINS[family];
  const option = used?.[0] ?? 0;
  const at = challenge.tools.findIndex(({ tool }) => tool === TOOL_OF[family]);
  if (option === 0 || at < 0) return plain;
  const tools = challenge.tools.map(({ options }, i) =>
    i === at ? Math.min(option, options.length) : 0,
  );
  return { ...plain, tools, ...(when !== undefined && { when }) };
}
