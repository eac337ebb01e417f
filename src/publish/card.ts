import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { PREVIEW_SIZE } from '../layouts/preview.ts';
import { colourOf } from '../styles/colours.ts';

/** What is on the picture that stands for a page. */
export interface Card {
  /** Above the title. */
  readonly kicker: string;
  readonly title: string;
  /** An SVG image: the snake of a run. */
  readonly snake: string;
}

/** An element as satori reads it. */
interface Element {
  readonly type: 'div' | 'img';
  readonly props: Readonly<Record<string, unknown>>;
}

const MARGIN = 72;
/** Side of the snake's picture. */
export const SNAKE_SIDE = 470;
/** Titles longer than this are set smaller, so that four lines hold them. */
const LONG_TITLE = 34;

/** The picture of a card as a PNG file. */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(layout(card), { ...PREVIEW_SIZE, fonts: FONTS });
  return Uint8Array.from(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}

/** Astro builds in the folder of the project. */
const FONTS: Font[] = ([400, 600] as const).map((weight) => ({
  name: 'Source Serif',
  data: readFileSync(
    `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`,
  ),
  weight,
  style: 'normal',
}));

function layout({ kicker, title, snake }: Card): Element {
  const source = `data:image/svg+xml;base64,${Buffer.from(snake).toString('base64')}`;
  const words = box({ flexDirection: 'column', justifyContent: 'space-between', width: 550 }, [
    text(kicker, { fontSize: 32, color: colourOf('synthetic-text') }),
    text(title, {
      fontSize: title.length > LONG_TITLE ? 64 : 76,
      fontWeight: 600,
      lineHeight: 1.1,
      letterSpacing: -1,
    }),
    text('Tailkeeper', { fontSize: 34, fontWeight: 600 }),
  ]);
  const picture: Element = {
    type: 'img',
    props: { src: source, width: SNAKE_SIDE, height: SNAKE_SIDE },
  };
  const sheet = {
    ...PREVIEW_SIZE,
    boxSizing: 'border-box',
    padding: MARGIN,
    justifyContent: 'space-between',
    background: colourOf('paper'),
    color: colourOf('ink'),
    fontFamily: 'Source Serif',
    borderBottom: `14px solid ${colourOf('real')}`,
  };
  return box(sheet, [words, picture]);
}

function box(style: Readonly<Record<string, unknown>>, children: readonly Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(children: string, style: Readonly<Record<string, unknown>>): Element {
  return { type: 'div', props: { style, children } };
}
