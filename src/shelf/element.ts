import type { Bar } from '../game/plain.ts';
import { element } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { keptOf, type LearnerRecord } from '../progress/record.ts';
import { words } from './words/say.ts';

/** Writes on each challenge of the shelf what came of it. Without this script the shelf is complete but for that. */
class ChallengeShelf extends HTMLElement {
  connectedCallback(): void {
    const store = progress(this.dataset['base'] ?? '/');
    store.subscribe((record) => this.write(record));
    this.write(store.record);
  }

  private write({ challenges }: LearnerRecord): void {
    for (const place of this.querySelectorAll<HTMLElement>('[data-best]')) {
      const { best } = keptOf(challenges, place.dataset['best'] ?? '');
      place.hidden = best === null;
      if (best === null) continue;
      const bar: Bar = JSON.parse(place.dataset['bar'] ?? '');
      const seen = element('span', words.best(best, bar));
      seen.ariaHidden = 'true';
      const aloud = element('span', words.bestAloud(best, bar));
      aloud.className = 'visually-hidden';
      place.classList.toggle('won', best.won);
      place.replaceChildren(seen, aloud);
    }
  }
}

customElements.define('challenge-shelf', ChallengeShelf);
