import { loadLabFace } from '../faces/faces.ts';
import { addressBar } from '../kit/address-bar.ts';
import { copyFrom } from '../kit/copying.ts';
import { ownAddress } from '../kit/embed.ts';
import { newSeed } from '../kit/luck.ts';
import { hashInAddress } from '../kit/other-hash.ts';
import { element, findPart } from '../kit/parts.ts';
import type { Scales } from './charts.ts';
import { scalesOf } from './charts.ts';
import { decodeState, encodeState } from './codec.ts';
import { LabForm } from './form.ts';
import { planOf } from './plan.ts';
import { RunView } from './run-view.ts';
import { settingAt } from './settings.ts';
import { DEFAULT_STATE, type LabState, LETTERS, shownLetters } from './state.ts';
import {
  type MapParameter,
  mapOf,
  type Place,
  type SurvivalMap,
  withParameter,
  withPoint,
} from './survival/settings.ts';
import { MapView } from './survival/view.ts';
import { toolsSummary } from './words.ts';

/** Connects the settings, which live in the address, with the runs and the map. */
class LabController {
  private readonly root: HTMLElement;
  private readonly form: LabForm;
  private readonly runs: readonly RunView[];
  private readonly map: MapView;
  private state: LabState = DEFAULT_STATE;
  private turn = 0;
  private step = '';

  constructor(root: HTMLElement) {
    this.root = root;
    this.form = new LabForm(root, (key, text) => this.set(key, text));
    this.runs = LETTERS.map(
      (letter) =>
        new RunView(findPart(root, `run-${letter}`, HTMLElement), letter, () => this.draw()),
    );
    this.map = new MapView(findPart(root, 'map', HTMLElement), (map, place) =>
      this.openPoint(map, place),
    );
    this.listen();
    void this.read().then(() => this.form.enable());
  }

  private listen(): void {
    addEventListener('popstate', () => {
      // The way past the header leads to a place on this page, and leaves the lab as it is.
      if (location.hash === hashInAddress()) void this.read();
    });
    const onClick = (name: string, act: () => void) =>
      findPart(this.root, name, HTMLButtonElement).addEventListener('click', act);
    onClick('new-seed', () => this.set('seed', newSeed()));
    onClick('reset', () => this.change(DEFAULT_STATE, true));
    const link = findPart(this.root, 'link', HTMLInputElement);
    const copied = findPart(this.root, 'copied', HTMLElement);
    onClick('copy-link', async () => {
      copied.textContent = await copyFrom(link);
    });
  }

  /** The address decides; what is wrong in it is said. Done when the runs are on their way. */
  private read(): Promise<void> {
    const { state, problems } = decodeState(location.hash);
    this.state = state;
    this.step = '';
    const list = findPart(this.root, 'problems', HTMLElement);
    list.replaceChildren(...problems.map((problem) => element('p', problem)));
    list.hidden = problems.length === 0;
    return this.show(true);
  }

  private set(key: string, text: string): string | null {
    const { state } = this;
    if (key === 'map.x' || key === 'map.y') {
      const axis = key === 'map.x' ? 'x' : 'y';
      this.change({ ...state, map: withParameter(state.map, axis, text as MapParameter) }, false);
      return null;
    }
    const setting = settingAt(key);
    const next = setting.take(state, text);
    if (!next.ok) return `${next.error} It stays as it was.`;
    // A number goes up step by step; the way back skips the steps.
    this.change(next.value, false, setting.control.kind === 'number' ? key : '');
    return null;
  }

  private openPoint(map: SurvivalMap, place: Place): void {
    this.change(withPoint(this.state, map, place), true);
    this.runs[0]?.focus();
  }

  /** @param step what is changed, when changes of the same that follow are one */
  private change(state: LabState, isAnew: boolean, step = ''): void {
    this.state = state;
    const hash = `#${encodeState(state)}`;
    if (step !== '' && step === this.step) addressBar().replace(hash);
    else addressBar().push(hash);
    this.step = step;
    void this.show(isAnew);
  }

  private show(isAnew: boolean): Promise<void> {
    const { state } = this;
    this.form.show(state, isAnew);
    findPart(this.root, 'link', HTMLInputElement).value = ownAddress(`#${encodeState(state)}`);
    this.map.show(mapOf(state));
    return this.showRuns(state);
  }

  /** What the lab shows of a kind of model arrives when it is first chosen. */
  private async showRuns(state: LabState): Promise<void> {
    try {
      await loadLabFace(state.shared);
    } catch {
      if (state !== this.state) return;
      const reason = 'The lab could not be loaded. Check the connection and try again.';
      for (const run of this.runs) run.fail(reason);
      return;
    }
    if (state !== this.state) return;
    const shown = shownLetters(state);
    findPart(this.root, 'runs', HTMLElement).dataset['shown'] = String(shown.length);
    for (const run of this.runs) {
      if (!shown.includes(run.letter)) {
        run.hide();
        continue;
      }
      const plan = planOf(state, run.letter);
      this.form.explain(run.letter, plan.notes);
      run.show(plan, toolsSummary(state.own[run.letter], plan.notes));
    }
    this.draw();
  }

  /** Draws all charts, one run a frame, so that the page is never held up; what comes meanwhile begins anew. */
  private draw(): void {
    const turn = ++this.turn;
    const next = (left: readonly RunView[]) =>
      requestAnimationFrame(() => {
        const [run, ...others] = left;
        if (turn !== this.turn || run === undefined) return;
        run.draw(this.scales());
        next(others);
      });
    next(this.runs.filter((run) => run.isKnown));
  }

  /** Charts beside each other have the same axes. */
  private scales(): Scales {
    const shown = this.runs.filter((run) => run.isKnown);
    return scalesOf(shown.flatMap((run) => (run.known === null ? [] : [run.known.figures])));
  }
}

/** The custom element of the lab. Without this script its page is a picture with numbers. */
class TailLab extends HTMLElement {
  connectedCallback(): void {
    new LabController(this);
  }
}

customElements.define('tail-lab', TailLab);
