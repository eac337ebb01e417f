import { whyFailed } from '../base/bring.ts';
import { orTell } from '../base/waiting.ts';
import type { EnsembleOrder } from '../experiment/order.ts';
import type { LabRun } from '../faces/lab-face.ts';
import { kindOf } from '../kinds/kinds.ts';
import { isEmbedded } from '../kit/embed.ts';
import { findPart } from '../kit/parts.ts';
import { TableView } from '../kit/table-view.ts';
import { theLab } from '../worker/lab.ts';
import { FIGURE_KEYS, type FigureKey, figuresOf, type Scales, sheetOf } from './charts.ts';
import { commandOfEnsemble, commandOfRun } from './command.ts';
import { LabFigureView } from './figure.ts';
import type { Plan } from './plan.ts';
import { type Known, listenForFiles } from './run-files.ts';
import { SheetView } from './sheet-view.ts';
import type { Letter } from './state.ts';
import { tableOf } from './table.ts';
import { ensembleWords, isWhole, recipeOf, statusWords, workingWords } from './words.ts';

/** So many runs come first, to have a picture soon. */
const FIRST_RUNS = 40;

/** A run of the lab on the page: it has its plan computed, and shows what is known of it so far. */
export class RunView {
  readonly letter: Letter;
  /** What was computed last, and what it looks like; null at first. */
  known: Known | null = null;
  private readonly root: HTMLElement;
  private readonly onNews: () => void;
  private readonly figures: readonly (readonly [FigureKey, LabFigureView])[];
  private readonly sheet: SheetView;
  private readonly status: HTMLElement;
  private readonly table: HTMLDetailsElement;
  private readonly numbers: TableView;
  private order: EnsembleOrder | null = null;
  private calling = new AbortController();

  constructor(root: HTMLElement, letter: Letter, onNews: () => void) {
    this.root = root;
    this.letter = letter;
    this.onNews = onNews;
    this.figures = FIGURE_KEYS.map((key) => [
      key,
      new LabFigureView(findPart(root, `chart-${key}`, HTMLElement)),
    ]);
    this.sheet = new SheetView(findPart(root, 'sheet', HTMLElement));
    this.status = findPart(root, 'status', HTMLElement);
    this.table = findPart(root, 'numbers', HTMLDetailsElement);
    this.numbers = new TableView(root);
    this.table.addEventListener('toggle', () => this.showTable());
    listenForFiles(root, this);
  }

  /** Whether it is on the page with something to show. */
  get isKnown(): boolean {
    return this.known !== null && this.root.hidden === false;
  }

  /** Off the page, and called off. */
  hide(): void {
    this.root.hidden = true;
    this.callOff();
  }

  private callOff(): void {
    this.calling.abort();
    this.order = null;
  }

  show(plan: Plan, tools: string): void {
    this.root.hidden = false;
    findPart(this.root, 'tools', HTMLElement).textContent = tools;
    const isSame = JSON.stringify(this.order) === JSON.stringify(plan.order);
    this.order = plan.order;
    findPart(this.root, 'ensemble', HTMLElement).textContent = ensembleWords(plan);
    if (isSame) return;
    findPart(this.root, 'recipe', HTMLElement).textContent = recipeOf(plan.order.experiment);
    findPart(this.root, 'run-command', HTMLInputElement).value = commandOfRun(
      plan.order.experiment,
    );
    findPart(this.root, 'ensemble-command', HTMLInputElement).value = commandOfEnsemble(plan.order);
    this.calling.abort();
    this.calling = new AbortController();
    this.root.classList.add('stale');
    void this.compute(plan.order, this.calling.signal);
  }

  /** Draws what is known; axes are shared with the runs beside it. */
  draw(scales: Scales): void {
    if (this.known === null) return;
    const { labRun, figures } = this.known;
    for (const [key, view] of this.figures) {
      const [figure, scale] = [figures[key], scales[key]];
      if (figure === undefined || scale === undefined) view.hide();
      else view.show(figure, scale, labRun.run.length);
    }
  }

  /** Says why there is nothing to show; the next time it is tried again. */
  fail(reason: string): void {
    this.callOff();
    this.status.textContent = `This cannot be computed: ${reason}`;
    this.known = null;
  }

  focus(): void {
    const heading = findPart(this.root, 'heading', HTMLElement);
    heading.focus({ preventScroll: true });
    if (!isEmbedded()) heading.scrollIntoView();
  }

  private async compute(order: EnsembleOrder, signal: AbortSignal): Promise<void> {
    try {
      await orTell(this.computeAll(order, signal), () => {
        // What stands there is of another order, as long as nothing is known of this one.
        if (this.known?.labRun.order !== order) this.status.textContent = workingWords(order);
      });
    } catch (error) {
      if (signal.aborted) return;
      this.fail(whyFailed(error));
    }
  }

  private async computeAll(order: EnsembleOrder, signal: AbortSignal): Promise<void> {
    if (this.known === null) this.status.textContent = workingWords(order);
    const run = await theLab.run('labRun', order.experiment, signal);
    const theory = await theLab.run('labTheory', order.experiment, signal);
    const isSlow = order.method === 'samples' || kindOf(order.experiment).runs === 'worker';
    if (isSlow) this.take({ order, run, theory, ensemble: null });
    for (const runs of stagesOf(order)) {
      const ensemble = await theLab.run('labEnsemble', { ...order, runs }, signal);
      this.take({ order, run, theory, ensemble });
    }
  }

  private take(labRun: LabRun): void {
    // The ensemble comes later, for the same run.
    if (labRun.run !== this.known?.labRun.run) this.sheet.show(sheetOf(labRun));
    this.known = { labRun, figures: figuresOf(labRun) };
    this.root.classList.remove('stale');
    this.root.classList.toggle('partial', !isWhole(labRun));
    this.status.textContent = statusWords(labRun);
    this.onNews();
    this.showTable();
  }

  /** A long table takes time: it is made when somebody looks, and all runs are in. */
  private showTable(): void {
    if (this.known === null || !this.table.open || !isWhole(this.known.labRun)) return;
    this.numbers.show(tableOf(this.known.labRun));
  }
}

function stagesOf({ runs }: EnsembleOrder): number[] {
  return runs > FIRST_RUNS ? [FIRST_RUNS, runs] : [runs];
}
