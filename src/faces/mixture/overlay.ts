import { bring } from '../../base/bring.ts';
import type { Challenge } from '../../game/challenge.ts';
import type { Position } from '../../game/position.ts';
import type { MixtureChallenge } from '../../kinds/mixture/settings.ts';
import { element, findPart } from '../../kit/parts.ts';
import { hasArrived, type Progress } from '../../stage/scene/beats.ts';
import type { Overlay } from '../board-face.ts';
import { svg, svgText } from '../svg-text.ts';
import { writeVitals } from '../vitals.ts';
import {
  classesOf,
  type Label,
  linesOf,
  mapLabels,
  standingWords,
  streamLabels,
} from './labels.ts';
import { lostIslands, type MapPosition } from './losses.ts';
import { tailNames } from './names.ts';

/** The names on a map, what is left of each island, and the obituaries beside it. */
export class MapOverlay implements Overlay {
  private readonly names: Element;
  private readonly bands: Element;
  private readonly vitals: HTMLElement;
  private readonly obituaries: HTMLElement;
  private shown: MapPosition | null = null;

  constructor(board: HTMLElement) {
    this.names = findPart(board, 'names', Element);
    this.bands = findPart(board, 'bands', Element);
    this.vitals = findPart(board, 'vitals', HTMLElement);
    this.obituaries = findPart(board, 'obituaries', HTMLElement);
    this.names.parentElement?.addEventListener('click', async (press) => {
      const { pressMap } = await bring(() => import('./pressed.ts'));
      const { shown } = this;
      if (shown !== null) pressMap(board, shown, press);
    });
  }

  writeChallenge(challenge: Challenge): void {
    this.names.replaceChildren(...mapLabels(challenge as MixtureChallenge).map(islandLabel));
    this.bands.replaceChildren(
      ...streamLabels(challenge as MixtureChallenge).map((label) =>
        svgText(label.name, {
          x: label.x,
          y: label.y,
          dy: label.isAbove ? '1em' : '0.35em',
          class: label.isRare ? 'rare' : '',
        }),
      ),
    );
  }

  write(position: Position, progress: Progress): void {
    const map = position as MapPosition;
    if (!hasArrived(progress) || map === this.shown) return;
    this.shown = map;
    for (const [mode, words] of [...this.names.querySelectorAll('.standing')].entries()) {
      words.textContent = standingWords(map, mode);
    }
    writeVitals(this.vitals, position, tailNames(map.challenge));
    void this.writeObituaries(map);
  }

  /** What theory gave an island arrives when one is lost. */
  private async writeObituaries(map: MapPosition): Promise<void> {
    const lost = lostIslands(map).length === 0 ? [] : await obituariesOf(map);
    if (this.shown !== map) return;
    this.obituaries.replaceChildren(
      ...lost.map(({ title, text }) => {
        const item = element('li', '');
        item.append(element('strong', title), ` ${text}`);
        return item;
      }),
    );
    this.obituaries.hidden = lost.length === 0;
  }
}

/** A name with the island's standing below it. */
function islandLabel(label: Label): Element {
  const { name, isRare, x, y, anchor } = label;
  const lines = linesOf(label);
  const group = svg('g', { class: classesOf(label), 'text-anchor': anchor });
  group.append(
    svgText(isRare ? `${name} · rare` : name, { x, y, dy: lines.name }),
    svgText('', { x, y, dy: lines.standing, class: 'standing' }),
  );
  return group;
}

async function obituariesOf(map: MapPosition) {
  const { obituariesOf: found } = await bring(() => import('./obituaries.ts'));
  return found(map);
}
