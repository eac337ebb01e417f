import { listed, listedInProse } from '../../../base/language.ts';
import type { Challenge } from '../../../game/challenge.ts';
import type { Position } from '../../../game/position.ts';
import type { Mixture } from '../../../kinds/mixture/model.ts';
import type { MixtureChallenge } from '../../../kinds/mixture/settings.ts';
import { shareWords } from '../../../kit/words/en.ts';
import type { BoardSayings } from '../../board-face.ts';
import { passingWords } from '../../passing.ts';
import { lostIslands, type MapPosition } from '../losses.ts';
import { islandNames, tailNames } from '../names.ts';

const tails = (challenge: Challenge) => tailNames(challenge as MixtureChallenge);
const subjects = (challenge: Challenge) => {
  const [outskirts, ...rare] = tails(challenge);
  return [`the ${outskirts}`, ...rare];
};
const places = (challenge: Challenge) => islandNames(challenge as MixtureChallenge);
const losses = (position: Position) => lostIslands(position as MapPosition);

export const say: BoardSayings = {
  start: 'everything on the map, with its outskirts (the rarest 5%), is',
  lineage: 'Each island’s share of the model',
  kept: 'You kept the islands on the map',
  tails,
  subjects,
  /** "the outskirts (the rarest 5%) and Wren Rock". */
  treasure(challenge) {
    const [outskirts = '', ...rare] = subjects(challenge);
    return listedInProse([`${outskirts} (the rarest 5%)`, ...rare]);
  },
  places,
  /** "the outskirts (the rarest 5% of the world) or Wren Rock". */
  goal(challenge) {
    const [outskirts = '', ...rare] = tails(challenge);
    const names = [`the ${outskirts} (the rarest 5% of the world)`, ...rare];
    return listed(names, 'disjunction');
  },
  losses,
  passing: (position) => passingWords(position, losses),
  ending(position) {
    const lost = losses(position).length;
    if (lost === 0) return 'Every island is still here';
    return lost === 1 ? 'One island is lost' : `${lost} islands are lost`;
  },
  head: (challenge) => places(challenge).map((name) => `Share of the model: ${name}`),
  cells: (model) => (model as Mixture).map(({ weight }) => shareWords(weight)),
};
