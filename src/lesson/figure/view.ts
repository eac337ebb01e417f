import type { Guess } from '../../figures/guess.ts';
import type { FigureSettings, View } from '../../figures/settings.ts';
import { CalmStatus } from '../../kit/calm-status.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { TableView } from '../../kit/table-view.ts';
import { showTicks } from '../../kit/ticks.ts';

/** The elements of a figure that its script writes. */
export class FigureView {
  private readonly root: HTMLElement;
  private readonly status: HTMLElement;
  private readonly summary: CalmStatus;
  private readonly table: TableView;

  constructor(root: HTMLElement) {
    this.root = root;
    this.summary = new CalmStatus(findPart(root, 'summary', HTMLElement));
    this.status = findPart(root, 'status', HTMLElement);
    this.table = new TableView(root);
  }

  show({ pictures, axes, summary, table }: View, seed: string): void {
    const places = this.root.querySelectorAll('[data-part="picture"]');
    const words = this.root.querySelectorAll('[data-part="words"]');
    for (const [i, picture] of pictures.entries()) {
      const place = places[i];
      if (place !== undefined) place.innerHTML = picture.svg;
      const below = words[i];
      if (below !== undefined) below.textContent = picture.words;
    }
    if (axes !== null) {
      showTicks(findPart(this.root, 'upwards', HTMLElement), axes.upwards.toReversed());
      showTicks(findPart(this.root, 'across', HTMLElement), axes.across);
    }
    this.summary.say(summary);
    this.table.show(table);
    this.tell(`Luck: ${seed}`);
    this.root.classList.remove('stale');
    this.root.classList.add('redrawn');
  }

  showGuess(guess: Guess | null): void {
    findPart(this.root, 'guess-line', HTMLElement).hidden = guess === null;
    findPart(this.root, 'guess', HTMLElement).textContent = guess?.label ?? '';
  }

  /** Where the slider stands. */
  showSetting(value: number): void {
    findPart(this.root, 'setting', HTMLElement).textContent = String(value);
    findPart(this.root, 'slider', HTMLInputElement).setAttribute('aria-valuetext', String(value));
  }

  showWork({ runs }: FigureSettings): void {
    this.root.classList.add('stale');
    this.tell(`Working: ${runs} runs …`);
  }

  showTrouble(message: string): void {
    this.root.classList.remove('stale');
    this.tell(message);
  }

  private tell(words: string): void {
    writeText(this.status, words);
  }
}
