import { parseSeed } from '../../game/challenge.ts';
import type { Outcome } from '../../game/outcome.ts';
import type { Result } from '../../game/result.ts';
import * as game from '../../game/sitting.ts';
import { AT_REST, type Progress } from '../../stage/scene/beats.ts';
import { lineageScene } from '../../stage/scene/lineage.ts';
import { ringScene } from '../../stage/scene/ring.ts';
import { worldScene } from '../../stage/scene/world.ts';
import { type Exhibit, Gallery } from '../../stage/view/gallery.ts';
import { Clock, SPEEDS, type Speed } from './clock.ts';
import { challengeOf, rivalOf } from './dataset.ts';
import { lineageFrame, ringFrame, worldFrame } from './frames.ts';
import { newSeed } from './luck.ts';
import * as panel from './panel.ts';
import { findParts, findPictures, type Parts } from './parts.ts';
import { copyFrom } from './share.ts';

/** All boards of a page share their painters. */
const gallery = new Gallery();

/** Between two generations of automatic play, in milliseconds. */
const REST_MS = 450;

/** Connects a sitting with the elements and pictures of a board. */
export class BoardController {
  private readonly board: HTMLElement;
  private readonly parts: Parts;
  private readonly clock = new Clock();
  private readonly exhibit: Exhibit;
  private readonly rival: Outcome | null;
  private readonly firstSeed: string;
  private sitting: game.Sitting;
  /** What the slider was last set to; it comes back when there is enough again. */
  private wanted = 0;
  /** Which automatic play is going on; another one, or a pause, ends it. */
  private running: symbol | null = null;

  constructor(board: HTMLElement) {
    this.board = board;
    this.parts = findParts(board);
    this.sitting = game.beginSitting(challengeOf(board));
    this.rival = rivalOf(board, this.sitting.challenge);
    this.firstSeed = this.sitting.challenge.seed;
    this.exhibit = gallery.hang(findPictures(board));
    this.listen();
    this.chooseSpeed();
    this.parts.fields.disabled = false;
    this.begin(this.sitting);
    this.exhibit.perform();
    void gallery.open();
  }

  private listen(): void {
    const { parts } = this;
    const on = (button: HTMLButtonElement, act: () => void) =>
      button.addEventListener('click', act);
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.pause();
      void this.advance(() => game.moveOn(this.sitting, { real: Number(parts.real.value) }));
    });
    on(parts.play, () => (this.running === null ? void this.playOn() : this.pause()));
    on(parts.back, () => this.rest(game.stepBack(this.sitting)));
    for (const button of [parts.again, parts.tryAgain]) {
      on(button, () => this.rest(game.startAgain(this.sitting)));
    }
    on(parts.replay, () => {
      this.rest(game.replayMoves(this.sitting));
      void this.playOn();
    });
    on(parts.newSeed, () => this.changeSeed(newSeed()));
    on(parts.useSeed, () => this.changeSeed(parts.seed.value.trim()));
    on(parts.copy, () => void this.copy());
    parts.seed.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.changeSeed(parts.seed.value.trim());
    });
    parts.real.addEventListener('input', () => {
      this.wanted = Number(parts.real.value);
      panel.writeAmount(parts, this.sitting);
    });
    parts.speed.addEventListener('change', () => this.chooseSpeed());
  }

  /** Plays a generation and shows it; what it led to is written when it has been shown. */
  private async advance(play: () => Result<game.Sitting, string>): Promise<boolean> {
    this.clock.skip();
    const next = play();
    if (!next.ok) {
      this.parts.message.textContent = next.error;
      return false;
    }
    this.sitting = next.value;
    this.exhibit.perform();
    await this.clock.run(
      (progress) => this.show(progress),
      () => this.write(),
    );
    return true;
  }

  /** Plays on until the end or a pause: the moves of a replay, or else what the slider says. */
  private async playOn(): Promise<void> {
    const isReplay = this.sitting.queue.length > 0;
    const show = Symbol('show');
    this.running = show;
    this.write();
    while (this.running === show && this.sitting.position.status === 'playing') {
      if (isReplay && this.sitting.queue.length === 0) break;
      const isPlayed = await this.advance(() =>
        isReplay
          ? game.moveOnInReplay(this.sitting)
          : game.moveOn(this.sitting, { real: Number(this.parts.real.value) }),
      );
      if (!isPlayed) break;
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
    this.clock.skip();
    this.sitting = sitting;
    this.write();
    this.show(AT_REST);
  }

  private begin(sitting: game.Sitting): void {
    this.rest(sitting);
    panel.writeChallenge(this.parts, sitting);
    panel.writeRival(this.parts, this.rivalHere());
  }

  private changeSeed(text: string): void {
    const seed = parseSeed(text);
    if (seed.ok) this.begin(game.changeSeed(this.sitting, seed.value));
    else this.parts.message.textContent = seed.error;
  }

  private chooseSpeed(): void {
    const { value } = this.parts.speed;
    if (value in SPEEDS) this.clock.speed = value as Speed;
  }

  private write(): void {
    const { parts, sitting } = this;
    const focused = document.activeElement;
    const isRunning = this.running !== null;
    panel.writePosition(parts, sitting, isRunning);
    panel.writeControls(parts, sitting, isRunning, this.wanted);
    panel.writeEnding(parts, sitting, this.board.dataset['base'] ?? '/', this.rivalHere());
    // A control that has just been switched off would drop the focus to the top of the page.
    if (focused === null || !this.board.contains(focused)) return;
    if (focused.matches(':disabled') || focused.getClientRects().length === 0)
      panel.moveFocus(parts, sitting);
  }

  private show(progress: Progress): void {
    const { position } = this.sitting;
    const frame = worldFrame(position, progress);
    this.exhibit.show('world', (size) => worldScene(frame, size));
    if (progress.replace > 0) {
      // Before the last beat these two look as they did.
      this.exhibit.show('ring', (size) => ringScene(ringFrame(position, progress), size));
      this.exhibit.show('lineage', (size) => lineageScene(lineageFrame(position, progress), size));
    }
    panel.writeOverlay(this.parts, this.sitting, frame);
  }

  /** The run that came with the link, as long as its luck is being played. */
  private rivalHere(): Outcome | null {
    return this.sitting.challenge.seed === this.firstSeed ? this.rival : null;
  }

  private async copy(): Promise<void> {
    this.parts.copied.textContent = await copyFrom(this.parts.link);
  }
}
