import type { Role, Shape, Size } from '../stage/scene/shapes.ts';
import type { Palette } from '../stage/view/palette.ts';
import { svgOf } from '../stage/view/svg.ts';

/** A picture that stands alone in a file: shapes and texts at places, in pixels. */
export interface Plate {
  readonly size: Size;
  readonly items: readonly PlateItem[];
}

export type PlateItem =
  | {
      readonly kind: 'shapes';
      readonly x: number;
      readonly y: number;
      readonly shapes: readonly Shape[];
      /** Whether edges stay on whole pixels, as of cells that touch. */
      readonly isCrisp: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isSerif: boolean;
      readonly isBold: boolean;
      readonly role: Role;
    };

export const SERIF = 'Georgia, "Times New Roman", serif';
export const SANS = '"Segoe UI", system-ui, sans-serif';

export function text(
  x: number,
  y: number,
  content: string,
  more: Partial<Extract<PlateItem, { kind: 'text' }>> = {},
): PlateItem {
  return {
    kind: 'text',
    x,
    y,
    text: content,
    size: 12,
    anchor: 'start',
    isSerif: false,
    isBold: false,
    role: 'ink',
    ...more,
  };
}

/** Labels along the left edge and under the lower edge of a picture, evenly spaced from end to end. */
export function tickItems(
  x: number,
  y: number,
  size: Size,
  across: readonly string[],
  upwards: readonly string[],
): PlateItem[] {
  const share = (i: number, ticks: readonly string[]) => i / Math.max(1, ticks.length - 1);
  return [
    ...across.map((label, i) =>
      text(x + share(i, across) * size.width, y + size.height + 16, label, { anchor: 'middle' }),
    ),
    ...upwards.map((label, i) =>
      text(x - 8, y + (1 - share(i, upwards)) * size.height + 4, label, { anchor: 'end' }),
    ),
  ];
}

/** Lines of at most so many characters. */
export function wrapped(content: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A plate as the text of an SVG file that stands alone: its colours are those of the theme that is on. */
export function svgOfPlate({ size, items }: Plate, palette: Palette): string {
  const { width, height } = size;
  const paper = `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`;
  const body = items.map((item) => elementOf(item, palette)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\n${paper}\n${body}\n</svg>\n`;
}

function elementOf(item: PlateItem, palette: Palette): string {
  if (item.kind === 'shapes') {
    const svg = svgOf(item.shapes, { width: 1, height: 1 });
    const shapes = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('<'));
    const crisp = item.isCrisp ? ' shape-rendering="crispEdges"' : '';
    return `<g transform="translate(${item.x} ${item.y})"${crisp}>${resolved(shapes, palette)}</g>`;
  }
  const family = escaped(item.isSerif ? SERIF : SANS);
  const weight = item.isBold ? ' font-weight="700"' : '';
  return `<text x="${item.x}" y="${item.y}" font-family="${family}" font-size="${item.size}"${weight} text-anchor="${item.anchor}" fill="${palette[item.role]}">${escaped(item.text)}</text>`;
}

/** Custom properties mean nothing outside of the page. */
function resolved(shapes: string, palette: Palette): string {
  return Object.entries(palette).reduce(
    (text, [role, colour]) => text.replaceAll(`var(--${role})`, colour),
    shapes,
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
