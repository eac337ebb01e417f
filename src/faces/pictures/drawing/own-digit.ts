import { orTell } from '../../../base/waiting.ts';
import type { Position } from '../../../game/position.ts';
import type { Echo } from '../../../kinds/kind.ts';
import { SIDE } from '../../../kinds/pictures/album/world.ts';
import { ALBUM } from '../../../kinds/pictures/model.ts';
import { CalmStatus } from '../../../kit/calm-status.ts';
import { element, findPart, writeText } from '../../../kit/parts.ts';
import { svgOf } from '../../../stage/view/svg.ts';
import type { Ask } from '../../board-face.ts';
import { seatShapes } from '../scenes/album.ts';
import type { Sort } from '../seats.ts';
import {
  EMPTY,
  GENERATION,
  NO_ECHO,
  STILL_LOOKING,
  seenInAll,
  seenWords,
  YOURS,
} from '../words/drawing-en.ts';
import { DrawingGrid } from './grid.ts';
import { Sheet } from './sheet.ts';

/** A picture in the row, in pixels of its own. */
const SEAT = 8 * SIDE;

/** A digit that somebody draws, and what the machines of a run make of it. It stays as long as the page does. */
export class OwnDigit {
  private readonly sheet = new Sheet();
  private readonly ask: Ask;
  private readonly row: HTMLElement;
  private readonly words: HTMLElement;
  private readonly said: HTMLElement;
  private readonly told: CalmStatus;
  private position: Position;
  private isLooking = false;
  private isDue = false;

  /** @param board with the parts of `OwnDigit.astro` */
  constructor(board: HTMLElement, position: Position, ask: Ask) {
    const text = (name: string) => findPart(board, `own-digit-${name}`, HTMLElement);
    this.ask = ask;
    this.position = position;
    this.row = text('echoes');
    this.words = text('words');
    this.said = text('said');
    this.told = CalmStatus.beside(text('told'));
    const grid = new DrawingGrid(text('grid'), this.sheet, (cell) => {
      if (cell !== null) writeText(this.said, cell);
      void this.look();
    });
    text('clear').addEventListener('click', () => grid.clear());
    void this.look();
  }

  /** The run stands elsewhere. */
  write(position: Position): void {
    if (position.turns === this.position.turns) return;
    this.position = position;
    void this.look();
  }

  /** Shows what is seen now; while somebody draws, one look follows the other. */
  private async look(): Promise<void> {
    this.isDue = true;
    if (this.isLooking) return;
    this.isLooking = true;
    while (this.isDue) {
      this.isDue = false;
      await this.lookOnce();
    }
    this.isLooking = false;
  }

  private async lookOnce(): Promise<void> {
    const { challenge, turns } = this.position;
    if (this.sheet.isEmpty) {
      this.show([], EMPTY);
      return;
    }
    try {
      const models = [ALBUM, ...turns.map(({ state }) => state.model)];
      const echoes = await orTell(this.ask(challenge, models, this.sheet.ink), () =>
        this.say(STILL_LOOKING),
      );
      this.show(echoes, seenInAll(echoes.map(({ mode }) => mode)));
    } catch {
      this.show([], NO_ECHO);
    }
  }

  private show(echoes: readonly Echo[], sentence: string): void {
    this.row.replaceChildren(...echoes.map(itemOf));
    this.say(sentence);
  }

  private say(sentence: string): void {
    writeText(this.words, sentence);
    this.told.say(sentence);
  }
}

/** An echo in its frame, with what is seen in it. */
function itemOf({ values, mode }: Echo, generation: number): HTMLElement {
  const item = document.createElement('li');
  const drawn: Sort = mode === null ? 'unclear' : 'drawn';
  const sort: Sort = generation === 0 ? 'real' : drawn;
  const shapes = seatShapes([{ sort, ink: values, seen: mode }], { seat: SEAT, x: 0, y: 0 }, 1);
  // Numbers and names of roles only: `svgOf` takes no text from outside.
  item.innerHTML = svgOf(shapes, { width: SEAT, height: SEAT });
  const label = element('span', '');
  if (generation === 0) label.append(YOURS);
  else label.append(unseen(`${GENERATION} `), `${generation}:`);
  label.append(' ', element('b', seenWords(mode)));
  item.append(label);
  return item;
}

/** Numbers are enough where all of them are seen. */
function unseen(text: string): HTMLElement {
  const made = element('span', text);
  made.className = 'visually-hidden';
  return made;
}
