import { counted, grouped, listed } from '../../base/language.ts';
import { percentWords } from '../../figures/format.ts';
import { isolated } from '../../kit/parts.ts';
import type { MakeWords } from './words.ts';

/** The making of challenges in English. */
export const en: MakeWords = {
  allIsWell: 'Everything fits: the preview and the link show this challenge.',
  toMend(problems) {
    const many =
      problems.length === 1
        ? 'One thing'
        : counted(problems.length, { one: 'thing', other: 'things' });
    const until = 'Until then the preview and the link stay with the last challenge that worked.';
    return [`${many} to mend.`, ...problems, until].join(' ');
  },
  percentRange: (name, from, to) =>
    `${name} must be a number from ${from} to ${to} with at most one decimal.`,
  bestOrPercentRange: (name, from, to) =>
    `${name} must be "best" or a number from ${from} to ${to}.`,
  budgetHint: (fifth) =>
    fifth === null
      ? 'Real samples in all.'
      : `Real samples in all. A fifth of all would be ${fifth}.`,
  notLoaded: 'This page could not be loaded. Check the connection and load it again.',
  unkept:
    'This browser cannot keep what you make: it is lost when you leave this page. The link below holds it.',

  inTheLink: 'The whole challenge is in its link. Nothing is stored anywhere.',
  codeOf: (title) => `QR code of the link to ${isolated(title)}`,
  tooLong: (length, most, shorten) =>
    `The link would have ${length} characters, and ${most} is the most. Shorten ${listed(shorten, 'disjunction')}.`,
  theTitle: 'the title',
  theSeed: 'the seed',
  theTools: 'the list of tools',

  started: (title) => `This is “${isolated(title)}”. Change what you like.`,
  cannotBeMade: 'There is no form for challenges of this kind.',
  undone: 'What you had is back.',

  trying: 'Trying it …',
  tryingThisLuck: 'The reference policies play this luck …',
  tryingOthers: (done, all) => `… and other lucks: ${done} of ${all} …`,

  tryingNeglect: 'This luck is played without real samples …',

  asking: {
    spread: 'λ for one generation, 0.5 to 1.2.',
    archive: 'Everything that was collected so far, or n samples drawn from it.',
    copies: '1 to 500 copies of the first real samples.',
    tailWeight: 'What synthetic tails count, 0.1 to 10 times.',
    realWeight: '1 to 99 per cent of the fit for real samples, or the word best.',
    bouncer: 'Needs the web below, which it looks at.',
    topP: 'For notebooks: 50 to 99 per cent of what may come next.',
  },
  choices: {
    archive: { whole: 'all of it', subsample: 'a draw of n' },
    bouncer: { drop: 'turns away', refill: 'and refills' },
  },

  doing: {
    neglect: 'feeding nothing',
    steady: 'feeding the same every time',
    front: 'feeding all in the first third',
    late: 'feeding all in the last third',
    watchful: 'watching, and feeding when a tail is thin',
    aimed: 'watching, and fetching what is missing',
  },
  result: ({ won, spent, fidelity }) =>
    won ? `won for ${grouped(spent)}` : `lost in generation ${fidelity.length}`,
  verdict: {
    open: {
      headline: 'Nothing can be lost.',
      text: 'The line is at 0%, so no generation costs a life. That makes a board to explore; raise the line to make a challenge of it.',
    },
    unsearched: 'Par is not known for this kind: its models take too long to fit.',
    playIt: 'Whether it can be won you find out by playing it.',
    neglectWins: 'No challenge yet: feeding nothing wins.',
    nothingToDo:
      'And nothing else can be done: raise the budget, or let players choose real samples.',
    neglectWinsElsewhere: (share, lucks) =>
      `It also wins on ${percentWords(share)} of ${grouped(lucks)} other lucks. Raise the line, lower λ or add generations.`,
    neglectIsLucky: (share, lucks) =>
      `That is this luck alone: on ${grouped(lucks)} others it wins ${percentWords(share)}. Try another luck.`,
    nobodyWins: 'Perhaps nobody can win it.',
    noneWins: 'None of the reference policies wins on this luck, whatever its setting.',
    nothingToFeed:
      'There is nothing to feed: raise the budget, or let players choose real samples.',
    othersAreWon: (share) =>
      `On other lucks the best of them wins ${percentWords(share)}: try another luck.`,
    othersAreLost: (share, lucks) =>
      `On ${grouped(lucks)} other lucks the best of them wins ${percentWords(share)}. Raise the budget, lower the line, or give more lives.`,
    par: (par) => `It can be won: par is ${grouped(par)}.`,
    cheapest: (doing) => `The cheapest way is ${doing}.`,
    neglectLoses: (generation) => `Feeding nothing loses in generation ${generation}.`,
    elsewhere: (wins, lucks, judgement) =>
      `With the same setting it wins on ${grouped(wins)} of ${grouped(lucks)} other lucks: ${judgement}.`,
    worthHere: (neglected) =>
      `worth playing on this luck, though feeding nothing wins ${percentWords(neglected)} of the others`,
    lucky: 'winnable, but par here owes much to luck',
    safe: 'winnable by anybody who pays attention',
    worth: 'worth playing, and luck still has a say',
  },
};
