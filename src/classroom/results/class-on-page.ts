import { whyFailed } from '../../base/bring.ts';
import type { Pool } from '../../kinds/kind.ts';
import { csvOf } from '../../kit/csv.ts';
import { downloadText, savedWords } from '../../kit/downloads.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { tallyOf } from '../tally.ts';
import { checkRuns, toReplay } from './checking.ts';
import { isCounted, namesOf } from './names.ts';
import { Needs } from './needs.ts';
import type { Report } from './report.ts';
import { runWords } from './row-words.ts';
import { runsOf } from './runs.ts';
import { codesOf, fileName, sheetOf } from './sheet.ts';
import { showView } from './views/show.ts';
import { VIEWS, type ViewName } from './views/views.ts';
import { words } from './words/say.ts';

/** What a class is looked at by, and everything that follows from it. */
type Given = Pick<Report, 'context' | 'titles' | 'rows' | 'outcomes' | 'base'> & {
  readonly pools: readonly Pool[];
};

/** A class as it is shown: the view that was chosen, names or numbers, and files to take along. */
export class ClassOnPage {
  private readonly root: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly place: HTMLElement;
  private readonly progress: HTMLElement;
  private readonly hide: HTMLInputElement;
  private readonly needs = new Needs();
  private report: Report | null = null;
  private view: ViewName = VIEWS[0].name;

  constructor(root: HTMLElement) {
    this.root = root;
    this.frame = findPart(root, 'results-shown', HTMLElement);
    this.place = findPart(root, 'results-view', HTMLElement);
    this.progress = findPart(root, 'results-progress', HTMLElement);
    this.hide = findPart(root, 'results-hide', HTMLInputElement);
    this.hide.addEventListener('change', () => {
      this.rename();
      this.write();
    });
    for (const radio of root.querySelectorAll<HTMLInputElement>('[name="results-view"]')) {
      if (radio.checked) this.choose(radio.value);
      radio.addEventListener('change', () => this.choose(radio.value));
    }
    this.saves('save', 'text/csv', words.file.results, (report) => csvOf(sheetOf(report)));
    this.saves('save-codes', 'text/plain', words.file.codes, codesOf);
  }

  clear(): void {
    this.needs.stop();
    this.report = null;
    this.frame.hidden = true;
    this.place.replaceChildren();
    this.tellProgress('');
  }

  show({ pools, ...given }: Given): void {
    const counted = given.rows.flatMap((row) =>
      row.state.kind === 'read' && isCounted(row) ? [row.state.submission] : [],
    );
    this.report = {
      ...given,
      needs: this.needs,
      names: this.namesFor(given.rows),
      tally: tallyOf(counted, given.context.known),
      runs: runsOf(given.rows, given.context, pools),
      misconceptions: JSON.parse(this.root.dataset['misconceptions'] ?? '{}'),
    };
    this.frame.hidden = false;
    this.write();
  }

  /**
   * Replays what is not known yet, and shows how far it is.
   *
   * @returns how many runs have to be looked at
   */
  async check(signal: AbortSignal): Promise<number> {
    if (this.report === null) return 0;
    const { outcomes, runs } = this.report;
    const all = toReplay(runs);
    const waiting = all.filter((run) => outcomes.verdictOn(run).kind === 'waiting');
    let done = all.length - waiting.length;
    if (waiting.length > 0) this.tellProgress(words.checking(done, all.length));
    try {
      await checkRuns(
        waiting,
        (key, outcome) => {
          outcomes.set(key, outcome);
          this.tellProgress(words.checking(++done, all.length));
        },
        signal,
      );
    } catch (error) {
      if (signal.aborted) return 0;
      this.tellProgress(words.notChecked(whyFailed(error)));
      return this.flagged;
    }
    if (signal.aborted) return 0;
    this.tellProgress(words.checked(all.length));
    // Tables have heard of each run by itself.
    if ((this.view === 'class' || this.view === 'projector') && waiting.length > 0) this.write();
    return this.flagged;
  }

  private get flagged(): number {
    if (this.report === null) return 0;
    const { runs, outcomes } = this.report;
    return runs.filter((run) => runWords(run, outcomes.verdictOn(run)).isFlagged).length;
  }

  tellProgress(says: string): void {
    writeText(this.progress, says);
  }

  private choose(name: string): void {
    this.view = VIEWS.find((view) => view.name === name)?.name ?? this.view;
    this.rename();
    this.write();
  }

  private rename(): void {
    if (this.report === null) return;
    this.report = { ...this.report, names: this.namesFor(this.report.rows) };
  }

  /** What is made for a projector has no names in any case. */
  private get isNameless(): boolean {
    return this.hide.checked || this.view === 'projector';
  }

  private namesFor(rows: Report['rows']): Report['names'] {
    return namesOf(rows, this.isNameless ? words.numbered : null);
  }

  private write(): void {
    this.root.dataset['names'] = this.isNameless ? 'hidden' : 'shown';
    this.root.dataset['view'] = this.view;
    if (this.report === null) return;
    const title = VIEWS.find(({ name }) => name === this.view)?.title ?? '';
    const { title: of } = this.report.context.assignment;
    writeText(findPart(this.root, 'results-heading', HTMLElement), words.heading(title, of));
    showView(this.place, this.view, this.report);
  }

  private saves(
    part: string,
    type: string,
    nameOf: (title: string) => string,
    textOf: (report: Report) => string,
  ): void {
    const says = findPart(this.root, 'results-saved', HTMLElement);
    findPart(this.root, `results-${part}`, HTMLButtonElement).addEventListener('click', () => {
      if (this.report === null) return;
      const file = nameOf(fileName(this.report.context.assignment.title));
      downloadText(file, type, textOf(this.report));
      says.textContent = savedWords(file);
    });
  }
}
