import type { Challenge } from '../game/challenge.ts';
import { plainFor } from '../game/daily/nearest.ts';
import { hasFutures } from '../game/facts.ts';
import type { Elsewhere } from '../game/lucks.ts';
import type { Par } from '../game/par.ts';
import type { Bar, Plain } from '../game/plain.ts';
import { luckInPool, pooledBar, pooledPar } from '../game/pools.ts';
import { kindOf } from '../kinds/kinds.ts';
import { barInWorker, elsewhereInWorker, parInWorker } from '../worker/oracle.ts';
import type { Handover } from './handover.ts';

const NO_PAR: Par = { par: null, references: [] };

/** The bar, par and what is behind it for the luck that is played; the worker finds what the page does not bring. */
export class Judge {
  /** What stars are measured by. */
  readonly plain: Plain;
  private readonly given: ReadonlyMap<string, Par>;
  /** By seed. */
  private readonly bars = new Map<string, Bar>();
  private readonly pars = new Map<string, Promise<Par>>();
  private readonly elsewheres = new Map<string, Promise<Elsewhere | null>>();
  private readonly known = new Map<string, Par>();

  private calling = new AbortController();

  constructor({ challenge, par, bar, plain }: Handover) {
    const { seed } = challenge;
    this.plain = plain ?? plainFor(challenge);
    this.given = new Map(par === null ? [] : [[seed, par]]);
    if (bar !== null) this.bars.set(seed, bar);
  }

  /** The bar as far as it is known by now. */
  barSoFar({ seed }: Challenge): Bar | null {
    return this.bars.get(seed) ?? null;
  }

  /** What there is to spend for three stars on the luck of a challenge. */
  async bar(challenge: Challenge): Promise<Bar> {
    const known = this.barSoFar(challenge);
    if (known !== null) return known;
    const pooled = await luckInPool(challenge);
    const bar =
      pooled === null
        ? await barInWorker(challenge, this.plain, this.calling.signal)
        : pooledBar(challenge, this.plain, pooled);
    this.bars.set(challenge.seed, bar);
    return bar;
  }

  /** Finds out what can be known of a luck before anything is spent on it, without holding up who plays. */
  async expect(challenge: Challenge): Promise<void> {
    const isPooled = (await luckInPool(challenge)) !== null;
    if (isPooled) await this.par(challenge);
    const isCheap = hasFutures(challenge) && kindOf(challenge).par === 'search';
    if (isPooled || isCheap) await this.bar(challenge);
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

  /** Only of some kinds of model a search takes no longer than somebody waits; of others there are lucks that are known. */
  private async search(challenge: Challenge): Promise<Par> {
    if (kindOf(challenge).par === 'search') return parInWorker(challenge, this.calling.signal);
    const pooled = await luckInPool(challenge);
    return pooled === null ? NO_PAR : pooledPar(pooled);
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
