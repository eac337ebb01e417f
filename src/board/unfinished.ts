import { bring } from '../base/bring.ts';
import { checkMoves, type Move } from '../game/position.ts';
import { arriveAt, beginSitting, type Claims, goOn, type Sitting } from '../game/sitting.ts';
import { windowName } from '../kit/runs.ts';
import { decodeMoves, encodeMoves } from '../link/moves.ts';
import { recordKey } from '../progress/record-key.ts';
import { type LeftRun, metOnly, type RunStore } from '../progress/runs.ts';
import type { Naming } from '../progress/window-name.ts';
import type { Computation } from './computation.ts';
import type { Handover } from './handover.ts';
import type { BoardListener } from './listener.ts';
import { isKept } from './place.ts';
import type { Guarded } from './run-guard.ts';

/** A run that was left before it was over. */
export interface Left extends Claims {
  /** The luck. */
  readonly seed: string;
  readonly moves: readonly Move[];
}

/**
 * Keeps the run of a board at every change, and finds it again when the page is opened the next time. Windows in which
 * the same is played have a run each.
 */
export class Unfinished implements BoardListener, Guarded {
  private readonly store: RunStore;
  private readonly given: Handover;
  readonly board: string;
  /** The page of its own that a challenge in a link has: who met a luck here has met it there. */
  private readonly home: string;
  private readonly window: Naming;
  private readonly tell: (isKept: boolean) => void;
  /** The run that was left when this board was opened. */
  left: Left | null = null;
  /** What this window had last when this board last looked. */
  private known = '';
  decided: LeftRun | null = null;
  private guard: (run: Guarded) => unknown;

  /**
   * @param tell is told at every change whether a run that is not over is kept
   * @param guard is called once there is a run to look after
   */
  constructor(
    store: RunStore,
    given: Handover,
    window: Naming,
    tell: (isKept: boolean) => void,
    guard: (run: Guarded) => unknown = () => {},
  ) {
    this.store = store;
    this.given = given;
    this.board = nameOf(given);
    this.home = homeOf(given);
    this.window = window;
    this.tell = tell;
    this.guard = guard;
  }

  /** The truth, on the luck of the run that was left; whatever is kept is read anew. */
  open(): Sitting {
    const { challenge } = this.given;
    this.left = this.find();
    const seed = this.left?.seed ?? challenge.seed;
    const met = [this.board, this.home].flatMap((board) => this.store.of(board));
    const metSeeds = new Set(met.map((run) => run.seed));
    return beginSitting({ ...challenge, seed }, metSeeds);
  }

  /** Whether this window has gone on meanwhile, on another page that it showed. */
  get hasNews(): boolean {
    return this.latest() !== this.known;
  }

  begin(): void {
    this.known = this.latest();
    this.decided = null;
  }

  /**
   * A sitting before its next decision: it is no first try any more where another window has seen more of the luck than
   * this run did, though it may have stepped back since.
   */
  claiming(sitting: Sitting): Sitting {
    const { seed } = sitting.challenge;
    const own = movesIn(sitting);
    const isNews = (run: LeftRun) =>
      run.seed === seed && !(run.isFirstTry && own.startsWith(run.moves));
    return this.store.of(this.board).some(isNews) ? { ...sitting, isFirstTry: false } : sitting;
  }

  change(sitting: Sitting): void {
    const { challenge, position, queue, isFirstTry, hasSteppedBack } = sitting;
    // What is kept of a run stays while it is replayed; and where nothing was decided, there is nothing to keep.
    if (queue.length > 0 || (position.turns.length === 0 && isFirstTry)) return;
    const { board } = this;
    const { seed } = challenge;
    const moves = position.status === 'playing' ? movesIn(sitting) : '';
    this.decided = { board, seed, moves, isFirstTry, hasSteppedBack, by: '' };
    this.keep();
    this.guard(this);
    this.guard = () => {};
  }

