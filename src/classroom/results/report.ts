import type { Playback } from '../../game/playback.ts';
import type { Context } from '../bring.ts';
import type { Row } from '../collect.ts';
import { isBegun } from '../desk/work.ts';
import { type Judged, judgedAs } from '../judge.ts';
import type { ClassTally } from '../tally.ts';
import type { Names } from './names.ts';
import type { Needs } from './needs.ts';
import type { HandedRun } from './runs.ts';

/** What the views show. */
export interface Report {
  readonly context: Pick<Context, 'assignment' | 'known'>;
  /** Of each step: the title of its lesson or challenge. */
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly tally: ClassTally;
  readonly runs: readonly HandedRun[];
  readonly outcomes: Outcomes;
  /** What the lucks of pupils need. */
  readonly needs: Needs;
  /** What a tag of a wrong answer stands for, in a sentence. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** Where the site begins. */
  readonly base: string;
}

/** What came of runs that were replayed, by their keys; whoever shows one hears when it is known. */
export class Outcomes {
  private readonly known = new Map<string, Playback>();
  private listeners = new Map<string, (() => void)[]>();

  set(key: string, outcome: Playback): void {
    this.known.set(key, outcome);
    for (const act of this.listeners.get(key) ?? []) act();
  }

  /** Calls once it is known; at most until `forget`. */
  listen(key: string, act: () => void): void {
    if (this.known.has(key)) return;
    const acts = this.listeners.get(key) ?? [];
    acts.push(act);
    this.listeners.set(key, acts);
  }

  /** Whoever listened is gone from the page. */
  forget(): void {
    this.listeners = new Map();
  }

  get size(): number {
    return this.known.size;
  }

  /** What stands of a run. */
  verdictOn({ key, run, canReplay }: HandedRun): Verdict {
    if (!canReplay) return { kind: 'older' };
    const outcome = this.known.get(key);
    return outcome === undefined ? { kind: 'waiting' } : judgedAs(run.claim, outcome);
  }
}

export type Verdict =
  | Judged
  /** It is not replayed yet. */
  | { readonly kind: 'waiting' }
  /** It was computed by an older core. */
  | { readonly kind: 'older' };

/** Steps of a row at which anything was done; null where it cannot be read. */
export function stepsDone({ state }: Row): number | null {
  return state.kind === 'read' ? state.submission.steps.filter(isBegun).length : null;
}
