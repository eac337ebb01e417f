import type { Palette } from '../stage/view/palette.ts';
import { svgOf } from '../stage/view/svg.ts';
import { type Plate, type PlateItem, SANS, SERIF } from './plate.ts';

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
