import { listedInProse } from '../../base/language.ts';
import type { PlayedGeneration } from '../../kinds/bench.ts';
import { DIGITS } from '../../kinds/pictures/album/world.ts';
import { type PictureModel, SEATS } from '../../kinds/pictures/model.ts';
import type { LabSheet } from '../lab-face.ts';
import { seatShapes } from './scenes/album.ts';
import { seatedIn } from './seats.ts';

/** The albums of a few generations side by side: 30 seats each, rows by digit. */

const ACROSS = 2;
const MOST = 4;
/** The side of a seat, and the gap between two albums, in pixels. */
const SEAT = 22;
const GAP = 24;

const ALBUM = { width: SEATS * SEAT, height: DIGITS.length * SEAT } as const;

export function labSheet(run: readonly PlayedGeneration[]): LabSheet {
  const shown = evenlyFrom(run, MOST);
  const rows = Math.ceil(shown.length / ACROSS);
  const columns = Math.min(ACROSS, shown.length);
  const generations = shown.map(({ generation }) => String(generation));
  return {
    title: 'What it draws',
    size: {
      width: columns * ALBUM.width + (columns - 1) * GAP,
      height: rows * (ALBUM.height + GAP) - GAP,
    },
    shapes: shown.flatMap(({ model }, i) => {
      const x = (i % ACROSS) * (ALBUM.width + GAP);
      const y = Math.floor(i / ACROSS) * (ALBUM.height + GAP);
      return seatShapes(seatedIn(model as PictureModel), { seat: SEAT, x, y });
    }),
    caption: `Row by row, generation ${listedInProse(generations)} of this run: the same 30 codes in each, one row for each of the digits ${listedInProse(DIGITS.map(String))}. Dashed where the judge sees no digit that it knows.`,
  };
}

/** Some of them, the first and the last included. */
function evenlyFrom<Each>(all: readonly Each[], most: number): Each[] {
  const steps = Math.min(all.length, most) - 1;
  const places = Array.from({ length: steps + 1 }, (_, i) =>
    steps === 0 ? 0 : Math.round((i * (all.length - 1)) / steps),
  );
  return places.flatMap((place) => all[place] ?? []);
}
