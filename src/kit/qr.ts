import { renderSVG } from 'uqr';

/** A QR code of an address as an element; what it leads to is in its name. Dark on white in every theme, for cameras. */
export function qrPicture(address: string, name: string): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'qr';
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
  // uqr draws squares; the address itself does not appear in its SVG.
  picture.innerHTML = renderSVG(address, { ecc: 'L', border: 2 });
  return picture;
}
