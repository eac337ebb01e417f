import { csvOf } from '../kit/csv.ts';
import { download, downloadText, savedWords } from '../kit/downloads.ts';
import { findPart } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { runs } from '../kit/runs.ts';
import { LONGEST_RECORD, TOO_LARGE } from '../progress/codec.ts';
import { type Feat, keptOf, type LearnerRecord } from '../progress/record.ts';
import type { ProgressStore } from '../progress/store.ts';
import { contentsOf, featWords, type Judged, summaryOf } from '../progress/words.ts';
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
      runs(this.dataset['base'] ?? '/').clear();
      this.say('Your record was deleted.');
    });
    file.addEventListener('change', () => void this.import(file));
    this.store.subscribe((record) => this.show(record));
    this.show(this.store.record);
    findPart(this, 'tools', HTMLElement).hidden = false;
  }

  private show(record: LearnerRecord): void {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('[data-challenge]')];
    for (const row of rows) {
      const { id, bar } = judgedOf(row);
      const words = (feat: Feat | null) => (feat === null ? '–' : featWords(feat, bar));
      const { firstTry, best } = keptOf(record.challenges, id);
      const [, first, second] = row.cells;
      if (first !== undefined) first.textContent = words(firstTry);
      if (second !== undefined) second.textContent = words(best);
      row.hidden = firstTry === null && best === null;
    }
    findPart(this, 'results', HTMLTableElement).hidden = rows.every(({ hidden }) => hidden);
    this.write('summary', summaryOf(record, rows.map(judgedOf)));
    const { notice } = this.store;
    this.write('notice', notice ?? '').hidden = notice === null;
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

/** The challenge of a row, as `Record.astro` has written it in the same build. */
function judgedOf({ dataset }: HTMLElement): Judged {
  return { id: dataset['challenge'] ?? '', bar: JSON.parse(dataset['bar'] ?? '') };
}

customElements.define('learner-record', LearnerRecordView);
