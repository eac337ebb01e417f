import type { LinkWords } from './words.ts';

/** Links in English. */
export const en: LinkWords = {
  reasons: {
    empty: () => 'The link carries no challenge.',
    length: ({ most }) => `The link is longer than ${most} characters.`,
    version: ({ version }) =>
      `The link has version ${version}, and this page reads versions 1 and 2.`,
    edition: ({ id, edition }) =>
      `These pages have no challenge “${id}” in edition ${edition}. If the link is new, load the page again.`,
    list: () =>
      'The list of challenges, which it needs, could not be loaded. Check the connection and load the page again.',
    cost: ({ most }) =>
      `A run of it would take longer than ${most} seconds, because its networks learn for so long.`,
    encoding: () => 'The link is damaged: some of its characters were lost or changed on the way.',
    shape: () => 'The link does not describe a challenge.',
    range: ({ problems }, say) => problems.map(say).join(' '),
    run: ({ problem }, say) =>
      problem === 'undecided'
        ? 'Its run stops before the challenge is decided.'
        : `Its run is not legal. ${say(problem)}`,
  },
  sent: (what) => `A friend sent you this challenge: ${what}`,
  refused: (reason) => `This link cannot be opened. ${reason}`,
  rivalComes: 'The run to beat is still being played again; you can begin meanwhile.',
  noRival: (reason) => `You can play, but the run to beat could not be played again. ${reason}`,
};
