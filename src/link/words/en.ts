import type { LinkWords } from './words.ts';

/** Links in English. */
export const en: LinkWords = {
  reasons: {
    empty: () => 'The link carries no challenge.',
    length: ({ most }) => `The link is longer than ${most} characters.`,
    version: ({ version, read }) =>
      `The link has version ${version}, and this page reads version ${read}.`,
    encoding: () => 'The link is damaged: some of its characters were lost or changed on the way.',
    shape: () => 'The link does not describe a challenge.',
    range: ({ problems }, say) => problems.map(say).join(' '),
    run: ({ problem }, say) =>
      problem === 'undecided'
        ? 'Its run stops before the challenge is decided.'
        : `Its run is not legal. ${say(problem)}`,
  },
  refused: (reason) => `This link cannot be opened. ${reason}`,
};
