import { whyFailed } from '../base/bring.ts';
import { loadBoardFace } from '../faces/faces.ts';
import { hasGoal } from '../game/facts.ts';
import type { Move } from '../game/position.ts';
import * as game from '../game/sitting.ts';
import { mendedRuns } from '../kit/runs.ts';
import type { RunStore } from '../progress/runs.ts';
import { AT_REST, type Progress } from '../stage/scene/beats.ts';
import { yieldToPage } from '../stage/view/yield.ts';
import { simulatorFor } from '../worker/simulator.ts';
import { AUTOMATIC_PACE, Clock, lookAround } from './clock.ts';
import { type Choose, Computation } from './computation.ts';
import { Ending } from './ending.ts';
import { type Handover, handoverOf } from './handover.ts';
import { LateExtras } from './late-extras.ts';
import { type LateKeeping, lateKeepingOn } from './late-keeping.ts';
import { LateSound } from './late-sound.ts';
import { Learning } from './learning.ts';
import { Audience, type Moment, tellInTurn } from './listener.ts';
import { Lives } from './lives.ts';
import { Notices } from './notices.ts';
import { Panel } from './panel.ts';
import { Pictures } from './pictures.ts';
import { Screen } from './screen.ts';
import { watchSeeds } from './seeds.ts';
import { Spoken } from './spoken.ts';
import { playAgain, type Unfinished, unfinishedOn } from './unfinished.ts';
import { cameBack, comingBack, notBack, RUN_UNKEPT } from './words/en/notices.ts';

/*
 * How a board hangs together. `Board.astro` renders a complete figure at build time: posters as SVG, controls switched off,
 * summary and table. `element.ts` waits until it comes near and fetches this controller, which is given its challenge
 * (`handover.ts`), holds a `Sitting` (`src/game/sitting.ts`) and tells a list of listeners what happens (`listener.ts`): the
 * panel of words and controls, the pictures, what is kept of results (`keeping.ts`) and of a run that is not over
 * (`unfinished.ts`), and the extras, which arrive when somebody begins to play: forecast (`forecaster.ts`), par and stars
 * (`judge.ts`, `aftermath.ts`), and what is shared (`sharing.ts`). Kinds of models differ by face (`src/faces`). Generations
 * come from a simulator (`src/worker/simulator.ts`), here or in a worker. `computation.ts` keeps their order:
 * stepping back calls off what has not come yet. A search goes to a second worker (`src/worker/oracle.ts`). A page may bring
 * a board that waits for its challenge (`waiting-board.ts`): a link, a day, one that is being made.
 */

/** Plays a sitting at a board, and tells its listeners what happens. Whatever else it is to do is one more listener. */
export class BoardController {
  private readonly panel: Panel;
  private readonly notices: Notices;
  private readonly keeping: LateKeeping;
  private readonly unfinished: Unfinished;
  private readonly audience: Audience;
  private readonly clock: Clock;
  private sitting: game.Sitting;
  /** What went wrong, until a generation has been played again. */
  private problem = '';
  /** Which automatic play is going on; another one, or a pause, ends it. */
  private running: symbol | null = null;
  private readonly learning: Learning;
  private readonly computation = new Computation((share) => this.learning.show(share));

  /** Brings a board to life, with pauses. Its controls are off, as they were built, until it is. */
  static async enliven(board: HTMLElement): Promise<void> {
    const given = handoverOf(board);
    await loadBoardFace(given.challenge);
    await yieldToPage();
    const panel = new Panel(board, given);
    await yieldToPage();
    const store = await mendedRuns(board.dataset['base'] ?? '/');
    const controller = new BoardController(board, given, panel, store);
    await controller.start();
    await controller.comeBack();
    panel.open(true);
    void controller.keeping.arrive();
  }

  private constructor(board: HTMLElement, given: Handover, panel: Panel, store: RunStore) {
    const { challenge } = given;
    const base = board.dataset['base'] ?? '/';
    this.panel = panel;
    this.notices = new Notices(board);
    this.keeping = lateKeepingOn(base, given, (text) => this.notices.sayUnkept(text));
    this.unfinished = unfinishedOn(base, store, given, (isKept) =>
      this.keeping.warn(isKept ? '' : RUN_UNKEPT),
    );
    this.learning = new Learning(board, this.panel.parts);
    this.audience = new Audience([
      this.keeping,
      this.unfinished,
      this.notices,
      new Ending(board, given),
      this.panel,
      new Screen(board),
      new Spoken(board),
      new Lives(board),
      new Pictures(board, challenge),
      new LateSound(board),
      ...(hasGoal(challenge) ? [new LateExtras(board, given)] : []),
      ...(given.listeners ?? []),
    ]);
    this.clock = new Clock(this.panel.parts.speed);
    this.sitting = this.unfinished.open();
  }

  /** The same as `begin`, with pauses. */
  private async start(): Promise<void> {
    const { sitting } = this;
    const { listeners } = this.audience;
    const { challenge, position } = sitting;
    await tellInTurn(listeners, (each) => each.begin?.(sitting));
    const moment = this.moment();
    await tellInTurn(listeners, (each) => each.rest?.(moment));
    await tellInTurn(listeners, (each) => each.frame?.(position, AT_REST));
    this.listen();
    simulatorFor(challenge).prepare(challenge);
  }

