import type { Experiment } from '../bench.ts';

/** What learns from lines: the network, or counts of two or three words in a row. */
export const LEARNERS = ['network', 'bigram', 'trigram'] as const;
export type LearnerName = (typeof LEARNERS)[number];

/** A loop of lines with all its settings. */
export interface LanguageExperiment extends Experiment {
  readonly model: 'language';
  readonly learner: LearnerName;
}

/** What only a loop of this kind has, as lessons describe it. */
export interface LanguageLoop {
  /** The network, unless given. */
  readonly learner?: LearnerName;
}
