import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import type { Position, Turn } from '../../../game/position.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { percentWords } from '../../../kit/words/en.ts';
import { sourceName } from './position.ts';
import { toolsUsed } from './tools.ts';

/** Everything that a board shows in numbers, as a table. */

export function tableHead(challenge: Challenge): string[] {
  const { say } = boardFaceOf(challenge);
  const tails = say
    .tails(challenge)
    .map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const tools = challenge.tools.length === 0 ? [] : ['Tools'];
  return [
    'Generation',
    'Real samples',
    ...tools,
    ...tails,
    'Fidelity',
    ...say.head(challenge),
    'Life lost',
  ];
}

/** A row of the table for each generation so far, the truth first. */
export function tableRows({ turns, challenge }: Position): readonly (readonly string[])[] {
  const { say } = boardFaceOf(challenge);
  const whole = say.tails(challenge).map(() => '100%');
  const tools = challenge.tools.length === 0 ? [] : ['–'];
  const truth = [
    '0 (the real world)',
    '–',
    ...tools,
    ...whole,
    '100%',
    ...say.cells(kindOf(challenge).truth(challenge), null),
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
    `${grouped(move.real)}${from}`,
    ...(challenge.tools.length === 0 ? [] : [toolsUsed(challenge, move) || 'none']),
    ...measures.survival.map((survival) => percentWords(survival)),
    percentWords(fidelity),
    ...boardFaceOf(challenge).say.cells(state.model, measures),
    costLife ? 'yes' : 'no',
  ];
}