  /** Keeps the run as it was decided last. */
  keep(): void {
    if (this.decided === null) return;
    // A copy of this window has its name, and has gone on.
    if (this.hasNews) this.window.renew();
    const run = { ...this.decided, by: this.window.name };
    const isPut = this.store.put(run.moves === '' ? metOnly(run) : run);
    this.meetAtHome(run);
    this.tell(isPut || run.moves === '');
    this.known = this.latest();
  }

  /** A run that is there on this luck says so already, and stays. */
  private meetAtHome(run: LeftRun): void {
    const { home } = this;
    const isMet = this.store.of(home).some(({ seed }) => seed === run.seed);
    if (!isMet) this.store.put(metOnly({ ...run, board: home }));
  }

  /**
   * The run to go on with: the one that this window had last, or else on the luck that was played last the longest one;
   * null where there is none that can be played.
   */
  private find(): Left | null {
    const runs = this.store.of(this.board).flatMap((run) => this.readMoves(run));
    const own = runs.find(({ by }) => by === this.window.name);
    if (own !== undefined) return own;
    const [latest] = runs.map(({ seed }) => seed);
    return runs
      .filter(({ seed }) => seed === latest)
      .reduce<Left | null>(
        (longest, run) => (run.moves.length > (longest?.moves.length ?? 0) ? run : longest),
        null,
      );
  }

  /** A run with its moves as they are played; nothing where they cannot have been played. */
  private readMoves(run: LeftRun) {
    const { challenge } = this.given;
    const moves = decodeMoves(challenge, run.moves);
    if (!moves.ok || moves.value.length === 0) return [];
    return checkMoves(challenge, moves.value) === null ? [{ ...run, moves: moves.value }] : [];
  }

  /** What this window had last, as text. */
  private latest(): string {
    const run = this.store.of(this.board).find(({ by }) => by === this.window.name);
    return JSON.stringify(run ?? null);
  }
}

/**
 * The run of a board of a page.
 *
 * @param tell is told at every change whether a run that is not over is kept
 */
export function unfinishedOn(
  base: string,
  store: RunStore,
  given: Handover,
  tell: (isKept: boolean) => void,
): Unfinished {
  const guard = (run: Guarded) =>
    bring(() => import('./run-guard.ts')).then(
      ({ guardRun }) => guardRun(run, store, base),
      () => {},
    );
  return new Unfinished(store, given, windowName(), tell, guard);
}

/**
 * Plays a run that was left up to where it stood.
 *
 * @param sitting at the truth, on the luck of the run
 * @param onStep is told how many generations are there
 * @throws Error with a sentence for the reader when a generation could not be computed
 */
export async function playAgain(
  computation: Computation,
  sitting: Sitting,
  left: Left,
  onStep: (generation: number) => void,
): Promise<Sitting> {
  let now = sitting;
  for (const move of left.moves) {
    await computation.play(
      () => now.position,
      () => move,
      (position) => {
        now = arriveAt(now, position);
      },
    );
    onStep(now.past.length);
  }
  return goOn(now, left);
}

/** The moves of a sitting so far, as they are kept. */
function movesIn({ challenge, position }: Sitting): string {
  const moves = position.turns.map(({ move }) => move);
  return encodeMoves(challenge, moves);
}

/** What the same challenge is called on its own page; elsewhere than in a link that is where it is. */
function homeOf(given: Handover): string {
  const { edition } = given;
  const isInLink = edition !== null && !isKept(given.place);
  return nameOf(isInLink ? { ...given, place: { challenge: recordKey(edition) } } : given);
}

/** What a board plays, with its own luck: editions of challenges and days are named, others are what they are. */
function nameOf({ challenge, place }: Handover): string {
  if (place.desk !== undefined) return place.desk;
  if (place.daily !== undefined) return `day ${place.daily}`;
  if (place.challenge !== undefined) return `challenge ${place.challenge}`;
  return JSON.stringify(challenge);
}
