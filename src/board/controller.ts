import { parseSeed } from '../base/text.ts';
import type { Face } from '../faces/face.ts';
import { faceFor } from '../faces/registry.ts';
import type { Move, Position } from '../game/position.ts';
import * as game from '../game/sitting.ts';
import { AT_REST, type Progress } from '../stage/scene/beats.ts';
import { ringScene } from '../stage/scene/ring.ts';
import { type Exhibit, Gallery } from '../stage/view/gallery.ts';
import { simulatorFor } from '../worker/simulator.ts';
import { Clock } from './clock.ts';
import { Computation } from './computation.ts';
import { challengeOf, rivalOf } from './dataset.ts';
import { ringFrame } from './frames.ts';
import { LateExtras } from './late-extras.ts';
import { listenForSeeds } from './luck.ts';
import * as panel from './panel.ts';
import { findParts, findPictures, type Parts } from './parts.ts';
import { chosenMove } from './sources.ts';

/** All boards of a page share their painters. */
const gallery = new Gallery();

const REST_MS = 450;

/** Chooses a move when its turn has come. */
type Choose = (position: Position) => Move;

/** Connects a sitting with the elements and pictures of a board. */
export class BoardController {
  private readonly board: HTMLElement;
  private readonly face: Face;
  private readonly parts: Parts;
  private readonly clock: Clock;
  private readonly exhibit: Exhibit;
  private sitting: game.Sitting;
  /** What the slider was last set to; it comes back when there is enough again. */
  private wanted = 0;
  /** What went wrong, until a generation has been played again. */
  private problem = '';
  /** Which automatic play is going on; another one, or a pause, ends it. */
  private running: symbol | null = null;
  private readonly computation = new Computation();
  private readonly extras: LateExtras;

  /** Brings a board to life. */
  static async enliven(board: HTMLElement): Promise<void> {
    new BoardController(board, await faceFor(board, challengeOf(board)));
  }

  private constructor(board: HTMLElement, face: Face) {
    this.board = board;
    this.face = face;
    this.parts = findParts(board);
    this.clock = new Clock(this.parts.speed);
    this.sitting = game.beginSitting(challengeOf(board));
    this.exhibit = gallery.hang(findPictures(board));
    this.extras = new LateExtras(board);
    this.listen();
    this.parts.fields.disabled = false;
    this.begin(this.sitting);
    this.exhibit.perform();
    simulatorFor(this.sitting.challenge).prepare(this.sitting.challenge);
    void gallery.open();
  }

  private listen(): void {
    const { parts } = this;
    const on = (button: HTMLButtonElement, act: () => void) =>
      button.addEventListener('click', act);
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.pause();
      void this.advance((position) => chosenMove(parts, position));
    });
    on(parts.play, () => (this.running === null ? void this.playOn() : this.pause()));
    on(parts.back, () => this.rest(game.stepBack(this.sitting)));
    on(parts.again, () => this.rest(game.startAgain(this.sitting)));
    on(parts.tryAgain, () => this.rest(game.startAgain(this.sitting)));
    on(parts.replay, () => {
      this.rest(game.replayMoves(this.sitting));
      void this.playOn();
    });
    listenForSeeds(parts, (seed) => this.changeSeed(seed));
    parts.real.addEventListener('input', () => {
      this.wanted = Number(parts.real.value);
      panel.writeAmount(parts, this.sitting);
      this.writeExtras();
    });
    parts.sources.addEventListener('change', () => this.write());
    parts.tools.addEventListener('change', () => this.write());
  }

  private writeExtras(): void {
    this.extras.write(this.sitting, chosenMove(this.parts, this.sitting.position));
  }

  /**
   * Plays a generation and shows it; what it led to is written when it has been shown.
   *
   * @param queue moves of a replay that are still to come after this one
   * @returns whether it was played
   */
  private async advance(choose: Choose, queue: readonly Move[] = []): Promise<boolean> {
    this.clock.skip();
    try {
      const isPlayed = await this.computation.play(
        () => this.sitting.position,
        choose,
        (position) => {
          this.sitting = game.arriveAt(this.sitting, position, queue);
        },
      );
      if (!isPlayed) return false;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.write();
      return false;
    }
    this.problem = '';
    this.exhibit.perform();
    const show = (progress: Progress) => this.show(progress);
    await this.clock.run(show, () => this.write());
    return true;
  }

  /** Plays on until the end or a pause: the moves of a replay, or else what the controls say. */
  private async playOn(): Promise<void> {
    const isReplay = this.sitting.queue.length > 0;
    const show = Symbol('show');
    this.running = show;
    this.write();
    while (this.running === show && this.sitting.position.status === 'playing') {
      const [next, ...later] = this.sitting.queue;
      if (isReplay && next === undefined) break;
      const choose: Choose = (position) => next ?? chosenMove(this.parts, position);
      const isPlayed = await this.advance(choose, later);
      if (!isPlayed) break;
      // A moment to look, before the next one.
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    if (this.running === show) this.pause();
  }

  private pause(): void {
    this.running = null;
    if (this.clock.isRunning) panel.writePlay(this.parts, false);
    else this.write();
  }

  /** Jumps to another position. */
  private rest(sitting: game.Sitting): void {
    this.running = null;
    this.problem = '';
    this.computation.callOff();
    this.clock.skip();
    this.sitting = sitting;
    this.write();
    this.show(AT_REST);
  }

  private begin(sitting: game.Sitting): void {
    panel.writeChallenge(this.parts, sitting);
    this.face.writeChallenge(sitting.challenge);
    this.rest(sitting);
    panel.writeRival(this.parts, rivalOf(this.board, this.sitting.challenge));
  }

  private changeSeed(text: string): void {
    const seed = parseSeed(text.trim());
    if (seed.ok) this.begin(game.changeSeed(this.sitting, seed.value));
    else this.parts.message.textContent = seed.error;
  }

  private write(): void {
    const { parts, sitting } = this;
    const focused = document.activeElement;
    const isRunning = this.running !== null;
    panel.writePosition(parts, sitting, isRunning);
    panel.writeControls(parts, sitting, isRunning, this.wanted, this.problem);
    panel.writeEnding(parts, sitting, rivalOf(this.board, sitting.challenge));
    panel.keepFocus(focused, this.board, parts, sitting);
    this.writeExtras();
  }

  private show(progress: Progress): void {
    const { position } = this.sitting;
    this.exhibit.show('world', this.face.world(position, progress));
    if (progress.replace > 0) {
      // Before the last beat these two look as they did.
      this.exhibit.show('ring', (size) => ringScene(ringFrame(position, progress), size));
      this.exhibit.show('lineage', this.face.lineage(position, progress));
    }
    this.parts.generation.textContent = String(position.state.generation);
    this.face.writeOverlay(position, progress);
  }
}
