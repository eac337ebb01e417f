import type { Futures } from '../../sim/futures.ts';
import type { Key } from '../../sim/random/key.ts';
import type { Standpoint } from '../kind.ts';
import type { LanguageModel } from './model.ts';
import { notebook } from './notebook/notebook.ts';
import type { LanguageChallenge } from './settings.ts';
import { TwinFutures } from './twin/futures.ts';

/** Futures of the network, by its twin; it writes no nonsense, so that of sense nothing is foreseen: see `foresees` of the kind. */
export function futuresOf(
  { challenge, state }: Standpoint<LanguageChallenge, LanguageModel>,
  runs: number,
  key: Key,
): Futures {
  const { model } = state;
  const { bird, spread } = challenge;
  const others = bird === undefined ? [] : [Uint8Array.of(notebook.words.indexOf(bird))];
  const { temperature, shares } =
    'report' in model ? model.report : { temperature: spread, shares: null };
  return new TwinFutures({ temperature, shares, others }, runs, key);
}
