import type { GameWords } from './words.ts';

const quoted = (options: readonly string[], between: string) =>
  options.map((option) => `"${option}"`).join(between);

/** The rules in English. */
export const en: GameWords = {
  names: {
    title: 'The title',
    n: 'Samples in a training set',
    generations: 'Generations',
    spread: 'Spread λ',
    budget: 'The budget of real samples',
    line: 'The line',
    lives: 'Lives',
    seed: 'The seed',
    copies: 'Copies',
    tailWeight: 'The weight of tails',
    realWeight: 'The weight of real samples',
    topP: 'The share of likely words',
    toolPrice: 'The price of a tool',
    contamination: 'The share of the web that is synthetic',
    rate: "The bouncer's rates",
  },
  problems: {
    missing: ({ field }) => `The setting "${field}" is missing.`,
    unknown: ({ field }) => `Such a challenge has no setting "${field}".`,
    whole: ({ min, max }, name) => `${name} must be a whole number from ${min} to ${max}.`,
    decimal: ({ min, max }, name) =>
      `${name} must be a number from ${min} to ${max} with at most three decimals.`,
    bestOrDecimal: ({ min, max }, name) =>
      `${name} must be "best" or a number from ${min} to ${max}.`,
    text: ({ max }, name) =>
      `${name} must be 1 to ${max} characters of plain text without blanks at either end.`,
    list: ({ field }) =>
      ({ tools: 'Tools must be a list.', locked: 'Locks must be a list.' })[field],
    repeated: ({ field }) =>
      ({
        tools: 'Each tool is offered only once.',
        locked: 'Each control is locked only once.',
      })[field],
    shape: ({ field }) =>
      ({
        offer: 'A tool on offer has a name and options, each with what it is set to and a price.',
        web: 'A web has a contamination and the three rates of its bouncer.',
      })[field],
    most: ({ field, max }) =>
      ({
        tools: `At most ${max} tools can be on offer.`,
        options: `A tool has at most ${max} options.`,
      })[field],
    choice: ({ field, options }) =>
      ({
        model: `The model must be ${quoted(options, ' or ')}.`,
        locked: `Locks are ${options.join(', ')}.`,
        archive: `The archive is used ${quoted(options, ' or as a ')}.`,
        bouncer: `The bouncer can ${quoted(options, ' or ')}.`,
      })[field],
    budget: () => 'The budget of real samples is more than all training sets can hold.',
    copies: () => 'There are more copies than a training set can hold.',
    copiesBeside: () => 'Copies go with neither an archive nor weights of tails.',
    topPElsewhere: () => 'Only machines that write can be kept to likely words.',
    bouncerAlone: () => 'A bouncer needs a web to look at.',
    webBeside: () =>
      'On a contaminated web nobody knows what is real: weights and copies cannot be offered.',
    over: () => 'This run is over.',
    place: () => 'Samples cannot be collected there.',
    offer: () => 'A tool was used that is not on offer.',
    moves: () => 'It has more moves than generations.',
    real: ({ max }) => `Real samples must be a whole number from 0 to ${max}.`,
    money: ({ price, left }) => `Those tools cost ${price}, and only ${left} is left.`,
  },
};
