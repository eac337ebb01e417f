import type { Challenge } from '../../../src/game/challenge.ts';
import { play, replay } from '../../../src/game/play.ts';
import { type Move, type Position, startPosition } from '../../../src/game/position.ts';
import { truthOf } from '../../../src/kinds/mixture/settings.ts';
import { isMixture } from '../../support/challenges.ts';

/** The grid that par is searched on, and how each setting plays: written a second time, from what the rules say. */
export interface Setting {
  readonly name: string;
  readonly tools: readonly number[];
  /** Whether the tools are used only where samples are wanted. */
  readonly isFedOnly: boolean;
  readonly wish: (position: Position) => Move;
}

type Rule = Pick<Setting, 'name' | 'wish'>;

const THRESHOLDS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];
const FACTORS = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7];

/** 1, 2, 3, …, or 24 of them where there are more. */
export function amountsTo(most: number): number[] {
  const steps = Array.from({ length: Math.min(24, most) }, (_, i) => i + 1);
  return steps.map((step) => (most <= 24 ? step : Math.round((step * most) / 24)));
}

function rulesFor(challenge: Challenge): Rule[] {
  const { n, generations, budget } = challenge;
  const steady = Math.min(n, Math.round(budget / generations));
  const third = Math.ceil(generations / 3);
  const inThird = Math.min(n, Math.floor(budget / third));
  const turn = (position: Position) => position.turns.length + 1;
  const during = (name: string, most: number, isTime: (turn: number) => boolean): Rule[] =>
    amountsTo(most).map((real) => ({
      name,
      wish: (position) => ({ real: isTime(turn(position)) ? real : 0 }),
    }));
  const share = (factor: number) => Math.round((factor * budget) / generations);
  const whenThin = (name: string, act: (position: Position, factor: number) => Move): Rule[] =>
    THRESHOLDS.flatMap((threshold) =>
      FACTORS.map((factor) => ({
        name,
        wish: (position) => {
          const fidelity = position.turns.at(-1)?.fidelity ?? 1;
          return fidelity < threshold ? act(position, factor) : { real: 0 };
        },
      })),
    );
  return [
    { name: 'neglect', wish: () => ({ real: 0 }) },
    ...during('steady', steady, () => true),
    ...during('front', inThird, (turn) => turn <= third),
    ...during('late', inThird, (turn) => turn > generations - third),
    ...whenThin('watchful', (_, factor) => ({ real: share(factor) })),
    ...(isMixture(challenge) && challenge.prices.length > 0
      ? whenThin('aimed', (position, factor) => fetch(position, share(factor)))
      : []),
  ];
}

/** What a rare island lacks, when that is what is worst; else samples of the world. */
function fetch({ turns, challenge }: Position, fromWorld: number): Move {
  if (!isMixture(challenge)) throw new TypeError('a map was expected');
  const truth = truthOf(challenge.world);
  const rare = truth.flatMap(({ weight }, mode) => (weight <= 0.05 ? [mode] : []));
  const [outskirts = 1, ...ofRare] = turns.at(-1)?.measures.survival ?? [];
  const off = (survival: number) => Math.min(survival, 1 / survival);
  const worst = Math.min(...ofRare.map(off));
  const at = ofRare.findIndex((survival) => off(survival) === worst);
  const mode = rare[at];
  const survival = ofRare[at];
  if (mode === undefined || survival === undefined) return { real: fromWorld };
  if (off(outskirts) <= worst || survival > 1) return { real: fromWorld };
  const lacking = (1 - survival) * (truth[mode]?.weight ?? 0) * challenge.n;
  return { real: Math.ceil(lacking), from: { mode, isWeighted: false } };
}

/** No tool; each option of each alone; the first options of every pair. */
export function toolSets({ tools }: Challenge): number[][] {
  const none = tools.map(() => 0);
  const alone = tools.flatMap(({ options }, i) => options.map((_, k) => none.with(i, k + 1)));
  const pairs = tools.flatMap((_, i) =>
    tools.flatMap((__, j) => (i < j ? [none.with(i, 1).with(j, 1)] : [])),
  );
  return [[], ...alone, ...pairs];
}

export function gridOf(challenge: Challenge): Setting[] {
  const rules = rulesFor(challenge);
  return toolSets(challenge).flatMap((tools) => {
    if (tools.length === 0) return rules.map((rule) => ({ ...rule, tools, isFedOnly: false }));
    const attentive = rules.filter(({ name }) => name === 'watchful' || name === 'aimed');
    return [
      ...rules.map((rule) => ({ ...rule, tools, isFedOnly: false })),
      ...attentive.map((rule) => ({ ...rule, tools, isFedOnly: true })),
    ];
  });
}

/** The run of a setting: what it wishes for, as far as the money, the training set and the locks allow. */
export function runOf(challenge: Challenge, { wish, tools, isFedOnly }: Setting): Position {
  let position = startPosition(challenge);
  while (position.status === 'playing') {
    const { real, from } = wish(position);
    const left = challenge.budget - position.spent;
    const chosen = tools.map((k, i) => challenge.tools[i]?.options[k - 1]);
    const price = chosen.reduce((sum, option) => sum + (option?.price ?? 0), 0);
    const isUsed = tools.length > 0 && price <= left && (!isFedOnly || real > 0);
    const at = challenge.tools.findIndex(({ tool }) => tool === 'copies');
    const copies = isUsed ? Number(chosen[at]?.set ?? 0) : 0;
    const each = isMixture(challenge) && from ? (challenge.prices[from.mode] ?? 1) : 1;
    const affordable = Math.floor((left - (isUsed ? price : 0)) / each);
    const most = challenge.locked.includes('real') ? 0 : Math.min(challenge.n - copies, affordable);
    const samples = { real: Math.min(real, most), ...(from !== undefined && { from }) };
    const next = play(position, isUsed ? { ...samples, tools } : samples);
    if (!next.ok) throw new Error(next.error.code);
    position = next.value;
  }
  const moves = position.turns.map(({ move }) => move);
  const again = replay(challenge, moves);
  if (!again.ok || again.value.spent !== position.spent) throw new Error('a replay differs');
  return position;
}
