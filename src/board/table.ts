import type { Challenge } from '../game/challenge.ts';
import type { Position, Turn } from '../game/position.ts';
import { asGaussian, asMixture } from '../game/world.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import { islandNames, tailNames } from './names.ts';
import { toolsUsed } from './tools.ts';
import { percent, sourceName } from './words.ts';

/** Everything that a board shows in numbers, as a table. */

export function tableHead(challenge: Challenge): string[] {
  const tails = tailNames(challenge).map(
    (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  );
  const ofModel =
    challenge.model === 'gaussian'
      ? ['Mean', 'Width σ']
      : islandNames(challenge).map((name) => `Share of ${name}`);
  const tools = challenge.tools.length === 0 ? [] : ['Tools'];
  return ['Generation', 'Real samples', ...tools, ...tails, 'Fidelity', ...ofModel, 'Life lost'];
}

/** A row of the table for each generation so far, the truth first. */
export function tableRows({ turns, challenge }: Position): readonly (readonly string[])[] {
  const whole = tailNames(challenge).map(() => '100%');
  const tools = challenge.tools.length === 0 ? [] : ['–'];
  const truth = [
    '0 (the real world)',
    '–',
    ...tools,
    ...whole,
    '100%',
    ...truthCells(challenge),
    '–',
  ];
  return [truth, ...turns.map((turn) => rowOf(turn, challenge))];
}

function rowOf(
  { state, move, measures, fidelity, costLife }: Turn,
  challenge: Challenge,
): string[] {
  const from =
    move.from === undefined || move.real === 0 ? '' : ` from ${sourceName(challenge, move.from)}`;
  return [
    String(state.generation),
    `${move.real}${from}`,
    ...(challenge.tools.length === 0 ? [] : [toolsUsed(challenge, move) || 'none']),
    ...measures.survival.map((survival) => `${percent(survival)}%`),
    `${percent(fidelity)}%`,
    ...modelCells(challenge, state.model),
    costLife ? 'yes' : 'no',
  ];
}

function truthCells(challenge: Challenge): string[] {
  if (challenge.model === 'gaussian') return ['0.000', '1.000'];
  return truthOf(challenge.world).map(({ weight }) => shareWords(weight));
}

function modelCells(challenge: Challenge, model: Turn['state']['model']): string[] {
  if (challenge.model === 'mixture')
    return asMixture(model).map(({ weight }) => shareWords(weight));
  const { mean, variance } = asGaussian(model);
  return [mean.toFixed(3).replace('-', '−'), Math.sqrt(variance).toFixed(3)];
}

/** "12.5%", "0%". */
export function shareWords(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}
