import { cleaned } from '../base/cleaned.ts';
import { GROUPS, type Group } from '../faces/make-face.ts';
import {
  type Fields,
  numberOf,
  percentRange,
  percentText,
  range,
  shareOf,
  ticked,
} from '../faces/make-fields.ts';
import type { Challenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS } from '../kinds/challenge.ts';
import { MOST_OPTIONS, MOST_TOOLS } from '../tools/offers.ts';
import type { Offer } from '../tools/tools.ts';
import { makerOf, makers } from './makers.ts';

/** A challenge as the fields in which it is made, and the settings that fields make. */

/** What number fields allow that every challenge has. */
export const RANGES = {
  n: range(10, 1000),
  generations: range(1, 40),
  spread: range(0.5, 1.2, 0.001),
  budget: range(0, 40_000),
  line: percentRange(0, 95),
  lives: range(1, 9),
  toolPrice: range(0, 500),
  copies: range(1, 500),
  tailWeight: range(0.1, 10, 0.001),
  realWeight: percentRange(1, 99),
  topP: percentRange(50, 99),
} as const;

const SLOTS = Array.from({ length: MOST_TOOLS }, (_, slot) => slot);
const OPTIONS = Array.from({ length: MOST_OPTIONS }, (_, k) => k);

/** The fields in which a challenge is made; what it does not have begins with something sensible. */
export function fieldsOf(challenge: Challenge): Fields {
  const { model, title, n, generations, spread, budget, line, lives, seed, locked, tools } =
    challenge;
  const locks = LOCKABLE_CONTROLS.map((name) => [`lock-${name}`, ticked(locked.includes(name))]);
  const own = makers().map(({ name, face }) => face.fields(name === model ? challenge : null));
  return Object.assign(
    {
      title,
      model,
      n: String(n),
      generations: String(generations),
      spread: String(spread),
      budget: String(budget),
      line: percentText(line),
      lives: String(lives),
      seed,
      ...Object.fromEntries(locks),
    },
    ...SLOTS.map((slot) => offerFields(slot, tools[slot])),
    ...own,
  );
}

/** The fields of one tool, or of none. */
export function offerFields(slot: number, offer: Offer | undefined): Fields {
  const options = OPTIONS.map((k) => {
    const option = offer?.options[k];
    const isShare =
      (offer?.tool === 'realWeight' || offer?.tool === 'topP') && typeof option?.set === 'number';
    const set = isShare ? percentText(Number(option?.set)) : String(option?.set ?? '');
    return [
      [`tool-${slot}-set-${k}`, set],
      [`tool-${slot}-price-${k}`, String(option?.price ?? '')],
    ];
  });
  return { [`tool-${slot}`]: offer?.tool ?? '', ...Object.fromEntries(options.flat()) };
}

/** The settings that each group of the form makes; together they are a challenge, if all is well. */
export function settingsOf(fields: Fields): Readonly<Record<Group, object>> {
  const { name, face } = makerOf(fields['model']);
  const number = (field: keyof typeof RANGES) => numberOf(fields[field], RANGES[field]);
  const common = {
    title: { title: cleaned(fields['title'] ?? '') },
    world: { model: name },
    rules: {
      n: number('n'),
      generations: number('generations'),
      spread: number('spread'),
      budget: number('budget'),
      line: shareOf(fields['line'], RANGES.line),
      lives: number('lives'),
    },
    luck: { seed: cleaned(fields['seed'] ?? '') },
    locks: { locked: LOCKABLE_CONTROLS.filter((control) => fields[`lock-${control}`]) },
    tools: { tools: toolsOf(fields) },
  };
  const own = face.settings(fields);
  const both = GROUPS.map((group) => [group, { ...common[group], ...own[group] }] as const);
  return Object.fromEntries(both) as Record<Group, object>;
}

function toolsOf(fields: Fields): object[] {
  return SLOTS.flatMap((slot) => {
    const tool = fields[`tool-${slot}`] ?? '';
    return tool === '' ? [] : [{ tool, options: optionsOf(fields, slot, tool) }];
  });
}

/** Where nothing is set, there is no option. */
function optionsOf(fields: Fields, slot: number, tool: string): object[] {
  return OPTIONS.flatMap((k) => {
    const set = fields[`tool-${slot}-set-${k}`]?.trim() ?? '';
    const price = numberOf(fields[`tool-${slot}-price-${k}`], RANGES.toolPrice);
    return set === '' ? [] : [{ set: settingOf(tool, set), price }];
  });
}

function settingOf(tool: string, text: string): number | string {
  switch (tool) {
    case 'spread':
    case 'copies':
    case 'tailWeight':
      return numberOf(text, RANGES[tool]);
    case 'realWeight':
      return text === 'best' ? text : shareOf(text, RANGES.realWeight);
    case 'topP':
      return shareOf(text, RANGES.topP);
    default:
      return text;
  }
}
