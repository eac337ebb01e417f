import type { Outcome } from '../game/outcome.ts';
import { mostReal, priceOf, priceOfTools } from '../game/position.ts';
import { optionsOf, type Sitting } from '../game/sitting.ts';
import * as endings from './ending.ts';
import { element, type Parts } from './parts.ts';
import { chosenSource, writeSources, writeWeighted } from './sources.ts';
import { tableHead, tableRows } from './table.ts';
import { chosenTools, writeToolPrices, writeTools } from './tool-lists.ts';
import * as words from './words.ts';

/** Writes what a sitting says into the elements of a board. All text goes in as text, never as HTML. */

/** What belongs to the challenge rather than to the position. */
export function writeChallenge(parts: Parts, sitting: Sitting): void {
  const { challenge } = sitting;
  parts.title.textContent = challenge.title;
  parts.legend.textContent = `Controls: ${challenge.title}`;
  parts.caption.textContent = `All generations: ${challenge.title}`;
  parts.generations.textContent = `of ${challenge.generations}`;
  parts.slider.hidden = challenge.locked.includes('real');
  parts.luck.hidden = !optionsOf(sitting).seed;
  parts.seed.value = challenge.seed;
  parts.tableHead.replaceChildren(...tableHead(challenge).map(headCell));
  writeSources(parts, challenge);
  writeTools(parts, challenge);
}

/** The run that came with a link, or nothing. */
export function writeRival(parts: Parts, rival: Outcome | null): void {
  parts.rival.hidden = rival === null;
  parts.rival.textContent = rival === null ? '' : endings.rivalWords(rival);
}

/** Numbers, table, record and summary of the position. */
export function writePosition(parts: Parts, sitting: Sitting, isRunning: boolean): void {
  const { position } = sitting;
  const isOver = position.status !== 'playing';
  const told = isRunning && !isOver ? words.briefStatusOf(position) : words.statusOf(position);
  const status = isOver ? `${told} ${endings.endingOf(sitting).title}.` : told;
  // Written again, the same words would be read out again.
  if (parts.status.textContent !== status) parts.status.textContent = status;
  if (parts.seed !== document.activeElement) parts.seed.value = position.challenge.seed;
  parts.hearts.textContent = words.hearts(position);
  parts.budget.textContent = words.leftToSpend(position);
  parts.table.replaceChildren(...tableRows(position).map(tableRow));
}

/** Which controls can be used, and how far the slider goes. */
export function writeControls(
  parts: Parts,
  sitting: Sitting,
  isPlaying: boolean,
  wanted: number,
  problem: string,
): void {
  const options = optionsOf(sitting);
  writeWeighted(parts);
  writeToolPrices(parts, sitting.position);
  const most = options.move
    ? mostReal(sitting.position, chosenSource(parts), chosenTools(parts))
    : 0;
  parts.real.max = String(most);
  parts.real.value = String(Math.min(wanted, most));
  parts.real.disabled = !options.real;
  parts.next.disabled = !options.move;
  parts.play.disabled = !options.move;
  writePlay(parts, isPlaying);
  parts.back.disabled = !options.back;
  parts.again.disabled = !options.again;
  parts.replay.disabled = !options.replay;
  writeAmount(parts, sitting);
  const shortage = options.real ? words.shortageOf(sitting.challenge, most, wanted) : '';
  const message = problem === '' ? shortage : problem;
  if (parts.message.textContent !== message) parts.message.textContent = message;
}

/** The button that starts and stops automatic play. */
export function writePlay(parts: Parts, isPlaying: boolean): void {
  parts.play.textContent = isPlaying ? 'Pause' : 'Play';
}

/** What the slider stands at. */
export function writeAmount(parts: Parts, { challenge }: Sitting): void {
  const price = priceOf(challenge, chosenSource(parts)) ?? 1;
  const ofTools = priceOfTools(challenge, chosenTools(parts));
  const text = words.amountWords(challenge, Number(parts.real.value), price, ofTools);
  parts.realWords.textContent = text;
  parts.real.setAttribute('aria-valuetext', text);
}

/**
 * Takes the focus from a control that was switched off, where the browser would drop it to the top of the page, to
 * where nothing is played by pressing a key again.
 *
 * @param focused what had the focus before the controls were written
 */
export function keepFocus(
  focused: Element | null,
  board: HTMLElement,
  parts: Parts,
  { challenge }: Sitting,
): void {
  if (focused === null || !board.contains(focused)) return;
  if (!focused.matches(':disabled') && focused.getClientRects().length > 0) return;
  // A lesson goes on about the picture: it stays where it is.
  if (parts.result.hidden) parts.status.focus({ preventScroll: true });
  else parts.result.focus({ preventScroll: !words.hasGoal(challenge) });
}

/** The panel at the end of a run, or none. */
export function writeEnding(parts: Parts, sitting: Sitting, rival: Outcome | null): void {
  parts.result.hidden = sitting.position.status === 'playing';
  if (parts.result.hidden) return;
  const { title, text } = endings.endingOf(sitting);
  parts.ending.textContent = title;
  parts.endingText.textContent = text;
  parts.comparison.textContent = endings.compareWith(rival, sitting);
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
