import { bring } from '../../base/bring.ts';
import type { Position } from '../../game/position.ts';
import type { PictureModel } from '../../kinds/pictures/model.ts';
import { element, findPart, writeText } from '../../kit/parts.ts';
import { isAtRest, type Progress } from '../../stage/scene/beats.ts';
import type { Ask, Overlay } from '../board-face.ts';
import { LateDialog } from '../late-dialog.ts';
import { LineageNames } from '../lineage-names.ts';
import { writeVitals } from '../vitals.ts';
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
  private readonly ownDigit: LateDialog;

  constructor(board: HTMLElement, ask: Ask) {
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.rows = text('album-rows');
    this.album = text('album-words');
    this.vitals = text('vitals');
    this.names = new LineageNames(board, lineageLabels);
    this.obituaries = text('obituaries');
    this.ownDigit = new LateDialog({
      button: findPart(board, 'own-digit', HTMLButtonElement),
      dialog: findPart(board, 'own-digit-dialog', HTMLDialogElement),
      load: async () => {
        const { OwnDigit } = await bring(() => import('./drawing/own-digit.ts'));
        return (position) => new OwnDigit(board, position, ask);
      },
      say: (sentence) => {
        // To be seen, and to be heard.
        for (const name of ['words', 'told']) writeText(text(`own-digit-${name}`), sentence);
      },
      coming: DRAWING_COMES,
      missing: NO_DRAWING,
    });
  }

  writeChallenge(): void {
    // Nothing here belongs to the challenge: the album is the same in all.
  }

  write(position: Position, progress: Progress): void {
    if (!isAtRest(progress)) return;
    this.ownDigit.write(position);
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
