import type { Futures } from '../../sim/futures.ts';
import type { Key } from '../../sim/random/key.ts';
import type { Standpoint } from '../kind.ts';
import type { LanguageModel } from './model.ts';
import { notebook } from './notebook/notebook.ts';
import { wordShares } from './notebook/truth.ts';
import type { LanguageChallenge } from './settings.ts';
import { TwinFutures } from './twin/futures.ts';

/** Futures of the network, by its twin; of a bird and of sense nothing is foreseen, so that they are taken to stay. */
export function futuresOf(
  { challenge, state }: Standpoint<LanguageChallenge, LanguageModel>,
  runs: number,
  key: Key,
): Futures {
  const { model } = state;
  const report = 'report' in model ? model.report : null;
  const start =
    report === null
      ? { temperature: challenge.spread, shares: null }
      : { temperature: report.temperature, shares: report.shares };
  return new TwinFutures(start, runs, key);
}
