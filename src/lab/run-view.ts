import { findPart } from '../board/parts.ts';
import type { EnsembleOrder } from '../experiment/experiment.ts';
import type { Scale } from '../figures/scale.ts';
import { theLab } from '../worker/lab-client.ts';
import { captionOf } from './captions.ts';
import { CHART_KEYS, type ChartKey, type Charts, chartsOf } from './charts.ts';
import { commandOfEnsemble, commandOfRun } from './command.ts';
import { FigureView } from './figure.ts';
import type { Plan } from './plan.ts';
import { recipeOf } from './recipe.ts';
import type { Results } from './results.ts';
import { listenForFiles } from './run-files.ts';
import { ensembleWords, isWhole, statusWords, workingWords } from './run-words.ts';
import type { Letter } from './state.ts';
import { tableOf } from './table.ts';
import { TableView } from './table-view.ts';

export type Scales = Readonly<Record<ChartKey, Scale>>;

/** So many runs come first, to have a picture soon. */
const FIRST_RUNS = 40;

/** A run of the lab on the page: it has its plan computed, and shows what is known of it so far. */
export class RunView {
  readonly letter: Letter;
  /** What was computed last, and what it looks like; null at first. */
  known: { readonly results: Results; readonly charts: Charts } | null = null;
  private readonly root: HTMLElement;
  private readonly onResults: () => void;
  private readonly figures: readonly (readonly [ChartKey, FigureView])[];
  private readonly status: HTMLElement;
  private readonly table: HTMLDetailsElement;
  private readonly numbers: TableView;
  private plan: Plan | null = null;
  private calling = new AbortController();

  constructor(root: HTMLElement, letter: Letter, onResults: () => void) {
    this.root = root;
    this.letter = letter;
    this.onResults = onResults;
    this.figures = CHART_KEYS.map((key) => [
      key,
      new FigureView(findPart(root, `chart-${key}`, HTMLElement)),
    ]);
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
    this.calling.abort();
    this.plan = null;
  }

  show(plan: Plan, tools: string): void {
    this.root.hidden = false;
    findPart(this.root, 'tools', HTMLElement).textContent = tools;
    const isSame = JSON.stringify(this.plan?.order) === JSON.stringify(plan.order);
    this.plan = plan;
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
    void this.compute(plan, this.calling.signal);
  }

  /** Draws what is known; axes are shared with the runs beside it. */
  draw(scales: Scales): void {
    if (this.known === null) return;
    const { results, charts } = this.known;
    const generations = results.run.length;
    for (const [key, figure] of this.figures) {
      figure.show(charts[key], scales[key], generations, captionOf(key, results));
    }
  }

  focus(): void {
    const heading = findPart(this.root, 'heading', HTMLElement);
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  private async compute(plan: Plan, signal: AbortSignal): Promise<void> {
    try {
      await this.computeAll(plan, signal);
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.status.textContent = `This cannot be computed: ${reason}`;
      this.known = null;
    }
  }

  private async computeAll(plan: Plan, signal: AbortSignal): Promise<void> {
    const { order } = plan;
    const lab = theLab();
    if (this.known === null) this.status.textContent = workingWords(plan);
    const run = await lab.run('labRun', order.experiment, signal);
    const theory = await lab.run('labTheory', order.experiment, signal);
    const isSlow = order.method === 'samples' || order.experiment.model === 'mixture';
    if (isSlow) this.take({ plan, run, theory, ensemble: null });
    for (const runs of stagesOf(order)) {
      const ensemble = await lab.run('labEnsemble', { ...order, runs }, signal);
      this.take({ plan, run, theory, ensemble });
    }
  }

  private take(results: Results): void {
    this.known = { results, charts: chartsOf(results) };
    this.root.classList.remove('stale');
    this.root.classList.toggle('partial', !isWhole(results));
    this.status.textContent = statusWords(results);
    this.onResults();
    this.showTable();
  }

  /** A long table takes time: it is made when somebody looks, and all runs are in. */
  private showTable(): void {
    if (this.known === null || !this.table.open || !isWhole(this.known.results)) return;
    this.numbers.show(tableOf(this.known.results));
  }
}

function stagesOf({ runs }: EnsembleOrder): number[] {
  return runs > FIRST_RUNS ? [FIRST_RUNS, runs] : [runs];
}
