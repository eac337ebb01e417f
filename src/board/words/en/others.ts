import { grouped } from '../../../base/language.ts';
import type { Challenge } from '../../../game/challenge.ts';
import type { Elsewhere } from '../../../game/lucks.ts';
import type { Outcome } from '../../../game/outcome.ts';
import type { Par } from '../../../game/par.ts';
import type { ReferenceName } from '../../../game/reference.ts';
import { joined, percentWords } from '../../../kit/words/en.ts';
import { POLICY_NAMES } from './judgement.ts';
import { toolsUsed } from './tools.ts';

/** What a board says when a run is over about others: on the same luck, and on others. */

/** What the reference policies do, to stand behind their names. */
const DEEDS: Readonly<Record<ReferenceName, string>> = {
  neglect: 'no real sample at all',
  steady: 'the same every time',
  front: 'all in the first third',
  late: 'all in the last third',
  watchful: 'feed when a tail is thin',
  aimed: 'fetch what is missing',
};

/** How each policy did at its best, cheapest win first. */
export function referenceLines(challenge: Challenge, { references }: Par): string[] {
  const cost = ({ won, spent }: Par['references'][number]) => (won ? spent : Infinity);
  return [...references]
    .sort((one, other) => cost(one) - cost(other) || other.fidelity.length - one.fidelity.length)
    .map((reference) => {
      const { won, spent, fidelity } = reference;
      const how = won
        ? `won with ${grouped(spent)}`
        : `lost in generation ${fidelity.length} at best`;
      return `${sentenceCase(policyWords(challenge, reference))}: ${how}`;
    });
}

/**
 * Luck against skill in a sentence: where the spend of a win stands among other lucks of the policy that made par. Said
 * is what most of them did, so that no share in it is near nothing.
 */
export function elsewhereWords(
  challenge: Challenge,
  { won, spent }: Outcome,
  { par, references }: Par,
  elsewhere: Elsewhere | null,
): string {
  const best = references.find((each) => each.won && each.spent === par);
  if (!won || elsewhere === null || best === undefined) return '';
  const { lucks, spent: others } = elsewhere;
  const policy = `“${policyWords(challenge, best)}”`;
  if (others.length === 0) {
    return `Luck or skill? The policy behind par, ${policy}, wins on none of ${grouped(lucks)} other lucks: par here was luck.`;
  }
  const setting = `Luck or skill? The policy behind par, ${policy}, wins on ${percentWords(others.length / lucks)} of ${grouped(lucks)} other lucks`;
  return `${setting}, ${comparedWith(others, spent)}.`;
}

/** How a spend stands among those of wins on other lucks, of which there is one at least. */
function comparedWith(others: readonly number[], spent: number): string {
  const shareOf = (isSo: (other: number) => boolean) => others.filter(isSo).length / others.length;
  const dearer = shareOf((other) => other > spent);
  const cheaper = shareOf((other) => other < spent);
  if (dearer === 1) return `and never with as little as your ${grouped(spent)}`;
  if (cheaper === 1) return `and always with less than your ${grouped(spent)}`;
  if (dearer >= 0.5)
    return `and needs more than your ${grouped(spent)} on ${percentWords(dearer)} of those`;
  if (cheaper >= 0.5)
    return `and needs less than your ${grouped(spent)} on ${percentWords(cheaper)} of those`;
  return `and as a rule needs about as much as your ${grouped(spent)}`;
}

/** "watchful (feed when a tail is thin), with the whole archive". */
function policyWords(challenge: Challenge, { name, tools }: Par['references'][number]): string {
  const used = toolsUsed(challenge, { tools });
  return joined([`${POLICY_NAMES[name]} (${DEEDS[name]})`, used], ', ');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
