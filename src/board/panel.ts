import { hasGoal } from '../game/facts.ts';
import { type Move, mostReal, type Position, priceOf, priceOfTools } from '../game/position.ts';
import { optionsOf, type Sitting } from '../game/sitting.ts';
import { mayTakeFocus } from '../kit/embed.ts';
import { element, isolated, writeText } from '../kit/parts.ts';
import { hasArrived, type Progress } from '../stage/scene/beats.ts';
import { Amount } from './amount.ts';
import {
  chosenMove,
  chosenSource,
  chosenTools,
  writeChoices,
  writeChosen,
  writeToolPrices,
  writeWeighted,
} from './choices.ts';
import { watchFolds } from './folds.ts';
import { type Handover, rivalOn } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';
import type { Parts } from './parts.ts';
import { findParts } from './parts.ts';
import * as endings from './words/en/ending.ts';
import * as words from './words/en/position.ts';
import { tableHead, tableRows } from './words/en/table.ts';

/**
 * The words and controls of a board. All text goes in as text, never as HTML, and only what is new: the same again would
 * have the browser lay out the console anew.
 */
export class Panel implements BoardListener {
  readonly parts: Parts;
  private readonly board: HTMLElement;
  private readonly given: Handover;
  private readonly amount: Amount;
  /** Whether a generation was played: only then is there a button that plays them all. */
  private hasPlayed = false;
  /** What is wrong with what was typed, for as long as it stands there. */
  private refusal = '';
  /** What is wrong besides. */
  private trouble = '';
  /** What the table shows. */
  private tabled: Position | null = null;

  constructor(board: HTMLElement, given: Handover) {
    this.board = board;
    this.given = given;
    this.parts = findParts(board);
    this.amount = new Amount(this.parts, given.challenge, (sentence) => this.complain(sentence));
    const { back, again, replay, folds, seed, tryAgain, tryThere } = this.parts;
    watchFolds(board);
    for (const button of [again, replay]) {
      button.addEventListener('click', () => {
        folds.open = false;
      });
    }
    for (const button of [back, again, replay, tryAgain, tryThere]) {
      button.addEventListener('click', () => this.amount.write());
    }
    seed.addEventListener('input', () => this.complain(''));
  }

  /** Whether an amount can be read off the controls; where it cannot, says why and goes there. */
  get isReady(): boolean {
    return this.parts.form.reportValidity();
  }

  /** Whether somebody can play now. */
  open(isOpen: boolean): void {
    this.parts.fields.disabled = !isOpen;
  }

  /** The move that the controls stand at. */
  moveAt(position: Position): Move {
    return chosenMove(this.parts, position);
  }

  /** What belongs to the challenge rather than to the position. */
  begin(sitting: Sitting): void {
    const { parts } = this;
    const { challenge } = sitting;
    parts.title.textContent = challenge.title;
    this.amount.begin(challenge);
    parts.legend.textContent = `Controls: ${isolated(challenge.title)}`;
    parts.caption.textContent = `All generations: ${isolated(challenge.title)}`;
    parts.generations.textContent = `of ${challenge.generations}`;
    parts.slider.hidden = challenge.locked.includes('real');
    parts.luck.hidden = !optionsOf(sitting).seed;
    parts.seed.value = challenge.seed;
    parts.tableHead.replaceChildren(...tableHead(challenge).map(headCell));
    writeChoices(parts, challenge);
    const rival = rivalOn(this.given, challenge);
    parts.rival.hidden = rival === null;
    parts.rival.textContent = rival === null ? '' : endings.rivalWords(rival);
  }

  frame(position: Position, progress: Progress): void {
    if (!hasArrived(progress)) return;
    writeText(this.parts.generation, String(position.state.generation));
  }

  rest(moment: Moment): void {
    const { sitting, isRunning } = moment;
    const focused = document.activeElement;
    this.writePosition(sitting, isRunning);
    this.writeControls(moment);
    this.keepFocus(focused);
  }

  adjust({ sitting }: Moment): void {
    this.writeAmount(sitting);
  }

