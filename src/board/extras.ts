import type { Challenge } from '../game/challenge.ts';
import type { PublishedEdition } from '../game/edition.ts';
import { hasForecast } from '../game/facts.ts';
import type { Forecast } from '../game/forecast.ts';
import { linesOf } from '../game/lines.ts';
import { type Outcome, outcomeOf } from '../game/outcome.ts';
import type { Move } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { PAGE_FILE } from '../kit/package.ts';
import { findPart, writeText } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { yieldToPage } from '../stage/view/yield.ts';
import { Aftermath } from './aftermath.ts';
import { Allowance } from './allowance.ts';
import { RunChartView } from './chart-view.ts';
import { Forecaster, type Question } from './forecaster.ts';
import { Foresight } from './foresight.ts';
import { runChartFrame } from './frames.ts';
import { type Handover, rivalOn } from './handover.ts';
import { Judge } from './judge.ts';
import { keptAt } from './kept.ts';
import type { Place } from './place.ts';
import { writeRules } from './rules-view.ts';
import { Sharing, shareLink } from './sharing.ts';
import { claimWords } from './words/en/ending.ts';
import { fanWords, oddsWords, STILL_AHEAD, withoutForecast } from './words/en/judgement.ts';
import { NO_FORECAST } from './words/en/notices.ts';
import { recordWords, resultText } from './words/en/results.ts';

/**
 * Everything about a run beside the run itself: its forecast, par, what the policies make of the same luck, and what is
 * shared. It arrives when somebody begins to play.
 */
export class Extras {
  /** What the board was made with. */
  private readonly board: HTMLElement;
  private readonly base: string;
  private readonly ownSeed: string;
  private readonly edition: PublishedEdition | null;
  private readonly place: Place;
  private readonly given: Handover;
  private readonly title: HTMLElement;
  private readonly odds: HTMLElement;
  private readonly range: HTMLElement;
  private readonly record: HTMLElement;
  private readonly allowance: Allowance;
  private readonly chart: RunChartView;
  private readonly judge: Judge;
  private readonly aftermath: Aftermath;
  private readonly foresight: Foresight;
  private readonly sharing: Sharing;
  private readonly forecaster = new Forecaster((question, forecast) => {
    // Whichever it is that takes long, the next one is waited for.
    if (forecast === undefined) this.excuse = STILL_AHEAD;
    else if (question.position === this.sitting?.position) {
      this.excuse = forecast === null ? NO_FORECAST : '';
      this.fan = forecast && { question, forecast };
    }
    this.draw();
  });
  private sitting: Sitting | null = null;
  /** Why there is no new forecast. */
  private excuse = '';
  private fan: { readonly question: Question; readonly forecast: Forecast } | null = null;
  /** Whether the chart and its sentence are still those that the page came with. */
  private isAsBuilt: boolean;

  constructor(board: HTMLElement, given: Handover) {
    const { challenge: own, edition, place } = given;
    this.board = board;
    this.base = board.dataset['base'] ?? '/';
    this.ownSeed = own.seed;
    this.edition = edition;
    this.place = place;
    this.given = given;
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.title = text('course-title');
    this.odds = text('odds');
    this.isAsBuilt = !['', NO_FORECAST].includes(this.odds.textContent?.trim() ?? '');
    this.range = text('course-words');
    this.record = text('record');
    this.allowance = new Allowance(board);
    this.chart = new RunChartView(board, 'course');
    this.judge = new Judge(given);
    this.foresight = new Foresight(text('attention'), this.judge.plain);
    this.aftermath = new Aftermath(board, this.judge);
    this.sharing = new Sharing(board);
    // In a task of its own: drawn at once, the page would be laid out twice for one frame.
    const redraw = () => void yieldToPage().then(() => this.draw());
    new ResizeObserver(redraw).observe(text('course'));
    // Another page may add to what is kept.
    progress(this.base).subscribe(() => {
      if (this.sitting !== null) this.writeResults(this.sitting, outcomeOf(this.sitting.position));
    });
  }

