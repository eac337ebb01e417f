import { lettersIn } from '../../base/cleaned.ts';
import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { type MixtureChallenge, truthOf } from '../../kinds/mixture/settings.ts';
import { shareWords, survivalWords } from '../../kit/words/en.ts';
import type { MapPosition } from './losses.ts';
import { choosePlaces, type Ring } from './name-room.ts';
import { islandNames } from './names.ts';
import { type Lean, placingsOf } from './placings.ts';
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
  readonly lean: Lean;
}

/** The names on the map. */
export function mapLabels(challenge: MixtureChallenge): Label[] {
  const truth = truthOf(challenge.world);
  const rare = new Set(rareModes(truth));
  const places = namePlaces(truth);
  const named = islandNames(challenge).map((name, k) => ({ name, isRare: rare.has(k) }));
  const placings = places.map((place, k) => {
    const { name = '', isRare = false } = named[k] ?? {};
    return placingsOf(place, lettersIn(name) + (isRare ? RARE.length : 0));
  });
  const rings = (share: number) => places.map((place) => ringOf(place, share));
  const chosen = choosePlaces(placings, rings(HEART), rings(1));
  return named.map((name, k) => {
    const placing = placings[k]?.[chosen[k] ?? 0];
    if (placing === undefined) throw new Error(`${name.name} has no place on the map`);
    const { lean, isAbove, isBeside, y } = placing;
    // On a wide map what leans on a narrow one stands above or below the middle of its island.
    const isUpright = lean !== '';
    const x = isUpright ? (places[k]?.x ?? 0) : placing.x;
    const anchor = isUpright ? 'middle' : placing.anchor;
    return { ...name, x: percentOf(x), y: percentOf(y), isAbove, isBeside, anchor, lean };
  });
}

/** What stands behind the name of a rare island. */
export const RARE = ' · rare';

function ringOf({ x, y, middle, reach }: NamePlace, share: number): Ring {
  return { x, y: middle, halfWidth: share * reach, halfHeight: share * Math.abs(y - middle) };
}

/** The ring that holds half of a mode, as a share of how far it is drawn. */
const HEART = 0.36;

/** The classes of a name on the map. */
export function classesOf({ isRare, lean, isAbove, isBeside }: Label): string {
  const side = isBeside ? '' : isAbove ? 'above' : 'below';
  return [isRare ? 'rare' : '', lean, side].filter((name) => name !== '').join(' ');
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
        lean: '' as const,
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
    lean: '' as const,
  };
  return above === '' ? inside : [ofRare, ...inside];
}

/** "3% of the world", and then S as everywhere on the board: "84% alive", "lost at 17%". */
export function standingWords(position: MapPosition, mode: number): string {
  const { challenge, turns } = position;
  const standing = turns.at(-1)?.measures.modes[mode];
  if (standing !== undefined) return survivalWords(standing.survival, !standing.isCovered);
  return `${shareWords(truthOf(challenge.world)[mode]?.weight ?? 0)} of the world`;
}

function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
