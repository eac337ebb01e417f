import type { Challenge } from '../game/challenge.ts';
import { copyFrom } from '../kit/copying.ts';
import { partOf } from './parts.ts';
import { addressOf, embedOf, IN_THE_LINK, lengthAdvice } from './sending.ts';

/** The link of the challenge as it stands, and the other shapes that it is sent in. */
export class Output {
  private readonly maker: HTMLElement;
  private readonly code: HTMLDetailsElement;
  private challenge: Challenge | null = null;

  constructor(maker: HTMLElement) {
    this.maker = maker;
    this.code = partOf(maker, 'code', HTMLDetailsElement);
    this.code.addEventListener('toggle', () => void this.writeCode());
    this.copies('copy-link', 'link', 'copied');
    this.copies('copy-embed', 'embed', 'copied-embed');
  }

  write(challenge: Challenge): void {
    this.challenge = challenge;
    const address = this.address();
    const words = partOf(this.maker, 'send-words', HTMLElement);
    words.textContent = address === null ? lengthAdvice(challenge) : IN_THE_LINK;
    words.classList.toggle('make-problem', address === null);
    partOf(this.maker, 'sendable', HTMLElement).hidden = address === null;
    if (address === null) return;
    partOf(this.maker, 'link', HTMLInputElement).value = address;
    partOf(this.maker, 'embed', HTMLTextAreaElement).value = embedOf(challenge, address);
    partOf(this.maker, 'play', HTMLAnchorElement).href = address;
    for (const part of ['copied', 'copied-embed']) {
      partOf(this.maker, part, HTMLElement).textContent = '';
    }
    void this.writeCode();
  }

  /** The QR code, once somebody wants to see it. */
  private async writeCode(): Promise<void> {
    if (!this.code.open) return;
    const { qrPicture } = await import('../kit/qr.ts');
    const address = this.address();
    if (this.challenge === null || address === null) return;
    const picture = qrPicture(address, `QR code of the link to ${this.challenge.title}`);
    partOf(this.maker, 'qr', HTMLElement).replaceChildren(picture);
  }

  private address(): string | null {
    const site = new URL(this.maker.dataset['base'] ?? '/', location.href);
    return this.challenge === null ? null : addressOf(this.challenge, site.href);
  }

  private copies(button: string, field: string, says: string): void {
    partOf(this.maker, button, HTMLButtonElement).addEventListener('click', async () => {
      const source = this.maker.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        `[data-part="make-${field}"]`,
      );
      if (source === null) return;
      partOf(this.maker, says, HTMLElement).textContent = await copyFrom(source);
    });
  }
}
