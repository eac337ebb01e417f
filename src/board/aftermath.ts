import { bring } from '../base/bring.ts';
import { orTell } from '../base/waiting.ts';
import { type Outcome, outcomeOf } from '../game/outcome.ts';
import type { Position } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { starsOf } from '../game/stars.ts';
import { kindOf } from '../kinds/kinds.ts';
import { element, findPart } from '../kit/parts.ts';
import { joined } from '../kit/words/en.ts';
import { RunChartView } from './chart-view.ts';
import type { Defeat } from './defeat.ts';
import { runChartFrame } from './frames.ts';
import type { Judge } from './judge.ts';
import { NO_MORE } from './words/en/notices.ts';
import { elsewhereWords, referenceLines } from './words/en/others.ts';
import { NO_OTHERS, NO_PAR, NO_STARS, PAR_COMES } from './words/en/results.ts';
import { barWords, parWords, starCount, starMarks, starsAhead } from './words/en/stars.ts';

/** What there is to see and to read when a run is over. */
interface Shown {
  readonly position: Position;
  readonly outcome: Outcome;
  /** The run to beat, on this luck. */
  readonly rival: Outcome | null;
  /** Why nothing is said of par. */
  excuse: string;
}

/**
 * What follows when a run is over: what others made of the same luck, stars and luck against skill of a win, and what
 * there is to learn from a loss.
 */
export class Aftermath {
  private readonly stars: HTMLElement;
  private readonly starText: HTMLElement;
  private readonly barText: HTMLElement;
  private readonly references: HTMLElement;
  private readonly list: HTMLElement;
  private readonly elsewhere: HTMLElement;
  private readonly fates: HTMLElement;
  private readonly chart: RunChartView;
  private readonly board: HTMLElement;
  private readonly judge: Judge;
  private defeat: Defeat | null = null;
  private shown: Shown | null = null;

  constructor(board: HTMLElement, judge: Judge) {
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.stars = text('stars');
    this.starText = text('star-text');
    this.barText = text('bar-text');
    this.references = text('references');
    this.list = text('reference-list');
    this.elsewhere = text('elsewhere');
    this.fates = text('fates');
    this.chart = new RunChartView(board, 'fates');
    this.board = board;
    this.judge = judge;
    new ResizeObserver(() => this.draw()).observe(this.fates);
  }

  /** Shows what is known at once, and the rest when it has been worked out. */
  async show(sitting: Sitting, rival: Outcome | null, onNews: () => void): Promise<void> {
    const { challenge, position } = sitting;
    const outcome = outcomeOf(position);
    if (outcome === null) return;
    const shown: Shown = { position, outcome, rival, excuse: '' };
    this.shown = shown;
    this.elsewhere.textContent = '';
    this.write(shown);
    // What there is to learn comes before what takes long.
    if (!outcome.won) await this.showDefeat(sitting, shown);
    const tell = () => {
      if (this.shown !== shown) return false;
      this.write(shown);
      onNews();
      return true;
    };
    try {
      await this.judge.bar(challenge);
      if (!tell()) return;
      const found = await orTell(this.judge.par(challenge), () => {
        shown.excuse = PAR_COMES;
        tell();
      });
      if (!tell() || !outcome.won || found.par === null) return;
      if (kindOf(challenge).par !== 'search') return;
      this.elsewhere.textContent = 'Playing 1,000 other lucks …';
      const elsewhere = await this.judge.elsewhere(challenge, found);
      if (this.shown === shown)
        this.elsewhere.textContent = elsewhereWords(challenge, outcome, found, elsewhere);
    } catch {
      if (this.shown === shown) this.explain(shown);
    }
  }

  /** The run is not over any more. */
  hide(): void {
    this.shown = null;
    this.defeat?.hide();
  }

  /** What there is to learn from a loss arrives with the first one. */
  private async showDefeat(sitting: Sitting, shown: Shown): Promise<void> {
    try {
      const { Defeat } = await bring(() => import('./defeat.ts'));
      if (this.shown !== shown) return;
      this.defeat ??= new Defeat(this.board);
    } catch {
      if (this.shown === shown) findPart(this.board, 'turning', HTMLElement).textContent = NO_MORE;
      return;
    }
    await this.defeat.show(sitting, this.judge.plain);
  }

  /** The worker did not come. */
  private explain(shown: Shown): void {
    const { outcome, position } = shown;
    shown.excuse = NO_PAR;
    this.write(shown);
    if (this.judge.barSoFar(position.challenge) === null) this.starText.textContent = NO_STARS;
    this.elsewhere.textContent = outcome.won ? NO_OTHERS : '';
  }

  /** What is known by now. */
  private write(shown: Shown): void {
    const { judge } = this;
    const { challenge } = shown.position;
    this.writeStars(shown);
    const par = judge.parSoFar(challenge);
    const references = par?.references ?? [];
    const isBarSaid =
      (shown.outcome.won || shown.excuse !== '') && judge.barSoFar(challenge) !== null;
    this.references.hidden = references.length === 0 && !isBarSaid;
    this.fates.hidden = par === null || (references.length === 0 && shown.rival === null);
    if (par === null) return;
    this.list.replaceChildren(...referenceLines(challenge, par).map((line) => element('li', line)));
    this.draw();
  }

  private writeStars({ position, outcome, excuse }: Shown): void {
    const { judge } = this;
    const { challenge } = position;
    const bar = judge.barSoFar(challenge);
    const par = judge.parSoFar(challenge);
    if (bar === null) {
      this.stars.textContent = '';
      this.starText.textContent = 'Working out what the plain policy spends on this luck …';
      this.barText.textContent = '';
      return;
    }
    const stars = starsOf(outcome, bar);
    this.stars.textContent = starMarks(stars);
    this.starText.textContent = joined([starCount(stars), starsAhead(outcome, bar)]);
    const ofPar = par === null ? excuse : parWords(par);
    this.barText.textContent = joined([barWords(challenge, judge.plain, bar), ofPar]);
  }

  private draw(): void {
    if (this.shown === null) return;
    const { position, rival } = this.shown;
    const par = this.judge.parSoFar(position.challenge);
    this.chart.draw(runChartFrame(position, [], { rival, par }), par);
  }
}
