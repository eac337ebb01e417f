import { expect, test } from 'vitest';
import { type Label, linesOf, mapLabels } from '../../../../src/faces/mixture/labels.ts';
import { daysAfter } from '../../../../src/game/daily/calendar.ts';
import { FAMILIES } from '../../../../src/game/daily/families.ts';
import type { MixtureChallenge } from '../../../../src/kinds/mixture/settings.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import { COUNT_NOT_PERCENT } from '../../worker/maps.ts';

/** A map with the letters that it has there, in pixels. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  /** How much wider the picture is than the map, on either side. */
  readonly beside: number;
  readonly name: number;
  readonly standing: number;
  /** How far outer names move towards their islands. */
  readonly inwards: number;
}

/** Of phones of 360 × 640 and of 360 × 560: see `board.css` of islands. */
const SHEETS: readonly Sheet[] = [
  { width: 277, height: 166, beside: 0, name: 13.6, standing: 12, inwards: 0 },
  { width: 238, height: 143, beside: 49, name: 12, standing: 10.72, inwards: 1 },
];

/*
 * Widths are those of the fonts of the site, as Chromium measures them: names at 13.6 px, what stands below them at 12 px
 * ("12.5% of the world" is the longest).
 */
const NAME = 13.6;
const STANDING = 12;
const WIDTHS: Readonly<Record<string, number>> = {
  Marramey: 69.2,
  Oxholm: 53,
  'Oxholm · rare': 91.1,
  Pellay: 40.4,
  'Pellay · rare': 78.5,
  'Wren Rock': 72.6,
  'Wren Rock · rare': 110.7,
};
const STANDING_WIDTH = 93.5;
/** Digits and capitals rise so far above their line, as a share of the size. */
const RISE = 0.7;
/** Where a name that leans holds on to, in pixels from the middle of its island: 1.6em of each size of letter. */
const LEAN = 1.6;

const share = (text: string) => Number.parseFloat(text) / 100;
const em = (text: string) => Number.parseFloat(text);

/** The boxes of the two lines of a label. */
function boxesOf(label: Label, sheet: Sheet) {
  const name = label.isRare ? `${label.name} · rare` : label.name;
  const lines = linesOf(label);
  const nameWidth = ((WIDTHS[name] ?? Number.NaN) * sheet.name) / NAME;
  const standingWidth = (STANDING_WIDTH * sheet.standing) / STANDING;
  return [
    lineBox(label, sheet, nameWidth, sheet.name, lines.name),
    lineBox(label, sheet, standingWidth, sheet.standing, lines.standing),
  ];
}

function lineBox(
  { x, y, anchor, lean, isAbove, isBeside }: Label,
  map: Sheet,
  width: number,
  size: number,
  dy: string,
) {
  const at = share(x) * map.width;
  const left = {
    west: at + LEAN * size - width,
    east: at - LEAN * size,
    '': anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2,
  }[lean];
  const inwards = isBeside ? 0 : isAbove ? map.inwards : -map.inwards;
  const baseline = share(y) * map.height + em(dy) * size + inwards;
  return { left, right: left + width, top: baseline - RISE * size, bottom: baseline };
}

type Box = ReturnType<typeof lineBox>;

const outside = ({ left, right, top, bottom }: Box, { width, height, beside }: Sheet) =>
  Math.max(-beside - left, right - width - beside, -top, bottom - height);

const shared = (one: Box, other: Box) =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/** The worlds of so many days of each family with islands. */
const worlds = (['map', 'boat'] as const).flatMap((family) =>
  Array.from({ length: 400 }, (_, i) => {
    const date = daysAfter('2026-11-01', i);
    const own = FAMILIES[family].own(streamAt(rootKey(`names ${family} ${date}`)));
    return { name: `${family} ${date}`, challenge: { ...COUNT_NOT_PERCENT, ...own, names: [] } };
  }),
);

/** Worlds of the site that are as narrow as those of a day. */
const presets = (['even4', 'archipelago', 'overlap', 'needle'] as const).map((name) => ({
  name,
  challenge: { ...COUNT_NOT_PERCENT, world: name, names: [] },
}));

test.each(SHEETS)(
  'on no daily map of $width × $height a name leaves the picture, or lies on another',
  (sheet) => {
    for (const { name, challenge } of [...worlds, ...presets]) {
      const labels = mapLabels(challenge as MixtureChallenge).map((label) => boxesOf(label, sheet));
      for (const [k, lines] of labels.entries()) {
        for (const line of lines) {
          expect(outside(line, sheet), name).toBeLessThanOrEqual(1);
          // A letter may touch another; two words may not.
          for (const other of labels.slice(k + 1).flat()) {
            expect(shared(line, other), name).toBeLessThan(30);
          }
        }
      }
    }
  },
);
