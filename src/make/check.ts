import { restWords } from '../faces/mixture/make-weights.ts';
import { islandWords } from '../faces/mixture/make-words.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { type Fields, OWN_WORLD } from './fields.ts';
import { percentText } from './numbers.ts';
import { PLAIN } from './plain.ts';
import { GROUPS, type Group, settingsOf } from './settings.ts';

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
  const plain = PLAIN[fields['model'] === 'mixture' ? 'mixture' : 'gaussian'];
  const alone = new Map<Group, readonly string[]>();
  for (const group of GROUPS) {
    const parsed = parseChallenge({ ...plain, ...groups[group] });
    if (!parsed.ok) alone.set(group, wordsOf(parsed.error, fields));
  }
  // What no group has alone is a quarrel between the tools and the rest.
  if (alone.size === 0) alone.set('tools', wordsOf(whole.error, fields));
  return { challenge: null, problems: alone };
}

export const ALL_IS_WELL = 'Everything fits: the preview and the link show this challenge.';

/** "2 things to mend.", and what they are; or that all is well. */
export function summaryOf({ challenge, problems }: Checked): string {
  if (challenge !== null) return ALL_IS_WELL;
  const sentences = [...problems.values()].flat();
  const many = sentences.length === 1 ? 'One thing' : `${sentences.length} things`;
  const until = 'Until then the preview and the link stay with the last challenge that worked.';
  return [`${many} to mend.`, ...sentences, until].join(' ');
}

function wordsOf(messages: readonly string[], fields: Fields): string[] {
  return messages.flatMap((message) => {
    if (message.startsWith('The world must be') && fields['world'] === OWN_WORLD) {
      return [...islandWords(fields), ...restWords(fields)];
    }
    return IN_PERCENT.test(message) ? inPercent(message) : message;
  });
}

/** What the form has in per cent and a challenge as a share. */
const IN_PERCENT =
  /^(The line|An island's weight|The share of the web|The bouncer's rates|The weight of real samples) /;

function inPercent(message: string): string {
  return message
    .replace(
      /from ([\d.]+) to (\d+(?:\.\d+)?)/,
      (_, from: string, to: string) =>
        `from ${percentText(Number(from))}% to ${percentText(Number(to))}%`,
    )
    .replace('at most three decimals', 'at most one decimal');
}
