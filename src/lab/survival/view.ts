import { whyFailed } from '../../base/bring.ts';
import { checkMap, type SurvivalMap } from '../../kinds/gaussian/survival/survival-map.ts';
import { CalmStatus } from '../../kit/calm-status.ts';
import { findPart } from '../../kit/parts.ts';
import { TableView } from '../../kit/table-view.ts';
import { showTicks } from '../../kit/ticks.ts';
import { onPaletteChange } from '../../stage/view/palette.ts';
import { computeMap } from '../../worker/mapper.ts';
import { listenForMapFiles } from './files.ts';
import { MapPicture } from './picture.ts';
import type { Place } from './settings.ts';
import { MapSurface } from './surface.ts';
import { MapValues } from './values.ts';
import * as words from './words.ts';

/** Opens a point of a map as a run. */
export type OnPoint = (map: SurvivalMap, place: Place) => void;

/** The survival map on the page. It is drawn when it comes near, and again whenever it is asked something else. */
export class MapView {
  values: MapValues | null = null;
  private readonly root: HTMLElement;
  private readonly onPoint: OnPoint;
  private readonly picture: MapPicture;
  private readonly surface: MapSurface;
  private readonly table: HTMLDetailsElement;
  private readonly across: HTMLInputElement;
  private readonly upwards: HTMLInputElement;
  private readonly numbers: TableView;
  private readonly said: CalmStatus;
  private place: Place = { column: 0, row: 0 };
  private asked: SurvivalMap | null = null;
  private isNear = false;
  private calling = new AbortController();

  constructor(root: HTMLElement, onPoint: OnPoint) {
    this.root = root;
    this.onPoint = onPoint;
    this.picture = new MapPicture(root);
    const open = () => this.open();
    const move = (place: Place) => this.moveTo(place);
    this.surface = new MapSurface(findPart(root, 'surface', HTMLButtonElement), { move, open });
    this.table = findPart(root, 'numbers', HTMLDetailsElement);
    this.numbers = new TableView(root);
    this.said = CalmStatus.beside(findPart(root, 'said', HTMLElement));
    this.across = findPart(root, 'place-x', HTMLInputElement);
    this.upwards = findPart(root, 'place-y', HTMLInputElement);
    this.listen();
  }

  /** Takes a map that is asked for; what was asked for before is called off. */
  show(map: SurvivalMap): void {
    if (JSON.stringify(map) === JSON.stringify(this.asked)) return;
    this.asked = map;
    this.calling.abort();
    if (this.isNear) this.start();
  }

  private listen(): void {
    const onClick = (name: string, act: () => void) =>
      findPart(this.root, name, HTMLButtonElement).addEventListener('click', act);
    onClick('draw', () => this.start());
    onClick('cancel', () => this.cancel());
    onClick('open', () => this.open());
    for (const slider of [this.across, this.upwards]) {
      slider.addEventListener('input', () =>
        this.moveTo({ column: Number(this.across.value), row: Number(this.upwards.value) }),
      );
    }
    this.table.addEventListener('toggle', () => this.showTable());
    listenForMapFiles(this.root, this);
    const near = new IntersectionObserver((entries) => {
      if (this.isNear || !entries.some((entry) => entry.isIntersecting)) return;
      this.isNear = true;
      this.start();
    });
    near.observe(this.root);
    // The picture is painted in the colours of the theme.
    onPaletteChange(() => {
      if (this.values !== null) this.picture.repaint(this.values);
    });
  }

  private start(): void {
    const map = this.asked;
    if (map === null) return;
    this.calling.abort();
    try {
      checkMap(map);
    } catch (error) {
      this.say(`There is no such map: ${whyFailed(error)}.`);
      return;
    }
    this.calling = new AbortController();
    void this.compute(new MapValues(map), this.calling.signal);
  }

  private async compute(values: MapValues, signal: AbortSignal): Promise<void> {
    this.begin(values);
    let stage = Number.POSITIVE_INFINITY;
    try {
      await computeMap(
        values.map,
        (cells, found, size) => {
          if (size < stage) {
            if (Number.isFinite(stage)) this.picture.finishStage(values);
            stage = size;
            this.say(words.progressWords(size));
          }
          values.add(cells, found, size);
          this.picture.paint(values, cells, size);
          this.showReadout();
        },
        signal,
      );
      this.finish(values, words.doneWords(values.map));
    } catch (error) {
      if (signal.aborted) return;
      this.finish(values, whyFailed(error));
    }
  }

  private begin(values: MapValues): void {
    this.values = values;
    const { x, y } = values.map;
    this.picture.begin(values);
    this.say('Drawing the first points.');
    this.setWorking(true);
    const name = (part: string, text: string) => {
      findPart(this.root, part, HTMLElement).textContent = text;
    };
    name('axis-x', words.axisName(x));
    name('axis-y', words.axisName(y));
    name('fixed', words.fixedWords(values.map));
    showTicks(findPart(this.root, 'ticks-x', HTMLElement), words.axisTicks(x));
    showTicks(findPart(this.root, 'ticks-y', HTMLElement), words.axisTicks(y).toReversed());
    this.across.max = String(values.columns - 1);
    this.upwards.max = String(values.rows - 1);
    const middle = { column: values.columns >> 1, row: values.rows >> 1 };
    const isInside = this.place.column < values.columns && this.place.row < values.rows;
    this.moveTo(this.place.column + this.place.row > 0 && isInside ? this.place : middle);
  }

  private finish(values: MapValues, sentence: string): void {
    this.picture.finishStage(values);
    this.setWorking(false);
    this.showTable();
    this.say(sentence);
  }

  private cancel(): void {
    this.calling.abort();
    if (this.values !== null) this.finish(this.values, 'Stopped. What was known stays.');
  }

  private moveTo(place: Place): void {
    const { values } = this;
    if (values === null) return;
    this.place = place;
    this.surface.show(values, place);
    this.picture.showPoint(values, place);
    this.across.value = String(place.column);
    this.upwards.value = String(place.row);
    const [x, y] = words.placeWords(values.map, place);
    this.across.setAttribute('aria-valuetext', x);
    this.upwards.setAttribute('aria-valuetext', y);
    this.showReadout();
  }

  private showReadout(): void {
    if (this.values === null) return;
    const readout = findPart(this.root, 'readout', HTMLElement);
    const sentence = words.pointWords(this.values, this.place);
    if (readout.textContent === sentence) return;
    readout.textContent = sentence;
    this.said.say(sentence);
  }

  private showTable(): void {
    if (this.values === null || !this.table.open) return;
    this.numbers.show(words.mapTable(this.values));
  }

  private open(): void {
    if (this.values !== null) this.onPoint(this.values.map, this.place);
  }

  private setWorking(isWorking: boolean): void {
    findPart(this.root, 'cancel', HTMLButtonElement).disabled = !isWorking;
    findPart(this.root, 'draw', HTMLButtonElement).disabled = isWorking;
  }

  private say(sentence: string): void {
    findPart(this.root, 'status', HTMLElement).textContent = sentence;
  }
}
