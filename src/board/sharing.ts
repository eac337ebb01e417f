import { bring } from '../base/bring.ts';
import type { Challenge } from '../game/challenge.ts';
import type { PublishedEdition } from '../game/edition.ts';
import type { Move, Position } from '../game/position.ts';
import { copyFrom } from '../kit/copying.ts';
import { PAGE_FILE } from '../kit/package.ts';
import { findPart, isolated } from '../kit/parts.ts';
import { makeLinkByName } from '../link/by-name.ts';
import { makeLink } from '../link/link.ts';
import { NO_CODE } from './words/en/results.ts';

/** An address to send to a friend. */
export interface ShareLink {
  readonly href: string;
  /** What is in it, in a sentence. */
  readonly says: string;
}

/**
 * The address at which a friend gets this challenge and this luck, with the run to beat: a long one of a challenge of the
 * site by its name, one of any other where it fits.
 *
 * @param edition which challenge of the site it is
 * @param base where the site begins, for example `/` or `/some/base/`
 * @returns null when not even the challenge fits into a link
 */
export function shareLink(
  { challenge, turns }: Position,
  edition: PublishedEdition | null,
  base: string,
): ShareLink | null {
  const hrefOf = (text: string) =>
    new URL(`${base}play/link/${PAGE_FILE}#${text}`, location.href).href;
  const withRun = runLink(
    challenge,
    edition,
    turns.map(({ move }) => move),
  );
  if (withRun !== null) {
    const says =
      'A friend who opens this link gets the same challenge, the same luck, and your run to beat.';
    return { href: hrefOf(withRun), says };
  }
  const alone = makeLink({ challenge, moves: null });
  if (!alone.ok) return null;
  const says =
    'A friend who opens this link gets the same challenge and the same luck. The challenge leaves no room for your run.';
  return { href: hrefOf(alone.value), says };
}

/** A link that needs nothing but itself where the run has room in it. */
function runLink(
  challenge: Challenge,
  edition: PublishedEdition | null,
  moves: readonly Move[],
): string | null {
  const link = makeLink({ challenge, moves });
  if (link.ok) return link.value;
  return edition === null ? null : makeLinkByName(edition, challenge, moves);
}

/** What there is to share: a link with what it carries, and a text. */
export interface Shareable {
  readonly title: string;
  readonly href: string;
  readonly text: string;
  /** What is in the link, in a sentence. */
  readonly says: string;
}

/** The ways to share a result: its link, a text, the system's own sheet, a QR code. */
export class Sharing {
  private readonly frame: HTMLElement;
  private readonly says: HTMLElement;
  private readonly link: HTMLInputElement;
  private readonly copied: HTMLElement;
  private readonly code: HTMLElement;
  private readonly codeButton: HTMLButtonElement;
  private subject: Shareable | null = null;

  constructor(board: HTMLElement) {
    const button = (name: string) => findPart(board, name, HTMLButtonElement);
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.frame = text('share');
    this.says = text('share-words');
    this.link = findPart(board, 'link', HTMLInputElement);
    this.copied = text('copied');
    this.code = text('qr');
    this.codeButton = button('show-qr');
    const native = button('share-native');
    native.hidden = typeof navigator.share !== 'function';
    native.addEventListener('click', () => void this.shareNatively());
    button('copy').addEventListener('click', async () => {
      this.copied.textContent = await copyFrom(this.link, 'The link');
    });
    button('copy-text').addEventListener('click', () => void this.copyText());
    this.codeButton.addEventListener('click', () => void this.toggleCode());
  }

  /** What is shared from now on; null takes everything away. */
  write(subject: Shareable | null): void {
    if (subject?.href !== this.subject?.href) {
      this.hideCode();
      this.copied.textContent = '';
    }
    this.subject = subject;
    this.frame.hidden = subject === null;
    this.says.textContent = subject?.says ?? '';
    this.link.value = subject?.href ?? '';
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
    const { qrPicture } = await bring(() => import('../kit/qr.ts')).catch(() => ({
      qrPicture: null,
    }));
    if (this.subject !== subject) return;
    if (qrPicture === null) {
      this.copied.textContent = NO_CODE;
      return;
    }
    this.code.replaceChildren(
      qrPicture(subject.href, `QR code of the link to ${isolated(subject.title)}`),
    );
    this.code.hidden = false;
    this.codeButton.setAttribute('aria-expanded', 'true');
  }

  private hideCode(): void {
    this.code.hidden = true;
    this.code.replaceChildren();
    this.codeButton.setAttribute('aria-expanded', 'false');
  }
}
