import type { Challenge } from '../game/challenge.ts';
import type { Elsewhere } from '../game/lucks.ts';
import type { Par } from '../game/par.ts';
import { kindOf } from '../kinds/kinds.ts';
import { elsewhereInWorker, parInWorker } from '../worker/oracle.ts';

const NO_PAR: Par = { par: null, references: [] };

/** Par and what is behind it for the luck that is played; the worker finds what the page does not bring. */
export class Judge {
  private readonly given: ReadonlyMap<string, Par>;
  private readonly pars = new Map<string, Promise<Par>>();
  private readonly elsewheres = new Map<string, Promise<Elsewhere | null>>();
  private readonly known = new Map<string, Par>();

  private calling = new AbortController();

  /** @param given par of the luck that the page was built with, or null */
  constructor(challenge: Challenge, given: Par | null) {
    this.given = new Map(given === null ? [] : [[challenge.seed, given]]);
  }

  /** Another luck is played: what is being worked out for the old one is not wanted any more. */
  callOff(): void {
    this.calling.abort();
    this.calling = new AbortController();
  }

  /** Par as far as it is known by now. */
  parSoFar({ seed }: Challenge): Par | null {
    return this.given.get(seed) ?? this.known.get(seed) ?? null;
  }

  /** Par on the luck of a challenge. */
  par(challenge: Challenge): Promise<Par> {
    const { seed } = challenge;
    const given = this.given.get(seed);
    const asked =
      given === undefined
        ? (this.pars.get(seed) ?? this.search(challenge))
        : Promise.resolve(given);
    this.pars.set(seed, asked);
    asked.then(
      (par) => this.known.set(seed, par),
      () => this.pars.delete(seed),
    );
    return asked;
  }

  /** Only of some kinds of model a search takes no longer than somebody waits. */
  private search(challenge: Challenge): Promise<Par> {
    if (kindOf(challenge).par !== 'search') return Promise.resolve(NO_PAR);
    return parInWorker(challenge, this.calling.signal);
  }

  /** How the policy that made par does on other lucks. */
  elsewhere(challenge: Challenge, par: Par): Promise<Elsewhere | null> {
    const { seed } = challenge;
    const asked =
      this.elsewheres.get(seed) ?? elsewhereInWorker(challenge, par, this.calling.signal);
    this.elsewheres.set(seed, asked);
    asked.catch(() => this.elsewheres.delete(seed));
    return asked;
  }
}
