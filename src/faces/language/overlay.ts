import { bring } from '../../base/bring.ts';
import type { Position } from '../../game/position.ts';
import { CalmStatus } from '../../kit/calm-status.ts';
import { element, findPart, writeText } from '../../kit/parts.ts';
import { hasArrived, isAtRest, type Progress } from '../../stage/scene/beats.ts';
import type { Ask, Overlay } from '../board-face.ts';
import { LateDialog } from '../late-dialog.ts';
import { LineageNames } from '../lineage-names.ts';
import { writeVitals } from '../vitals.ts';
import { lineageLabels } from './labels.ts';
import { type BirdStanding, ladderOf } from './ladder.ts';
import { shownLines } from './lines.ts';
import { obituaries } from './losses.ts';
import { tailNames } from './names.ts';
import { LinesPage, unseen } from './page.ts';
import * as words from './words/board-en.ts';

/** Everything of a notebook that is text: the page of lines, the birds, the obituaries, and who goes on with a line. */
export class NotebookOverlay implements Overlay {
  private readonly find: (name: string) => HTMLElement;
  private readonly page: LinesPage;
  private readonly said: CalmStatus;
  private readonly names: LineageNames;
  private position: Position | null = null;
  private readonly finishLine: LateDialog;

  constructor(board: HTMLElement, ask: Ask) {
    const find = (name: string) => findPart(board, name, HTMLElement);
    this.find = find;
    this.page = new LinesPage(
      find('notebook-page'),
      find('notebook-lines'),
      find('notebook-rest'),
      find('notebook-more'),
    );
    this.said = CalmStatus.beside(find('notebook-said'));
    this.names = new LineageNames(board, lineageLabels);
    this.finishLine = new LateDialog({
      button: findPart(board, 'finish', HTMLButtonElement),
      dialog: findPart(board, 'finish-dialog', HTMLDialogElement),
      load: async () => {
        const { FinishLine } = await bring(() => import('./finish/finish-line.ts'));
        return (position) => new FinishLine(board, position, ask);
      },
      say: (sentence) => writeText(find('finish-problem'), sentence),
      coming: words.DIALOG_COMES,
      missing: words.NO_DIALOG,
    });
    watchViews(find('notebook'), findPart(board, 'notebook-views', HTMLFieldSetElement));
    watchBirds(find('notebook-birds'), findPart(board, 'all-birds', HTMLButtonElement));
  }

  writeChallenge(): void {
    // Nothing here belongs to the challenge: the notebook is the same in all.
  }

  write(position: Position, progress: Progress): void {
    if (!hasArrived(progress) || position === this.position) return;
    const isFirst = this.position === null;
    this.position = position;
    this.finishLine.write(position);
    this.writePage(position, !isAtRest(progress));
    writeLadder(this.find('ladder'), ladderOf(position));
    this.find('figure-words').textContent = words.figureWords(position);
    this.find('nonsense').textContent = words.nonsenseWords(position.state.model);
    writeVitals(this.find('vitals'), position, tailNames(position.challenge));
    this.names.write(position);
    this.writeObituaries(position);
    // What stands there from the start need not be said.
    if (!isFirst) this.said.say(words.summaryOf(position));
  }

  /** @param isMoving whether somebody sees it being written */
  private writePage(position: Position, isMoving: boolean): void {
    this.find('notebook-head').textContent = words.headOf(position);
    this.find('notebook-lines').ariaLabel = words.pageWords(position.state.generation);
    this.page.write(shownLines(position), isMoving);
  }

  private writeObituaries(position: Position): void {
    const lost = obituaries(position);
    const list = this.find('obituaries');
    list.replaceChildren(...lost.map((each) => element('li', words.obituaryWords(each))));
    list.hidden = lost.length === 0;
  }
}

/** A narrow board shows one of the three at a time. */
function watchViews(notebook: HTMLElement, views: HTMLFieldSetElement): void {
  views.disabled = false;
  const buttons = [...views.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      notebook.dataset['view'] = button.value;
      for (const each of buttons) each.ariaPressed = String(each === button);
    });
  }
}

function watchBirds(birds: HTMLElement, button: HTMLButtonElement): void {
  button.disabled = false;
  button.addEventListener('click', () => {
    const areAll = birds.toggleAttribute('data-all');
    button.textContent = words.birdsLabel(areAll);
  });
}

function writeLadder(list: HTMLElement, birds: readonly BirdStanding[]): void {
  for (const [i, bird] of birds.entries()) {
    const item = list.children[i] as HTMLElement | undefined;
    if (item === undefined) continue;
    item.classList.toggle('gone', bird.isLost);
    item.style.setProperty('--left', String(bird.left));
    item.querySelector('.left')?.replaceChildren(words.leftWords(bird));
    item.querySelector('i')?.replaceChildren(...lastOf(bird));
  }
}

/** When a bird was written last, as long as there is room for, and whole for whoever listens. */
function lastOf(bird: BirdStanding): HTMLElement[] {
  const { long, short } = words.lastWords(bird);
  if (long === '') return [];
  const [wide, narrow] = [element('span', long), element('span', short)];
  wide.className = 'long';
  narrow.className = 'short';
  for (const each of [wide, narrow]) each.ariaHidden = 'true';
  return [unseen(long), wide, narrow];
}
