import { type LinkError, parseLink } from '../link/link.ts';
import { encodeMoves } from '../link/moves.ts';

/** Reads the challenge in the address and hands it to the board, or says why it cannot. */
class LinkedChallenge extends HTMLElement {
  connectedCallback(): void {
    // Another link in this window; the way to a place on this page (#main) is none.
    addEventListener('hashchange', () => {
      if (/^#\d+\./.test(location.hash)) location.reload();
    });
    const parsed = parseLink(location.hash);
    const board = this.querySelector('tail-board');
    if (!parsed.ok || !(board instanceof HTMLElement)) {
      this.refuse(parsed.ok ? null : parsed.error);
      return;
    }
    const { challenge, moves } = parsed.value;
    board.dataset['challenge'] = JSON.stringify(challenge);
    if (moves !== null) board.dataset['run'] = encodeMoves(moves);
    document.title = `${challenge.title} – Tailkeeper`;
    this.find('refused').hidden = true;
    this.find('board').hidden = false;
  }

  private refuse(error: LinkError | null): void {
    const reason = error?.detail ?? 'The board is missing from this page.';
    this.find('reason').textContent = `This link cannot be opened. ${reason}`;
  }

  private find(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`the page lacks its part "${name}"`);
    return part;
  }
}

customElements.define('linked-challenge', LinkedChallenge);
