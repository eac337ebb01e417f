/** The plain policies of shipped challenges and daily families, each written where it belongs. */
import type { Challenge } from '../../src/game/challenge.ts';
import { daysAfter } from '../../src/game/daily/calendar.ts';
import { DRAWN_NAMES, type FamilyName } from '../../src/game/daily/families.ts';
import { familyOf } from '../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../src/game/daily/search.ts';
import type { Plain } from '../../src/game/plain.ts';
import { kindOf } from '../../src/kinds/kinds.ts';
import { CONTENT, published } from './editions.ts';
import { choosePlain, choosePlainFor, type Lucks } from './plain.ts';

const FAMILIES = new URL('../../src/game/daily/family-plains.ts', import.meta.url);

/** Longer lines are not as the formatter puts them, with their ends. */
const WIDTH = 101;

/** Days that nobody will have played before. */
const FIRST = '2100-01-01';

/** Where networks take too long to be tried so often, the plain policy is the right idea; see `pools.ts`. */
const tried = published.filter(({ challenge }) => kindOf(challenge).par === 'search');

export const PLAINS = [
  ...tried.map(({ id, edition, isCurrent, challenge }) => ({
    name: isCurrent ? `plain-${id}` : `plain-${id}-${edition}`,
    file: new URL(isCurrent ? `challenges/${id}.yaml` : `archive/${id}/${edition}.yaml`, CONTENT),
    compute: () => choosePlainFor(challenge),
    write: (plain: unknown, before: string | null) => inChallenge(plain as Plain, before ?? ''),
  })),
  ...DRAWN_NAMES.map((name) => ({
    name: `plain-${name}`,
    file: FAMILIES,
    compute: () => choosePlain(daysOf(name)),
    write: (plain: unknown, before: string | null) =>
      inFamilies(name, plain as Plain, before ?? ''),
  })),
];

/** The days of a family. */
function daysOf(name: FamilyName): Lucks {
  const days: Challenge[] = [];
  let date = FIRST;
  return (luck) => {
    for (; days.length <= luck; date = daysAfter(date, 1)) {
      if (familyOf(date) === name) days.push(challengeOfDay(date));
    }
    return days[luck] as Challenge;
  };
}

/** The text of a challenge with its plain policy, in the line before the settings. */
function inChallenge(plain: Plain, before: string): string {
  const fields = fieldsOf(plain).map(([name, value]) => `${name}: ${inYaml(value)}`);
  const line = `plain: { ${fields.join(', ')} }\n`;
  const lines = `plain:\n  {\n${fields.map((field) => `    ${field},\n`).join('')}  }\n`;
  const others = before.replace(/^plain:.*\n( .*\n)*/m, '');
  return others.replace(/^challenge:$/m, `${line.length > WIDTH ? lines : line}challenge:`);
}

/** The text of the table of families with the entry of one. */
function inFamilies(name: FamilyName, plain: Plain, before: string): string {
  const fields = fieldsOf(plain).map(([field, value]) => `    ${field}: ${inScript(value)},\n`);
  const entry = new RegExp(`^  ${name}: \\{(\\n(    .*\\n)*  )?\\},$`, 'm');
  return before.replace(entry, `  ${name}: {\n${fields.join('')}  },`);
}

/** In one order, whatever the plain policy has. */
function fieldsOf({ policy, threshold, factor, tools, when, winShare, medianShare }: Plain) {
  const all = { policy, threshold, factor, tools, when, winShare, medianShare };
  return Object.entries(all).filter(([, value]) => value !== undefined);
}

const listOf = (value: unknown) => (Array.isArray(value) ? `[${value.join(', ')}]` : null);
const inYaml = (value: unknown) => listOf(value) ?? String(value);
const inScript = (value: unknown) =>
  listOf(value) ?? (typeof value === 'string' ? `'${value}'` : String(value));
