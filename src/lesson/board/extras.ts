import type { Forecast } from '../../game/forecast.ts';
import { type Outcome, outcomeOf } from '../../game/outcome.ts';
import type { Par } from '../../game/par.ts';
import type { Move, Position } from '../../game/position.ts';
import type { Sitting } from '../../game/sitting.ts';
import { Aftermath } from './aftermath.ts';
import { courseFrame, courseLabels } from './course.ts';
import { CourseView } from './course-view.ts';
import { challengeOf, parGiven, placeOf, rivalOf } from './dataset.ts';
import { Forecaster } from './forecaster.ts';
import { Judge } from './judge.ts';
import { fanWords, oddsWords } from './judgement.ts';
import { keep, keptAt } from './keeping.ts';
import { findPart } from './parts.ts';
import { recordWords } from './record-words.ts';
import { resultText } from './result-text.ts';
import { shareLink } from './share.ts';
import { Sharing } from './sharing.ts';
import { hasForecast } from './words.ts';

/**
 * Everything about a run beside the run itself: its forecast, par, what the policies make of the same luck, what is
 * kept and what is shared. It arrives when somebody begins to play.
 */
export class Extras {
  private readonly board: HTMLElement;
  private readonly course: CourseView;
  private readonly judge: Judge;
  private readonly aftermath: Aftermath;
  private readonly sharing: Sharing;
  private readonly forecaster = new Forecaster((question, forecast) => {
    if (question.position !== this.sitting?.position) return;
    this.fan = { at: question.position.turns.length, forecast };
    this.draw();
  });
  private sitting: Sitting | null = null;
  private fan: { readonly at: number; readonly forecast: Forecast } | null = null;
  /** The outcomes that are on record by now. */
  private readonly recorded = new WeakSet<Position>();

  constructor(board: HTMLElement) {
    this.board = board;
    this.course = new CourseView(board);
    this.judge = new Judge(challengeOf(board), parGiven(board));
    this.aftermath = new Aftermath(board, this.judge);
    this.sharing = new Sharing(board);
    new ResizeObserver(() => this.draw()).observe(findPart(board, 'course', HTMLElement));
  }

  /** @param move what the controls stand at */
  write(sitting: Sitting, move: Move): void {
    const isNew = sitting.position !== this.sitting?.position;
    if (sitting.challenge.seed !== this.sitting?.challenge.seed) {
      this.fan = null;
      this.judge.callOff();
    }
    this.sitting = sitting;
    const { challenge, position } = sitting;
    const outcome = outcomeOf(position);
    if (outcome === null) {
      this.aftermath.hide();
      if (hasForecast(challenge)) this.forecaster.ask({ position, move });
    } else if (isNew) {
      this.forecaster.forget();
      this.fan = null;
      void this.aftermath.show(challenge, outcome, () => this.conclude(sitting, outcome));
    }
    this.draw();
    this.writeRecord();
    this.writeShare(outcome);
  }

  /** Par is known: the result can be kept, and the other runs drawn. */
  private conclude(sitting: Sitting, outcome: Outcome): void {
    const { position, challenge, isFirstTry } = sitting;
    const par = this.judge.parSoFar(challenge);
    const isOwnLuck = challenge.seed === challengeOf(this.board).seed;
    if (par !== null && isOwnLuck && !this.recorded.has(position)) {
      this.recorded.add(position);
      keep(this.base, placeOf(this.board), outcome, par, isFirstTry);
    }
    this.draw();
    this.writeRecord();
    this.writeShare(outcome);
  }

  private draw(): void {
    if (this.sitting === null) return;
    const { position, challenge } = this.sitting;
    const rival = rivalOf(this.board, challenge);
    const isOver = position.status !== 'playing';
    const par = isOver ? this.judge.parSoFar(challenge) : null;
    const bands = this.bandsFrom(position.turns.length);
    const frame = courseFrame(position, isOver ? [] : bands, { rival, par });
    this.course.draw(frame, (height) => courseLabels(frame, par, rival !== null, height));
    this.writeWords(isOver, par);
  }

  /** The last forecast, as far as it is still ahead. */
  private bandsFrom(turns: number) {
    if (this.fan === null || this.fan.at > turns) return [];
    return this.fan.forecast.bands.slice(turns - this.fan.at);
  }

  private writeWords(isOver: boolean, par: Par | null): void {
    const title = findPart(this.board, 'course-title', HTMLElement);
    const odds = findPart(this.board, 'odds', HTMLElement);
    const isForecast = !isOver && this.fan !== null;
    const others = par === null ? '' : ', and what the policies made of the same luck';
    title.textContent = isForecast
      ? '1,000 futures if you keep this up'
      : `The worst tail, generation by generation${others}`;
    const words = isForecast && this.fan !== null ? oddsWords(this.fan.forecast) : '';
    if (odds.textContent !== words) odds.textContent = words;
    const range = isForecast && this.fan !== null ? fanWords(this.fan.forecast) : '';
    findPart(this.board, 'course-words', HTMLElement).textContent = range;
  }

  private writeRecord(): void {
    if (this.sitting === null) return;
    const { challenge } = this.sitting;
    const isOwnLuck = challenge.seed === challengeOf(this.board).seed;
    const kept = isOwnLuck ? keptAt(this.base, placeOf(this.board)) : null;
    const par = this.judge.parSoFar(challenge);
    findPart(this.board, 'record', HTMLElement).textContent = recordWords(this.sitting, kept, par);
  }

  private writeShare(outcome: Outcome | null): void {
    const { sitting } = this;
    const link =
      sitting === null || outcome === null ? null : shareLink(sitting.position, this.base);
    if (sitting === null || outcome === null || link === null) {
      this.sharing.write(null);
      return;
    }
    const { challenge } = sitting;
    const par = this.judge.parSoFar(challenge)?.par ?? null;
    const { daily } = placeOf(this.board);
    const day = `${this.base}daily/#${daily}`;
    const address = daily === undefined ? link.href : new URL(day, location.href).href;
    const text = resultText(challenge.title, outcome, challenge.line, par, address);
    this.sharing.write({ ...link, title: challenge.title, text });
  }

  private get base(): string {
    return this.board.dataset['base'] ?? '/';
  }
}
