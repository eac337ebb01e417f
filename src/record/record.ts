import { dateWords } from '../game/daily/calendar.ts';
import { csvOf } from '../kit/csv.ts';
import { download, downloadText, savedWords } from '../kit/downloads.ts';
import { element, findPart, writeText } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { storage } from '../kit/storage.ts';
import { LONGEST_RECORD, TOO_LARGE } from '../progress/codec.ts';
import { type LessonTable, lessonOf } from '../progress/lessons.ts';
import { forgetRuns } from '../progress/mend-runs.ts';
import {
  type Feat,
  type Kept,
  keptOf,
  type LearnerRecord,
  type Table,
} from '../progress/record.ts';
import { editionIn } from '../progress/record-key.ts';
import type { ProgressStore } from '../progress/store.ts';
import { troubleWords } from '../progress/trouble-words.ts';
import { contentsOf, featWords, type Judged, plainWords, summaryOf } from '../progress/words.ts';
import { recordTable } from './table.ts';

const FILE_NAME = 'tailkeeper-record.json';
const TABLE_NAME = 'tailkeeper-record.csv';

/** The record on a page. Without this script it is a sentence. */
class LearnerRecordView extends HTMLElement {
  private readonly store: ProgressStore = progress(this.dataset['base'] ?? '/');
  connectedCallback(): void {
    const dialog = findPart(this, 'dialog', HTMLDialogElement);
    const file = findPart(this, 'file', HTMLInputElement);
    this.onClick('export', () => this.export());
    this.onClick('table', () => this.saveTable());
    this.onClick('reset', () => this.ask(dialog));
    this.onClick('keep', () => dialog.close());
    this.onClick('delete', () => {
      dialog.close();
      this.store.reset();
      forgetRuns(storage(), this.dataset['base'] ?? '/');
      this.say('Your record was deleted.');
    });
    file.addEventListener('change', () => void this.import(file));
    this.store.subscribe((record) => this.show(record));
    this.show(this.store.record);
    findPart(this, 'tools', HTMLElement).hidden = false;
  }

  private show(record: LearnerRecord): void {
    const judged = this.showChallenges(record.challenges);
    this.list('dates', record.daily, dateWords);
    this.showLessons(record.lessons);
    for (const name of ['results', 'days', 'lessons']) {
      const table = findPart(this, name, HTMLTableElement);
      const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
      table.hidden = rows.every(({ hidden }) => hidden);
    }
    this.write('summary', summaryOf(record, judged));
    const { trouble } = this.store;
    this.write('notice', trouble === null ? '' : troubleWords(trouble)).hidden = trouble === null;
  }

  /** Those of today, which have stars, and those of earlier editions. */
  private showChallenges(table: Table): readonly Judged[] {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('[data-challenge]')];
    const judged = rows.map((row) => {
      const { id, bar } = judgedOf(row);
      const kept = keptOf(table, id);
      fill(
        row,
        wordsOf(kept, (feat) => featWords(feat, bar)),
      );
      row.hidden = kept.firstTry === null && kept.best === null;
      return { id, bar };
    });
    const earlier = Object.entries(table).filter(([key]) => !judged.some(({ id }) => id === key));
    this.list('earlier', Object.fromEntries(earlier), (key) => {
      const { name, edition } = editionIn(key);
      return `${name}, edition ${edition}`;
    });
    return judged;
  }

  private showLessons(table: LessonTable): void {
    for (const row of this.querySelectorAll<HTMLTableRowElement>('[data-lesson]')) {
      const kept = lessonOf(table, row.dataset['lesson'] ?? '');
      row.hidden = kept === null;
      fill(row, [String(kept?.answered.length ?? 0)]);
    }
  }

  /** Runs that no challenge of today measures: a row for each. */
  private list(part: string, table: Table, name: (key: string) => string): void {
    const rows = Object.entries(table).map(([key, kept]) => {
      const head = element('th', name(key));
      head.setAttribute('scope', 'row');
      const row = document.createElement('tr');
      row.append(head, ...wordsOf(kept, plainWords).map((text) => element('td', text)));
      return row;
    });
    findPart(this, part, HTMLTableSectionElement).replaceChildren(...rows);
  }

  private export(): void {
    download(FILE_NAME, new Blob([this.store.exportText()], { type: 'application/json' }));
    this.say(`Your record goes to your downloads as ${FILE_NAME}.`);
  }

  private saveTable(): void {
    downloadText(TABLE_NAME, 'text/csv;charset=utf-8', csvOf(recordTable(this.store.record)));
    this.say(savedWords(TABLE_NAME));
  }

  private async import(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    this.say(await this.importFile(file));
    // So that the same file can be chosen again.
    field.value = '';
  }

  /** What came of it, in a sentence. */
  private async importFile(file: File): Promise<string> {
    if (file.size > LONGEST_RECORD) return `Nothing was imported. ${TOO_LARGE}`;
    const text = await file.text().catch(() => null);
    if (text === null) return 'Nothing was imported. The file could not be read.';
    const imported = this.store.importText(text);
    if (!imported.ok) return `Nothing was imported. ${imported.error}`;
    return `Imported. Your record now has ${contentsOf(imported.value)}, with the best of both.`;
  }

  private ask(dialog: HTMLDialogElement): void {
    const loss = `Your results in ${contentsOf(this.store.record)} are lost, first tries included.`;
    this.write('loss', `${loss} Export them first if you may want them back.`);
    dialog.showModal();
  }

  private say(sentence: string): void {
    this.write('status', sentence);
  }

  private write(part: string, text: string): HTMLElement {
    const found = findPart(this, part, HTMLElement);
    found.textContent = text;
    return found;
  }

  private onClick(part: string, listener: () => void): void {
    findPart(this, part, HTMLButtonElement).addEventListener('click', listener);
  }
}

/** The first try and the best in words. */
function wordsOf({ firstTry, best }: Kept, words: (feat: Feat) => string): string[] {
  return [firstTry, best].map((feat) => (feat === null ? '–' : words(feat)));
}

/** Writes what stands behind the head of a row. */
function fill(row: HTMLTableRowElement, texts: readonly string[]): void {
  for (const [i, text] of texts.entries()) {
    const cell = row.cells[i + 1];
    if (cell !== undefined) writeText(cell, text);
  }
}

/** The challenge of a row, as `Record.astro` has written it in the same build. */
function judgedOf({ dataset }: HTMLElement): Judged {
  return { id: dataset['challenge'] ?? '', bar: JSON.parse(dataset['bar'] ?? '') };
}

customElements.define('learner-record', LearnerRecordView);