  /** @param move what the controls stand at */
  write(sitting: Sitting, move: Move): void {
    const isNew = sitting.position !== this.sitting?.position;
    if (sitting.challenge.seed !== this.sitting?.challenge.seed) {
      this.fan = null;
      this.isAsBuilt &&= this.sitting === null;
      this.judge.callOff();
      void this.askForBar(sitting.challenge);
    }
    this.sitting = sitting;
    const { challenge, position } = sitting;
    if (hasForecast(challenge)) this.foresight.write(sitting);
    const outcome = outcomeOf(position);
    if (outcome === null) {
      this.aftermath.hide();
      if (hasForecast(challenge)) this.forecaster.ask({ position, move });
    } else if (isNew) {
      this.forecaster.forget();
      this.fan = null;
      const rival = rivalOn(this.given, challenge);
      void this.aftermath.show(sitting, rival, () => this.conclude(sitting, outcome));
    }
    this.draw();
    if (isNew) this.writeResults(sitting, outcome);
  }

  /** Where it is known or can be worked out while somebody plays, what stars cost is said before anything is spent. */
  private async askForBar(challenge: Challenge): Promise<void> {
    if (this.judge.barSoFar(challenge) !== null) return;
    try {
      await this.judge.expect(challenge);
    } catch {
      // At the end of the run it is asked for again, and then a sentence says so.
      return;
    }
    const { sitting } = this;
    if (sitting?.challenge === challenge) this.writeResults(sitting, outcomeOf(sitting.position));
  }

  /** The bar is known, or par: the other runs can be drawn. */
  private conclude(sitting: Sitting, outcome: Outcome): void {
    this.draw();
    this.writeResults(sitting, outcome);
  }

  private draw(): void {
    if (this.sitting === null) return;
    const { position, challenge } = this.sitting;
    const isOver = position.status !== 'playing';
    // Until the first answer they stay.
    const isAsked = hasForecast(challenge) && this.fan === null && this.excuse === '';
    this.isAsBuilt &&= isAsked && position.turns.length === 0;
    if (this.isAsBuilt) return;
    const rival = rivalOn(this.given, challenge);
    const bands = isOver ? [] : this.bandsFrom(position.turns.length);
    this.chart.draw(runChartFrame(position, bands, { rival, par: null }), null);
    this.writeWords(challenge, isOver);
  }

  /** The last forecast, as far as it is still ahead. */
  private bandsFrom(turns: number) {
    if (this.fan === null) return [];
    const at = this.fan.question.position.turns.length;
    return at > turns ? [] : this.fan.forecast.bands.slice(turns - at);
  }

  private writeWords(challenge: Challenge, isOver: boolean): void {
    const { forecast = null, question = null } = (isOver ? null : this.fan) ?? {};
    const isForecast = forecast !== null;
    writeText(
      this.title,
      isForecast ? '1,000 futures if you keep this up' : 'The worst tail, generation by generation',
    );
    const odds = forecast && question && oddsWords(forecast, question.position, question.move);
    // Without a sentence the chart would take its room, and move Next.
    const without = hasForecast(challenge) ? STILL_AHEAD : withoutForecast(challenge);
    const words = isOver ? '' : this.excuse || (odds ?? without);
    writeText(this.odds, words);
    // Where no sentence says what the chart is about, its title does.
    this.title.classList.toggle('visually-hidden', words !== '');
    writeText(this.range, isForecast ? fanWords(forecast) : '');
  }

  /** What is known and kept of this luck, and what there is to share. */
  private writeResults(sitting: Sitting, outcome: Outcome | null): void {
    const { challenge } = sitting;
    const kept = this.isOwnLuck(challenge) ? keptAt(this.base, this.place) : null;
    const par = this.judge.parSoFar(challenge);
    const bar = this.judge.barSoFar(challenge);
    writeText(this.record, recordWords(sitting, kept, par, bar));
    writeRules(this.board, challenge, par?.par ?? null, bar);
    this.allowance.write(sitting.position, bar);
    this.sharing.write(outcome === null ? null : this.shareable(sitting, outcome));
  }

  private shareable(sitting: Sitting, outcome: Outcome) {
    const { challenge, position } = sitting;
    const link = shareLink(position, this.edition, this.base);
    if (link === null) return null;
    const { daily } = this.place;
    const day = `${this.base}daily/${PAGE_FILE}#${daily}`;
    const address = daily === undefined ? link.href : new URL(day, location.href).href;
    const par = this.judge.parSoFar(challenge)?.par ?? null;
    const bar = this.judge.barSoFar(challenge);
    const claim = claimWords(sitting);
    const text = resultText(challenge.title, outcome, linesOf(challenge), par, bar, address, claim);
    return { ...link, title: challenge.title, text };
  }

  private isOwnLuck({ seed }: Challenge): boolean {
    return seed === this.ownSeed;
  }
}
