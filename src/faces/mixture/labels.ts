import type { Mixture } from '../../kinds/mixture/model.ts';
import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { type MixtureChallenge, truthOf } from '../../kinds/mixture/settings.ts';
import { shareWords } from '../../kit/words/en.ts';
import type { MapPosition } from './losses.ts';
import { namesBeside, type Wanting } from './name-room.ts';
import { islandNames } from './names.ts';
import { type NamePlace, namePlaces } from './scenes/chart.ts';
import { bandPlaces } from './scenes/stream-graph.ts';

/** A name over a picture, placed by shares of its size. */
export interface Label {
  readonly name: string;
  readonly isRare: boolean;
  /** "25%" of the width, from the left; of the height, from the top. */
  readonly x: string;
  readonly y: string;
  /** Names of the upper islands stand above them. */
  readonly isAbove: boolean;
  /** Names that others would be in the way of stand beside their islands. */
  readonly isBeside: boolean;
  /** Names near the sides end or begin there. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Names whose middle is nearer to a side than this share of the width would be cut off. */
const NEAR_SIDE = 0.14;

/** The names on the map. */
export function mapLabels(challenge: MixtureChallenge): Label[] {
  const truth = truthOf(challenge.world);
  const rare = new Set(rareModes(truth));
  const places = namePlaces(truth);
  const labels = islandNames(challenge).map((name, k) => {
    const { x, y, isAbove } = places[k] ?? NOWHERE;
    const side = x < NEAR_SIDE ? 'start' : x > 1 - NEAR_SIDE ? 'end' : 'middle';
    const at = side === 'start' ? 0.01 : side === 'end' ? 0.99 : x;
    const vertical = { y: percentOf(y), isAbove, isBeside: false };
    return { name, isRare: rare.has(k), x: percentOf(at), ...vertical, anchor: side } as const;
  });
  const beside = namesBeside(labels.map((label, k) => wantingOf(label, places[k] ?? NOWHERE)));
  return labels.map((label, k) => (beside.has(k) ? putBeside(label, places[k] ?? NOWHERE) : label));
}

const NOWHERE: NamePlace = { x: 0, y: 0, isAbove: false, middle: 0, reach: 0 };

/** What a label wants on a narrow map. */
function wantingOf(label: Label, place: NamePlace): Wanting {
  const lean = leanOf(label);
  const letters = label.name.length + (label.isRare ? ' · rare'.length : 0);
  const x = Number.parseFloat(label.x) / 100;
  if (lean === '') return { place, letters, anchor: label.anchor, x };
  return lean === 'west'
    ? { place, letters, anchor: 'end', x: x + LEAN }
    : { place, letters, anchor: 'start', x: x - LEAN };
}

function putBeside(label: Label, { x, middle, reach }: NamePlace): Label {
  const isLeft = x < 0.5;
  return {
    ...label,
    x: percentOf(isLeft ? x - reach : x + reach),
    y: percentOf(middle),
    isBeside: true,
    anchor: isLeft ? 'end' : 'start',
  };
}

/** Names so near to the middle, in per cent of the width, lean outwards on a narrow map: neighbours have room then. */
const NEAR_MIDDLE = 15;
/** How far they still reach over the middle of their island, as a share of the narrowest map; see `.west` and `.east`. */
const LEAN = 0.075;

/** The classes of a name on the map. */
export function classesOf(label: Label): string {
  return [label.isRare ? 'rare' : '', leanOf(label)].filter((name) => name !== '').join(' ');
}

function leanOf({ x, isBeside }: Label): 'west' | 'east' | '' {
  const fromMiddle = Number.parseFloat(x) - 50;
  if (isBeside || fromMiddle === 0 || Math.abs(fromMiddle) >= NEAR_MIDDLE) return '';
  return fromMiddle < 0 ? 'west' : 'east';
}

/** How far the two lines of a name on the map are below its place. */
export function linesOf({ isAbove, isBeside }: Label): { name: string; standing: string } {
  if (isBeside) return { name: '-0.15em', standing: '1em' };
  return isAbove ? { name: '-1.5em', standing: '-0.45em' } : { name: '1.05em', standing: '2.5em' };
}

/** Narrower bands have no room for a name; height of the picture that the names are placed for, in pixels. */
const NARROWEST = 0.07;
const STREAM_HEIGHT = 300;

/** The names on the bands of the stream graph: rare ones above it. */
export function streamLabels(challenge: MixtureChallenge): Label[] {
  const truth = truthOf(challenge.world);
  const rare = new Set(rareModes(truth));
  const bands = bandPlaces(
    truth.map(({ weight }) => weight),
    STREAM_HEIGHT,
  );
  const names = islandNames(challenge);
  const above = names.filter((_, k) => rare.has(k)).join(', ');
  const inside = names.flatMap((name, k) => {
    const { top, bottom } = bands[k] ?? { top: 0, bottom: 0 };
    if (rare.has(k) || bottom - top < NARROWEST) return [];
    return [
      {
        name,
        isRare: false,
        x: '2%',
        y: percentOf((top + bottom) / 2),
        isAbove: false,
        isBeside: false,
        anchor: 'start' as const,
      },
    ];
  });
  const ofRare = {
    name: above,
    isRare: true,
    x: '0%',
    y: '0%',
    isAbove: true,
    isBeside: false,
    anchor: 'start' as const,
  };
  return above === '' ? inside : [ofRare, ...inside];
}

/** "55% → 58%", "3% → lost": the island's share of the world, and now of the model. */
export function standingWords(position: MapPosition, mode: number): string {
  const { challenge, state, turns } = position;
  const share = shareWords(truthOf(challenge.world)[mode]?.weight ?? 0);
  const turn = turns.at(-1);
  if (turn === undefined) return `${share} of the world`;
  if (turn.measures.modes[mode]?.isCovered === false) return `${share} → lost`;
  return `${share} → ${shareWords((state.model as Mixture)[mode]?.weight ?? 0)}`;
}

function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
