import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasPrices, hasWeb } from '../../../game/facts.ts';
import type { Move } from '../../../game/position.ts';
import { shareWords } from '../../../kit/words/en.ts';
import { type Offer, optionOf, type ToolName, type ToolSettings } from '../../../tools/tools.ts';

/** The tools of a board in words, and the lists in which they are chosen. */

type Naming<Setting> = {
  /** Over the list. */
  readonly label: string;
  /** The same in a line that says what is chosen, where there is little room. */
  readonly short: string;
  /** What is chosen, in that line; null is not to use the tool. */
  readonly state: (setting: Setting | null, challenge: Challenge) => string;
  /** What is done without the tool. */
  readonly off: (challenge: Challenge) => string;
  readonly option: (setting: Setting, challenge: Challenge) => string;
  /** What was done, in the summary: "with 40 photocopies". */
  readonly used: (setting: Setting, challenge: Challenge) => string;
};

const NAMING: { readonly [Name in ToolName]: Naming<ToolSettings[Name]> } = {
  spread: {
    label: 'How the model is sampled',
    short: 'Sampled at',
    state: (spread, challenge) => lambda(spread ?? challenge.spread, challenge),
    off: (challenge) => `the usual way, ${lambda(challenge.spread, challenge)}`,
    option: (spread, challenge) =>
      `${spreadWords(spread, challenge)}, ${lambda(spread, challenge)}`,
    used: (spread, challenge) => `sampled at ${lambda(spread, challenge)}`,
  },
  archive: {
    label: 'Archive',
    short: 'Archive',
    state: (kind) => (kind === null ? 'off' : kind === 'whole' ? 'all' : 'a draw'),
    off: () => 'this generation’s samples only',
    option: (kind, { n }) =>
      kind === 'whole' ? 'everything collected so far' : `${grouped(n)} drawn from all so far`,
    used: (kind) => (kind === 'whole' ? 'with the whole archive' : 'with a draw from the archive'),
  },
  copies: {
    label: 'Photocopies',
    short: 'Photocopies',
    state: (copies) => `${copies ?? 'none'}`,
    off: () => 'none',
    option: (copies) => `${copies} copies of the first real ones`,
    used: (copies) => `with ${copies} photocopies`,
  },
  tailWeight: {
    label: 'Turn up the tails',
    short: 'Tails',
    state: (weight) => (weight === null ? 'as they are' : `× ${weight}`),
    off: () => 'no: every sample counts the same',
    option: (weight) => `synthetic tails count × ${weight}`,
    used: (weight) => `with the tails turned up × ${weight}`,
  },
  realWeight: {
    label: 'Weight on real samples',
    short: 'Weight on real',
    state: (share) => (share === null ? 'none' : shareOf(share)),
    off: () => 'none: every sample counts the same',
    option: (share) => `${shareOf(share)} of the fit`,
    used: (share) => `with real samples worth ${shareOf(share)} of the fit`,
  },
  bouncer: {
    label: 'Bouncer',
    short: 'Bouncer',
    state: (after) => (after === null ? 'off' : after === 'drop' ? 'on' : 'on, refills'),
    off: () => 'nobody at the door',
    option: (after, { n }) => `stops fakes${after === 'drop' ? '' : `, refills to ${grouped(n)}`}`,
    used: (after) => (after === 'drop' ? 'with a bouncer' : 'with a bouncer who refills'),
  },
  topP: {
    label: 'Only likely words',
    short: 'Likely words',
    state: (share) => (share === null ? 'all' : shareOf(share)),
    off: () => 'no: any word may come',
    option: (share) => `the likeliest ${shareOf(share)} at each step`,
    used: (share) => `written with the likeliest ${shareOf(share)} of words`,
  },
};

/** One list: its label, and what can be chosen, the first being not to use the tool. */
export interface ToolChoice {
  readonly label: string;
  readonly options: readonly { readonly text: string; readonly price: number }[];
}

/** The lists of a challenge's tools. */
export function toolChoices(challenge: Challenge): ToolChoice[] {
  return challenge.tools.map((offer) => choiceOf(offer, challenge));
}

function choiceOf<Name extends ToolName>(offer: Offer<Name>, challenge: Challenge): ToolChoice {
  const { label, off, option } = NAMING[offer.tool];
  const options = offer.options.map(({ set, price }) => ({
    text: option(set, challenge) + (price === 0 ? '' : ` (costs ${grouped(price)})`),
    price,
  }));
  return { label, options: [{ text: off(challenge), price: 0 }, ...options] };
}

/** What is fed. */
export function samplesWords(challenge: Challenge): string {
  return hasWeb(challenge) ? 'Web samples' : 'Real samples';
}

/** What the slider is for. */
export function sliderWords(challenge: Challenge): string {
  return `${samplesWords(challenge)} to feed`;
}

/** "From: anywhere · Bouncer: off": what is chosen beside the amount; nothing where there is no choice. */
export function choicesWords(challenge: Challenge, { from, tools = [] }: Partial<Move>): string {
  const places = boardFaceOf(challenge).say.places(challenge);
  const place = from === undefined ? 'anywhere' : (places[from.mode] ?? '');
  const isLocked = challenge.locked.includes('real');
  const chosen = challenge.tools.map((offer, i) => stateWords(offer, tools[i] ?? 0, challenge));
  return [...(hasPrices(challenge) && !isLocked ? [`From: ${place}`] : []), ...chosen].join(' · ');
}

function stateWords<Name extends ToolName>(
  offer: Offer<Name>,
  option: number,
  challenge: Challenge,
): string {
  const { short, state } = NAMING[offer.tool];
  return `${short}: ${state(optionOf(offer, option)?.set ?? null, challenge)}`;
}

/** "with 40 photocopies, sampled at λ = 1", or nothing. */
export function toolsUsed(challenge: Challenge, { tools = [] }: Partial<Move>): string {
  return challenge.tools
    .map((offer, i) => usedWords(offer, tools[i] ?? 0, challenge))
    .filter((words) => words !== '')
    .join(', ');
}

function usedWords<Name extends ToolName>(
  offer: Offer<Name>,
  option: number,
  challenge: Challenge,
): string {
  const chosen = optionOf(offer, option);
  return chosen === undefined ? '' : NAMING[offer.tool].used(chosen.set, challenge);
}

/** "λ = 0.9". */
function lambda(spread: number, challenge: Challenge): string {
  return `${boardFaceOf(challenge).say.sampling?.symbol ?? 'λ'} = ${spread}`;
}

function spreadWords(spread: number, challenge: Challenge): string {
  if (spread === 1) return 'as it is';
  const { low, high } = boardFaceOf(challenge).say.sampling ?? { low: 'narrower', high: 'wider' };
  return spread < 1 ? low : high;
}

function shareOf(share: ToolSettings['realWeight']): string {
  return share === 'best' ? 'the best share' : shareWords(share);
}
