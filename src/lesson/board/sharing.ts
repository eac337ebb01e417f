import { findPart } from './parts.ts';

/** What there is to share: a link with what it carries, and a text. */
export interface Shareable {
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

/** The ways to share a result beside copying the link: as text, by the system's own sheet, as a QR code. */
export class Sharing {
  private readonly copied: HTMLElement;
  private readonly code: HTMLElement;
  private readonly codeButton: HTMLButtonElement;
  private subject: Shareable | null = null;

  constructor(board: HTMLElement) {
    const button = (name: string) => findPart(board, name, HTMLButtonElement);
    this.copied = findPart(board, 'copied', HTMLElement);
    this.code = findPart(board, 'qr', HTMLElement);
    this.codeButton = button('show-qr');
    const native = button('share-native');
    native.hidden = typeof navigator.share !== 'function';
    native.addEventListener('click', () => void this.shareNatively());
    button('copy-text').addEventListener('click', () => void this.copyText());
    this.codeButton.addEventListener('click', () => void this.toggleCode());
  }

  /** What is shared from now on; null takes everything away. */
  write(subject: Shareable | null): void {
    if (subject?.href !== this.subject?.href) this.hideCode();
    this.subject = subject;
  }

  private async shareNatively(): Promise<void> {
    if (this.subject === null) return;
    const { title, text } = this.subject;
    try {
      await navigator.share({ title, text });
    } catch {
      // Whoever closes the sheet has decided not to share.
    }
  }

  private async copyText(): Promise<void> {
    if (this.subject === null) return;
    try {
      await navigator.clipboard.writeText(this.subject.text);
      this.copied.textContent = 'Copied as text.';
    } catch {
      this.copied.textContent =
        'This browser does not let pages copy text. The link can be copied.';
    }
  }

  private async toggleCode(): Promise<void> {
    if (this.codeButton.getAttribute('aria-expanded') === 'true') {
      this.hideCode();
      return;
    }
    const { subject } = this;
    if (subject === null) return;
    const { qrPicture } = await import('../qr.ts');
    if (this.subject !== subject) return;
    this.code.replaceChildren(qrPicture(subject.href, `QR code of the link to ${subject.title}`));
    this.code.hidden = false;
    this.codeButton.setAttribute('aria-expanded', 'true');
  }

  private hideCode(): void {
    this.code.hidden = true;
    this.code.replaceChildren();
    this.codeButton.setAttribute('aria-expanded', 'false');
  }
}
