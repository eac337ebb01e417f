import { percentWords } from '../../figures/format.ts';
import type { PlayedGeneration } from '../../kinds/bench.ts';
import { DIGITS, PIXELS, SIDE } from '../../kinds/pictures/album/world.ts';
import { type Network, SEATS, UNKNOWN } from '../../kinds/pictures/model.ts';

/** Lengths in pixels of the sheet: a pixel of a picture, a seat with its frame, a block with its caption. */
const DOT = 4;
const SEAT = SIDE * DOT + 8;
const BLOCK = { width: SEATS * SEAT + 24, height: DIGITS.length * SEAT + 64 };
const ACROSS = 4;
const WHITE = 255;

/** Generations side by side, each with its 30 seats and its numbers, as SVG. */
export function contactSheet(run: readonly PlayedGeneration[]): string {
  const columns = Math.max(1, Math.min(ACROSS, run.length));
  const width = columns * BLOCK.width;
  const height = Math.max(1, Math.ceil(run.length / columns)) * BLOCK.height;
  const blocks = run.map((generation, i) => {
    const x = (i % columns) * BLOCK.width;
    const y = Math.floor(i / columns) * BLOCK.height;
    return `<g transform="translate(${x + 12} ${y + 44})">${block(generation)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${blocks.join('')}</svg>`;
}

function block({ generation, real, model, quantities }: PlayedGeneration): string {
  const { shown } = model as Network;
  const seats = Array.from(shown.seats, (_, seat) => {
    const x = (seat % SEATS) * SEAT;
    const y = Math.floor(seat / SEATS) * SEAT;
    return `<g transform="translate(${x} ${y})">${picture(shown.ink, seat)}${frame(shown.verdicts[seat] === UNKNOWN)}</g>`;
  });
  const percent = (name: string) => percentWords(quantities[name] ?? 0, 0);
  const rare = `4s ${percent('survival4')}, 6s ${percent('survival6')}`;
  return `<text y="-24" font-size="16">Generation ${generation}, ${real} real</text><text y="-7" font-size="12">variety ${percent('variety')}, ${rare}</text>${seats.join('')}`;
}

function frame(isUnclear: boolean): string {
  const dashes = isUnclear ? ' stroke-dasharray="3 3"' : '';
  const side = SIDE * DOT + 4;
  return `<rect x="0" y="0" width="${side}" height="${side}" fill="none" stroke="#c45100" stroke-width="1.5"${dashes}/>`;
}

function picture(ink: Uint8Array, seat: number): string {
  const dots = Array.from({ length: PIXELS }, (_, pixel) => {
    const level = WHITE - (ink[seat * PIXELS + pixel] as number);
    const x = 2 + (pixel % SIDE) * DOT;
    const y = 2 + Math.floor(pixel / SIDE) * DOT;
    return `<rect x="${x}" y="${y}" width="${DOT}" height="${DOT}" fill="rgb(${level},${level},${level})"/>`;
  });
  return dots.join('');
}
