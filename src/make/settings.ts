import { LOCKABLE_CONTROLS } from '../game/locks.ts';
import { WORLD_NAMES } from '../kinds/mixture/islands.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import { MOST_OPTIONS, MOST_TOOLS } from '../tools/offers.ts';
import { type Fields, OWN_WORLD } from './fields.ts';
import { numberOf, shareOf } from './numbers.ts';
import { USUAL_NAMES } from './plain.ts';

/** The groups of the form, in its order. */
export const GROUPS = ['title', 'world', 'rules', 'luck', 'locks', 'tools'] as const;
export type Group = (typeof GROUPS)[number];

/** The settings that each group of the form makes; together they are a challenge, if all is well. */
export function settingsOf(fields: Fields): Readonly<Record<Group, object>> {
  const number = (name: string) => numberOf(fields[name] ?? '');
  return {
    title: { title: fields['title']?.trim() },
    world: worldOf(fields),
    rules: {
      n: number('n'),
      generations: number('generations'),
      spread: number('spread'),
      budget: number('budget'),
      line: shareOf(fields['line'] ?? ''),
      lives: number('lives'),
    },
    luck: { seed: fields['seed']?.trim() },
    locks: { locked: LOCKABLE_CONTROLS.filter((name) => fields[`lock-${name}`]) },
    tools: { tools: toolsOf(fields), ...webOf(fields) },
  };
}

/** How many islands the form shows. */
export function rowsOf({ world, islands }: Fields): number {
  const preset = WORLD_NAMES.find((name) => name === world);
  return preset === undefined ? Number(islands) : truthOf(preset).length;
}

function worldOf(fields: Fields): object {
  if (fields['model'] !== 'mixture') return { model: 'gaussian' };
  const rows = Array.from({ length: rowsOf(fields) }, (_, k) => k);
  const number = (name: string) => numberOf(fields[name] ?? '');
  const islands = rows.map((k) => ({
    weight: shareOf(fields[`island-${k}-weight`] ?? ''),
    x: number(`island-${k}-x`),
    y: number(`island-${k}-y`),
    deviation: number(`island-${k}-deviation`),
  }));
  return {
    model: 'mixture',
    world: fields['world'] === OWN_WORLD ? islands : fields['world'],
    names: namesOf(rows.map((k) => fields[`island-${k}-name`]?.trim() ?? '')),
    prices: fields['priced'] ? rows.map((k) => number(`island-${k}-price`)) : [],
  };
}

/** None where no name was given, so that links stay short; otherwise the usual ones fill the gaps. */
function namesOf(typed: readonly string[]): string[] {
  if (typed.every((name) => name === '')) return [];
  return typed.map((name, k) => (name === '' ? (USUAL_NAMES[k] ?? '') : name));
}

function toolsOf(fields: Fields): object[] {
  const slots = Array.from({ length: MOST_TOOLS }, (_, slot) => slot);
  return slots.flatMap((slot) => {
    const tool = fields[`tool-${slot}`] ?? '';
    return tool === '' ? [] : [{ tool, options: optionsOf(fields, slot, tool) }];
  });
}

/** Where nothing is set, there is no option. */
function optionsOf(fields: Fields, slot: number, tool: string): object[] {
  return Array.from({ length: MOST_OPTIONS }, (_, k) => k).flatMap((k) => {
    const set = fields[`tool-${slot}-set-${k}`]?.trim() ?? '';
    const price = numberOf(fields[`tool-${slot}-price-${k}`] ?? '');
    return set === '' ? [] : [{ set: settingOf(tool, set), price }];
  });
}

function settingOf(tool: string, text: string): number | string {
  if (tool === 'archive' || tool === 'bouncer') return text;
  if (tool !== 'realWeight') return numberOf(text);
  return text === 'best' ? text : shareOf(text);
}

function webOf(fields: Fields): object {
  if (fields['model'] === 'mixture' || !fields['web']) return {};
  const share = (name: string) => shareOf(fields[name] ?? '');
  return {
    web: {
      contamination: share('contamination'),
      truePositive: share('truePositive'),
      falsePositive: share('falsePositive'),
      tailFalsePositive: share('tailFalsePositive'),
    },
  };
}