  private listen(): void {
    const { parts } = this.panel;
    const on = (button: HTMLButtonElement, act: () => void) =>
      button.addEventListener('click', act);
    const say = (sentence: string) => this.notices.sayOfRun(sentence);
    const withLuck = watchSeeds(parts, this.sitting.challenge, say, (seed) => {
      if (seed.ok) this.begin(game.changeSeed(this.sitting, seed.value));
      else this.panel.refuseSeed(seed.error);
    });
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.pause();
      withLuck(() => this.advance((position) => this.panel.moveAt(position)));
    });
    on(parts.play, () => {
      if (this.running === null) withLuck(() => this.playOn());
      else this.pause();
    });
    on(parts.back, () => {
      if (this.learning.isShown) this.stand(this.sitting);
      else this.rest(game.stepBack(this.sitting));
    });
    for (const button of [parts.again, parts.tryAgain]) {
      on(button, () => this.rest(game.startAgain(this.sitting)));
    }
    on(parts.tryThere, () => {
      this.rest(game.goBackTo(this.sitting, Number(parts.tryThere.value)));
    });
    on(parts.replay, () => {
      this.rest(game.replayMoves(this.sitting));
      withLuck(() => this.playOn());
    });
    // From the browser's cache this page comes back as it was left, and another one may have gone on meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted || !this.unfinished.hasNews) return;
      this.panel.open(false);
      this.begin(this.unfinished.open());
      void this.comeBack().then(() => this.panel.open(true));
    });
    parts.real.addEventListener('input', () => {
      const moment = this.moment();
      this.audience.tell((each) => each.adjust?.(moment));
    });
    parts.sources.addEventListener('change', () => this.tellRest());
    parts.tools.addEventListener('change', () => this.tellRest());
  }

  /**
   * Plays a generation and shows it; what it led to is told when it has been shown.
   *
   * @param queue moves of a replay that are still to come after this one
   * @returns whether it was played
   */
  private async advance(choose: Choose, queue: readonly Move[] = []): Promise<boolean> {
    this.clock.skip();
    this.audience.hurry();
    try {
      const isPlayed = await this.computation.play(
        () => this.sitting.position,
        choose,
        (position) => {
          const sitting = this.unfinished.claiming(this.sitting);
          this.become(game.arriveAt(sitting, position, queue));
        },
      );
      if (!isPlayed) return false;
    } catch (error) {
      this.problem = whyFailed(error);
      this.tellRest();
      return false;
    }
    this.problem = '';
    this.audience.tell((each) => each.play?.());
    const show = (progress: Progress) => this.tellFrame(progress);
    const pace = this.running === null ? 1 : AUTOMATIC_PACE;
    const onRest = () => {
      const moment = this.moment();
      return this.audience.tellSoon((each) => each.rest?.(moment));
    };
    await this.clock.run(show, onRest, pace);
    return true;
  }

  /** Plays on until the end or a pause: the moves of a replay, or else what the controls say. */
  private async playOn(): Promise<void> {
    const isReplay = this.sitting.queue.length > 0;
    const show = Symbol('show');
    this.running = show;
    const over = new AbortController();
    // Nobody looks any more.
    document.addEventListener('visibilitychange', () => this.pause(), over);
    this.tellRest();
    while (this.running === show && this.sitting.position.status === 'playing') {
      const [next, ...later] = this.sitting.queue;
      if (isReplay ? next === undefined : !this.panel.isReady) break;
      const choose: Choose = (position) => next ?? this.panel.moveAt(position);
      const isPlayed = await this.advance(choose, later);
      if (!isPlayed) break;
      await lookAround();
    }
    over.abort();
    if (this.running === show) this.pause();
  }

  private pause(): void {
    this.running = null;
    if (!this.clock.isRunning) this.tellRest();
    else this.audience.tell((each) => each.run?.(false));
  }

  /** Goes on with the run that was left, if there is one. Until it is there, nothing can be played. */
  private async comeBack(): Promise<void> {
    const { notices } = this;
    const { left } = this.unfinished;
    if (left === null) return;
    notices.wait(true);
    const onStep = (generation: number) =>
      notices.sayOfRun(comingBack(generation, left.moves.length));
    try {
      const sitting = await playAgain(this.computation, this.sitting, left, onStep);
      if (sitting.position.status === 'playing') {
        this.stand(sitting);
        notices.sayOfRun(cameBack(left.moves.length));
      } else {
        // By the rules of today it ends here.
        this.unfinished.change(sitting);
        notices.sayOfRun('');
      }
    } catch (error) {
      notices.sayOfRun(notBack(whyFailed(error)));
    }
    notices.wait(false);
  }

  /** The player has decided something, or taken it back. */
  private become(sitting: game.Sitting): void {
    this.sitting = sitting;
    this.audience.tell((each) => each.change?.(sitting));
  }

  /** Jumps to where the player wants to stand. */
  private rest(sitting: game.Sitting): void {
    this.halt();
    this.become(sitting);
    this.tellRest();
    this.tellFrame(AT_REST);
  }

  private begin(sitting: game.Sitting): void {
    this.audience.tell((each) => each.begin?.(sitting));
    this.stand(sitting);
  }

  /** Stands somewhere without anything having been decided. */
  private stand(sitting: game.Sitting): void {
    this.halt();
    this.sitting = sitting;
    this.tellRest();
    this.tellFrame(AT_REST);
  }

  /** Ends everything that goes on. */
  private halt(): void {
    this.running = null;
    this.problem = '';
    this.computation.callOff();
    this.clock.skip();
  }

  private moment(): Moment {
    const { sitting, problem } = this;
    const move = () => this.panel.moveAt(sitting.position);
    return { sitting, move, isRunning: this.running !== null, problem };
  }

  private tellRest(): void {
    const moment = this.moment();
    this.audience.tell((each) => each.rest?.(moment));
  }

  private tellFrame(progress: Progress): void {
    this.audience.tell((each) => each.frame?.(this.sitting.position, progress));
  }
}
