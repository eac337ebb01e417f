import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { colourOf } from '../styles/colours.ts';

/** An icon that is made of `public/favicon.svg`. */
export interface Icon {
  /** Its file below `/icons/`, without the ending. */
  readonly name: string;
  /** Width and height in pixels. */
  readonly side: number;
  /** How much of the side the mark takes. */
  readonly share: number;
  /** Whether it stands on paper; otherwise nothing is behind the mark. */
  readonly isOnPaper: boolean;
}

/** Phones cut a maskable icon to a circle of four fifths: https://www.w3.org/TR/appmanifest/#icon-masks. */
export const ICONS: readonly Icon[] = [
  { name: '180', side: 180, share: 0.8, isOnPaper: true },
  { name: '192', side: 192, share: 1, isOnPaper: false },
  { name: '512', side: 512, share: 1, isOnPaper: false },
  { name: 'maskable-512', side: 512, share: 0.56, isOnPaper: true },
];

/** The icon as a PNG file. */
export function iconOf({ side, share, isOnPaper }: Icon): Uint8Array<ArrayBuffer> {
  const mark = Buffer.from(readFileSync('public/favicon.svg')).toString('base64');
  const length = side * share;
  const start = (side - length) / 2;
  const paper = isOnPaper ? `<rect width="100%" height="100%" fill="${colourOf('paper')}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${paper}<image href="data:image/svg+xml;base64,${mark}" x="${start}" y="${start}" width="${length}" height="${length}"/></svg>`;
  return Uint8Array.from(new Resvg(svg).render().asPng());
}

const ICO_HEADER = 22;

/** An ICO file around one PNG: a directory of one entry, then the file. */
export function icoOf(png: Uint8Array, side: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(ICO_HEADER + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, 1, true);
  file.set([side, side], 6);
  view.setUint16(10, 1, true);
  view.setUint16(12, 32, true);
  view.setUint32(14, png.length, true);
  view.setUint32(18, ICO_HEADER, true);
  file.set(png, ICO_HEADER);
  return file;
}
