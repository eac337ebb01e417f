import { mapFrame, streamFrame } from '../../board/frames.ts';
import { element, findPart } from '../../board/parts.ts';
import { vitalsOf } from '../../board/vitals.ts';
import type { Challenge } from '../../game/challenge.ts';
import type { Position } from '../../game/position.ts';
import { isAtRest, type Progress } from '../../stage/scene/beats.ts';
import type { Size } from '../../stage/scene/shapes.ts';
import type { Face } from '../face.ts';
import {
  classesOf,
  type Label,
  linesOf,
  mapLabels,
  standingWords,
  streamLabels,
} from './labels.ts';
import { obituariesOf } from './obituaries.ts';
import { mapScene } from './scenes/map.ts';
import { streamScene } from './scenes/stream-graph.ts';

/** Islands on a map, a stream graph of their shares, and obituaries. */
export class MapFace implements Face {
  private readonly names: Element;
  private readonly bands: Element;
  private readonly vitals: HTMLElement;
  private readonly obituaries: HTMLElement;

  constructor(board: HTMLElement) {
    this.names = findPart(board, 'names', Element);
    this.bands = findPart(board, 'bands', Element);
    this.vitals = findPart(board, 'vitals', HTMLElement);
    this.obituaries = findPart(board, 'obituaries', HTMLElement);
  }

  writeChallenge(challenge: Challenge): void {
    if (challenge.model === 'gaussian') return;
    this.names.replaceChildren(...mapLabels(challenge).map(islandLabel));
    this.bands.replaceChildren(
      ...streamLabels(challenge).map((label) =>
        svgText(label.name, {
          x: label.x,
          y: label.y,
          dy: label.isAbove ? '1em' : '0.35em',
          class: label.isRare ? 'rare' : '',
        }),
      ),
    );
  }

  world(position: Position, progress: Progress) {
    const frame = mapFrame(position, progress);
    return (size: Size) => mapScene(frame, size);
  }

  lineage(position: Position, progress: Progress) {
    const frame = streamFrame(position, progress);
    return (size: Size) => streamScene(frame, size);
  }

  writeOverlay(position: Position, progress: Progress): void {
    if (!isAtRest(progress)) return;
    for (const [mode, words] of [...this.names.querySelectorAll('.standing')].entries()) {
      words.textContent = standingWords(position, mode);
    }
    this.vitals.replaceChildren(
      ...vitalsOf(position).map(({ name, survival, line }) => {
        const item = element('li', `${name} `);
        item.append(element('b', survival), ` ${line}`);
        return item;
      }),
    );
    const lost = obituariesOf(position).map(({ title, text }) => {
      const item = element('li', '');
      item.append(element('strong', title), ` ${text}`);
      return item;
    });
    this.obituaries.replaceChildren(...lost);
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

function svgText(text: string, attributes: Readonly<Record<string, string>>): Element {
  const made = svg('text', attributes);
  made.textContent = text;
  return made;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
