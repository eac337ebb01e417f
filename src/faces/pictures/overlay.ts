import { bring } from '../../base/bring.ts';
import { orTell } from '../../base/waiting.ts';
import type { Position } from '../../game/position.ts';
import type { PictureModel } from '../../kinds/pictures/model.ts';
import { element, findPart, writeText } from '../../kit/parts.ts';
import { isAtRest, type Progress } from '../../stage/scene/beats.ts';
import type { Ask, Overlay } from '../board-face.ts';
import { LineageNames } from '../lineage-names.ts';
import { writeVitals } from '../vitals.ts';
import type { OwnDigit } from './drawing/own-digit.ts';
import { lineageLabels } from './labels.ts';
import { lostDigits } from './losses.ts';
import { TAIL_NAMES } from './names.ts';
import {
  albumWords,
  DRAWING_COMES,
  NO_DRAWING,
  obituaryWords,
  rowWords,
} from './words/board-en.ts';

/** The words beside the rows of an album, what is left of variety, and the obituaries. */
export class AlbumOverlay implements Overlay {
  private readonly rows: HTMLElement;
  private readonly album: HTMLElement;
  private readonly vitals: HTMLElement;
  private readonly names: LineageNames;
  private readonly obituaries: HTMLElement;

  private position: Position | null = null;
  private ownDigit: OwnDigit | null = null;
  private readonly drawButton: HTMLButtonElement;

  constructor(board: HTMLElement, ask: Ask) {
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.rows = text('album-rows');
    this.album = text('album-words');
    this.vitals = text('vitals');
    this.names = new LineageNames(board, lineageLabels);
    this.obituaries = text('obituaries');
    this.drawButton = findPart(board, 'own-digit', HTMLButtonElement);
    this.drawButton.addEventListener('click', () => void this.draw(board, ask));
  }

  /** Opens the sheet to draw on, which comes when it is first asked for. */
  private async draw(board: HTMLElement, ask: Ask): Promise<void> {
    findPart(board, 'own-digit-dialog', HTMLDialogElement).showModal();
    if (this.ownDigit !== null) return;
    const say = (sentence: string) => {
      // To be seen, and to be heard.
      for (const name of ['words', 'told']) {
        writeText(findPart(board, `own-digit-${name}`, HTMLElement), sentence);
      }
    };
    say('');
    try {
      const part = bring(() => import('./drawing/own-digit.ts'));
      const { OwnDigit } = await orTell(part, () => say(DRAWING_COMES));
      say('');
      if (this.position !== null) this.ownDigit ??= new OwnDigit(board, this.position, ask);
    } catch {
      say(NO_DRAWING);
    }
  }

  writeChallenge(): void {
    // Nothing here belongs to the challenge: the album is the same in all.
  }

  write(position: Position, progress: Progress): void {
    if (!isAtRest(progress)) return;
    this.position = position;
    this.drawButton.disabled = false;
    this.ownDigit?.write(position);
    const measures = position.turns.at(-1)?.measures ?? null;
    for (const [mode, { standing, state }] of rowWords(measures).entries()) {
      const place = this.rows.children[mode]?.querySelector('.standing');
      const more = element('span', ` ${state}`);
      more.className = 'more';
      place?.replaceChildren(standing, more);
    }
    const words = albumWords(position.state.model as PictureModel, measures);
    this.album.replaceChildren(...words.map((sentence) => element('li', sentence)));
    writeVitals(this.vitals, position, TAIL_NAMES);
    this.names.write(position);
    const lost = lostDigits(position);
    this.obituaries.replaceChildren(...lost.map((each) => element('li', obituaryWords(each))));
    this.obituaries.hidden = lost.length === 0;
  }
}
