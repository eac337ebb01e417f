import { bring } from '../base/bring.ts';
import { element } from './parts.ts';

const NO_CODE = 'The QR code could not be loaded. What it says can be copied.';

/** A QR code; or a sentence, where what draws it does not come. */
export async function qrOrWords(text: string, name: string): Promise<Element> {
  try {
    const { qrPicture } = await bring(() => import('./qr.ts'));
    return qrPicture(text, name);
  } catch {
    return element('p', NO_CODE);
  }
}
