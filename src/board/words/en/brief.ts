import { boardFaceOf, faceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasBudget, hasGoal, hasMoney, hasPrices } from '../../../game/facts.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { count, highestOf, lineOf, percent } from '../../../kit/words/en.ts';
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

/** What the challenge is, in a few sentences. */
export function briefOf(challenge: Challenge): string {
  const { generations, budget, lives, n, spread } = challenge;
  const samples = `${count(generations, 'generation')} of ${n} samples each`;
  const money = hasMoney(challenge) ? `${budget}` : count(budget, 'real sample');
  const supply = hasBudget(challenge) ? `, ${money} to spend in all.` : '.';
  const rule = hasGoal(challenge)
    ? ` A generation that ends with ${boardFaceOf(challenge).say.goal(challenge)} below ${lineOf(challenge)} or above ${highestOf(challenge)} costs a life; you have ${lives}.`
    : '';
  const side = spread < 1 ? 'narrow' : 'wide';
  const beauty = spread === 1 ? '' : ` Each model is sampled a little too ${side} (λ = ${spread}).`;
  return `${samples}${supply}${rule}${beauty}${webWords(challenge)}${howTo(challenge)}`;
}

/** How honest the place is where real samples are collected. */
function webWords(challenge: Challenge): string {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined) return '';
  const { contamination, truePositive, falsePositive, tailFalsePositive } = web;
  const pool = ` What you collect comes from the web, where ${percent(contamination)}% is the previous model’s own output and does not say so.`;
  if (!challenge.tools.some(({ tool }) => tool === 'bouncer')) return pool;
  const ofTails =
    tailFalsePositive === falsePositive
      ? ''
      : `, and ${percent(tailFalsePositive)}% of those far out`;
  return `${pool} The bouncer looks at every sample and turns away ${percent(truePositive)}% of synthetic ones, but also ${percent(falsePositive)}% of real ones${ofTails}.`;
}

/** What to do, where there is something to decide. */
function howTo(challenge: Challenge): string {
  if (challenge.locked.includes('real')) return '';
  const where = hasPrices(challenge) ? ' and where to collect them' : '';
  return ` Choose how many real samples to feed${where}, then press Next generation.`;
}
