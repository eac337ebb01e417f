import type { Challenge } from '../game/challenge.ts';
import { copyFrom } from '../kit/copying.ts';
import { frameOf } from '../kit/frame.ts';
import { findPart } from '../kit/parts.ts';
import { qrOrWords } from '../kit/qr-or-words.ts';
import { addressOf, adviceOn } from './sending.ts';
import { words } from './words/say.ts';

/** The link of the challenge as it stands, and the other shapes that it is sent in. */
export class Output {
  private readonly maker: HTMLElement;
  private readonly code: HTMLDetailsElement;
  private challenge: Challenge | null = null;

  constructor(maker: HTMLElement) {
    this.maker = maker;
    this.code = findPart(maker, 'make-code', HTMLDetailsElement);
    this.code.addEventListener('toggle', () => void this.writeCode());
    this.copies('copy-link', 'link', 'copied');
    this.copies('copy-embed', 'embed', 'copied-embed');
  }

  write(challenge: Challenge): void {
    this.challenge = challenge;
    const address = this.address();
    const place = findPart(this.maker, 'make-send-words', HTMLElement);
    place.textContent = address === null ? adviceOn(challenge) : words.inTheLink;
    place.classList.toggle('make-problem', address === null);
    findPart(this.maker, 'make-sendable', HTMLElement).hidden = address === null;
    if (address === null) return;
    findPart(this.maker, 'make-link', HTMLInputElement).value = address;
    const frame = frameOf(`Tailkeeper: ${challenge.title}`, address);
    findPart(this.maker, 'make-embed', HTMLTextAreaElement).value = frame;
    findPart(this.maker, 'make-play', HTMLAnchorElement).href = address;
    for (const part of ['copied', 'copied-embed']) {
      findPart(this.maker, `make-${part}`, HTMLElement).textContent = '';
    }
    void this.writeCode();
  }

  /** The QR code, once somebody wants to see it. */
  private async writeCode(): Promise<void> {
    if (!this.code.open) return;
    const address = this.address();
    if (this.challenge === null || address === null) return;
    const picture = await qrOrWords(address, words.codeOf(this.challenge.title));
    findPart(this.maker, 'make-qr', HTMLElement).replaceChildren(picture);
  }

  private address(): string | null {
    const site = new URL(this.maker.dataset['base'] ?? '/', location.href);
    return this.challenge === null ? null : addressOf(this.challenge, site.href);
  }

  private copies(button: string, field: string, says: string): void {
    findPart(this.maker, `make-${button}`, HTMLButtonElement).addEventListener(
      'click',
      async () => {
        const source = this.maker.querySelector<HTMLInputElement | HTMLTextAreaElement>(
          `[data-part="make-${field}"]`,
        );
        if (source === null) return;
        findPart(this.maker, `make-${says}`, HTMLElement).textContent = await copyFrom(source);
      },
    );
  }
}