  /** The button that starts and stops automatic play. */
  run(isRunning: boolean): void {
    this.parts.play.setAttribute('aria-label', words.playName(isRunning));
    writeText(this.parts.playSign, words.playSign(isRunning));
    writeText(this.parts.playWords, words.playLabel(isRunning));
  }

  /** Says what is wrong with the seed that was typed, and goes there. */
  refuseSeed(sentence: string): void {
    const { seed } = this.parts;
    this.complain(sentence);
    seed.setAttribute('aria-invalid', 'true');
    seed.focus();
  }

  /** Says what is wrong with what was typed, once more to whoever presses on. */
  private complain(sentence: string): void {
    const { message, seed } = this.parts;
    seed.removeAttribute('aria-invalid');
    this.refusal = sentence;
    if (sentence === '') writeText(message, this.trouble);
    else message.textContent = sentence;
  }

  /** Numbers, table and summary. */
  private writePosition(sitting: Sitting, isRunning: boolean): void {
    const { parts } = this;
    const { position } = sitting;
    const isOver = position.status !== 'playing';
    const told = isRunning && !isOver ? words.briefStatusOf(position) : words.statusOf(position);
    const status = isOver ? `${told} ${endings.endingOf(sitting).title}.` : told;
    if (told !== '') writeText(parts.status, status);
    if (parts.seed !== document.activeElement) parts.seed.value = position.challenge.seed;
    this.board.dataset['status'] = position.status;
    writeText(parts.budget, words.leftToSpend(position));
    if (position === this.tabled) return;
    this.tabled = position;
    parts.table.replaceChildren(...tableRows(position).map(tableRow));
  }

  /** Which controls can be used, and how far the slider goes. */
  private writeControls({ sitting, isRunning, problem }: Moment): void {
    const { parts } = this;
    const { wanted } = this.amount;
    const options = optionsOf(sitting);
    writeWeighted(parts);
    const tooDear = writeToolPrices(parts, sitting.position);
    writeChosen(parts, sitting.challenge);
    const most = options.move
      ? mostReal(sitting.position, chosenSource(parts), chosenTools(parts))
      : 0;
    this.amount.limit(most, options.real);
    parts.next.disabled = !options.move;
    parts.play.disabled = !options.move;
    this.hasPlayed ||= sitting.position.turns.length > 0;
    const isToCome = hasGoal(sitting.challenge) && !this.hasPlayed;
    parts.play.classList.toggle('to-come', isToCome);
    this.run(isRunning);
    parts.back.disabled = !options.back;
    parts.again.disabled = !options.again;
    parts.replay.disabled = !options.replay;
    this.writeAmount(sitting);
    const shortage = options.real ? words.shortageOf(sitting.challenge, most, wanted) : '';
    this.trouble = problem || words.troubleOf(shortage, options.move ? tooDear : []);
    if (this.refusal === '') writeText(parts.message, this.trouble);
  }

  /** What the slider stands at. */
  private writeAmount({ challenge }: Sitting): void {
    const { parts } = this;
    const price = priceOf(challenge, chosenSource(parts)) ?? 1;
    const ofTools = priceOfTools(challenge, chosenTools(parts));
    const amount = this.amount.value;
    writeText(parts.cost, words.costWords(amount, price, ofTools));
    parts.real.setAttribute('aria-valuetext', words.amountWords(challenge, amount, price, ofTools));
  }

  /**
   * Takes the focus from a control that was switched off, where the browser would drop it to the top of the page, to the
   * beginning of the controls: nothing is played there by pressing a key again.
   *
   * @param focused what had the focus before the controls were written
   */
  private keepFocus(focused: Element | null): void {
    if (focused === null || !this.board.contains(focused) || !mayTakeFocus()) return;
    if (!focused.matches(':disabled') && focused.getClientRects().length > 0) return;
    this.parts.fields.focus({ preventScroll: true });
  }
}

function headCell(text: string): HTMLElement {
  const cell = element('th', text);
  cell.setAttribute('scope', 'col');
  return cell;
}

function tableRow([first, ...rest]: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  const head = element('th', first ?? '');
  head.setAttribute('scope', 'row');
  row.append(head, ...rest.map((text) => element('td', text)));
  return row;
}
