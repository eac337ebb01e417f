import { download, downloadText, savedWords } from '../kit/downloads.ts';
import { readPalette } from '../stage/view/palette.ts';
import { type Plate, svgOfPlate } from './plate.ts';
import { pngOfPlate } from './plate-canvas.ts';

/** Pictures that leave the page as files. */

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
