import { readPalette } from '../stage/view/palette.ts';
import { type Plate, svgOfPlate } from './plate.ts';
import { pngOfPlate } from './plate-canvas.ts';

/** What leaves the page as files. */

let last = '';

/** Puts a file into the downloads of whoever is here. */
export function download(name: string, content: Blob): void {
  // The browser may still be reading the file before; by now it has it.
  URL.revokeObjectURL(last);
  last = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}

export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type }));
}

/** Saves a picture in the colours of the page; the sentence says what came of it. */
export async function savePlate(plate: Plate, name: string, kind: 'svg' | 'png'): Promise<string> {
  const file = `${name}.${kind}`;
  const palette = readPalette();
  try {
    if (kind === 'svg') downloadText(file, 'image/svg+xml', svgOfPlate(plate, palette));
    else download(file, await pngOfPlate(plate, palette));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return savedWords(file);
}

export function savedWords(file: string): string {
  return `${file} goes to your downloads.`;
}
