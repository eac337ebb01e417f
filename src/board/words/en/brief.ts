import { faceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { count } from '../../../kit/words/en.ts';
import type { ToolName } from '../../../tools/tools.ts';

/** What sort of challenge it is, in a few words each: for lists. */
export function factsOf(challenge: Challenge): string[] {
  const { generations, budget, spread, tools } = challenge;
  return [
    faceOf(challenge).title,
    count(generations, 'generation'),
    `${budget} to spend`,
    ...(spread === 1 ? [] : [`λ = ${spread}`]),
    ...tools.map(({ tool }) => TOOL_WORDS[tool]),
    ...(challenge.locked.includes('forecast') ? ['no forecast'] : []),
  ];
}

const TOOL_WORDS: Readonly<Record<ToolName, string>> = {
  spread: 'a choice of λ',
  archive: 'an archive',
  copies: 'a photocopier',
  tailWeight: 'weight on tails',
  realWeight: 'weight on real samples',
  bouncer: 'a bouncer',
};
