import { whyFailed } from '../../base/bring.ts';
import type { FigureFace } from '../../figures/face.ts';
import type { Figure, Simulation } from '../../figures/figure.ts';
import { measureFigure, viewOf } from '../../figures/figure.ts';
import type { Guess } from '../../figures/guess.ts';
import { parseGuess } from '../../figures/guess.ts';
import type { FigureSettings } from '../../figures/settings.ts';
import { sliderOf, withSeed, withSlider } from '../../figures/slider.ts';
import { newSeed } from '../../kit/luck.ts';
import { findPart } from '../../kit/parts.ts';
import { theLab } from '../../worker/lab.ts';
import { faceFor } from './face.ts';
import { FigureView } from './view.ts';

/** Runs the loop of a figure again as its controls say, in a worker, and shows what comes of it. */
export class FigureController {
  private readonly root: HTMLElement;
  private readonly view: FigureView;
  private readonly slider: HTMLInputElement;
  private readonly back: HTMLButtonElement;
  private readonly printed: FigureSettings;
  private readonly face: FigureFace;
  private settings: FigureSettings;
  private guess: Guess | null = null;
  /** What was found last, and the loop that it was found for. */
  private known: { readonly figure: Figure; readonly loop: string } | null = null;
  private computing = '';
  private calling = new AbortController();

  /** Begins when what shows its kind of model has arrived. */
  static async create(root: HTMLElement): Promise<FigureController> {
    const printed: FigureSettings = JSON.parse(root.dataset['settings'] ?? '');
    return new FigureController(root, printed, await faceFor(printed));
  }

  private constructor(root: HTMLElement, printed: FigureSettings, face: FigureFace) {
    this.root = root;
    this.view = new FigureView(root);
    this.slider = findPart(root, 'slider', HTMLInputElement);
    this.back = findPart(root, 'back', HTMLButtonElement);
    this.printed = printed;
    this.settings = printed;
    this.face = face;
  }

  /** What somebody did with a control. */
  act(part: string, type: string): void {
    if (part === 'slider') this.slide(type === 'change');
    else if (type !== 'click') return;
    else if (part === 'other') this.change(withSeed(this.settings, newSeed()));
    else if (part === 'back') this.change(this.printed);
  }

  /** Reads the guess that stands on the element, and draws it. */
  takeGuess(): void {
    this.guess = parseGuess(this.root.dataset['guess']);
    this.view.showGuess(this.guess);
    // Small pictures have no place for it.
    if (this.settings.kind !== 'runs') this.update();
  }

  /** Generations are at hand; another n is computed when the slider is let go. */
  private slide(isDone: boolean): void {
    const value = sliderOf(this.printed).values[this.slider.valueAsNumber];
    if (value === undefined) return;
    this.view.showSetting(value);
    if (isDone || this.settings.kind === 'survivors') {
      this.change(withSlider(this.settings, value));
    }
  }

  private change(settings: FigureSettings): void {
    this.settings = settings;
    const { values } = sliderOf(this.printed);
    const { value } = sliderOf(settings);
    this.slider.value = String(values.indexOf(value));
    this.view.showSetting(value);
    this.back.disabled = JSON.stringify(settings) === JSON.stringify(this.printed);
    this.update();
  }

  private update(): void {
    const loop = JSON.stringify(this.settings.loop);
    if (loop === this.known?.loop) this.draw(this.known.figure);
    else if (loop !== this.computing) void this.compute(loop);
  }

  private async compute(loop: string): Promise<void> {
    this.computing = loop;
    this.calling.abort();
    this.calling = new AbortController();
    const { signal } = this.calling;
    this.view.showWork(this.settings);
    try {
      const figure = await measureFigure(this.settings, this.face, inWorker(signal));
      this.known = { figure, loop };
      this.draw(figure);
    } catch (error) {
      if (signal.aborted) return;
      this.view.showTrouble(whyFailed(error));
    }
    this.computing = '';
  }

  private draw(figure: Figure): void {
    const { settings } = this;
    const current =
      figure.kind === 'survivors' && settings.kind === 'survivors'
        ? { ...figure, settings }
        : figure;
    this.view.show(viewOf(current, this.face, this.guess), settings.loop.seed);
  }
}

function inWorker(signal: AbortSignal): Simulation {
  return {
    runs: (order) => theLab.run('labRuns', order, signal),
    ensemble: (order) => theLab.run('labEnsemble', order, signal),
    theory: (experiment) => theLab.run('labTheory', experiment, signal),
  };
}
