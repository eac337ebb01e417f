import type { Problem } from '../base/problem.ts';
import { GROUPS, type Group } from '../faces/make-face.ts';
import type { Fields } from '../faces/make-fields.ts';
import { sentenceOf, settingName } from '../faces/problems.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { shareWords } from '../kit/words/en.ts';
import { settingsOf } from './fields.ts';
import { makerOf, plainChallenge } from './makers.ts';
import { words } from './words/say.ts';

/** What the form says: a challenge, or what is wrong with it, in sentences beside the groups they belong to. */
export interface Checked {
  /** Null while something is wrong. */
  readonly challenge: Challenge | null;
  readonly problems: ReadonlyMap<Group, readonly string[]>;
}

/** Reads the form by the same check as files and links. */
export function checkFields(fields: Fields): Checked {
  const groups = settingsOf(fields);
  const whole = parseChallenge(Object.assign({}, ...GROUPS.map((group) => groups[group])));
  if (whole.ok) return { challenge: whole.value, problems: new Map() };
  const plain = plainChallenge(makerOf(fields['model']));
  const alone = new Map<Group, readonly string[]>();
  for (const group of GROUPS) {
    const parsed = parseChallenge({ ...plain, ...groups[group] });
    if (!parsed.ok) alone.set(group, wordsOf(parsed.error, fields));
  }
  // What no group has alone is a quarrel between the tools and the rest.
  if (alone.size === 0) alone.set('tools', wordsOf(whole.error, fields));
  return { challenge: null, problems: alone };
}

/** "2 things to mend.", and what they are; or that all is well. */
export function summaryOf({ challenge, problems }: Checked): string {
  return challenge === null ? words.toMend([...problems.values()].flat()) : words.allIsWell;
}

function wordsOf(problems: readonly Problem[], fields: Fields): string[] {
  const { face } = makerOf(fields['model']);
  return problems.flatMap(
    (problem) => face.say(problem, fields) ?? inPercent(problem) ?? sentenceOf(problem),
  );
}

/** What the form has in per cent and a challenge as a share. */
const SHARES: readonly string[] = ['line', 'realWeight', 'topP', 'contamination', 'rate', 'sense'];

/** A problem with such a field, in the units of the form; null for any other. */
function inPercent(problem: Problem): string | null {
  if (problem.code !== 'decimal' && problem.code !== 'bestOrDecimal') return null;
  if (!SHARES.includes(problem.field)) return null;
  const name = settingName(problem);
  const [from, to] = [shareWords(problem.min), shareWords(problem.max)];
  return problem.code === 'decimal'
    ? words.percentRange(name, from, to)
    : words.bestOrPercentRange(name, from, to);
}
