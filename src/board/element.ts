import { bring } from '../base/bring.ts';

/**
 * The custom element of a board. It is small: what it needs arrives when the figure comes near. `settled` is sent once
 * it can be played, or has said why not: its detail says which.
 */
class TailBoard extends HTMLElement {
  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.enliven();
      },
      { rootMargin: '400px' },
    );
    observer.observe(this);
  }

  private async enliven(): Promise<void> {
    // What only its kind needs comes together with the controller, which would ask for it one after the other.
    const early = this.querySelector<HTMLTemplateElement>('[data-part="early"]');
    if (early !== null) document.head.append(early.content);
    try {
      const { BoardController } = await bring(() => import('./controller.ts'));
      await BoardController.enliven(this);
      this.tell(true);
    } catch (error) {
      console.error(error);
      const status = this.querySelector('[data-part="status"]');
      if (status !== null) {
        status.textContent =
          'This figure could not be loaded. Check the connection and load the page again.';
      }
      this.tell(false);
    }
  }

  private tell(isAlive: boolean): void {
    this.dispatchEvent(new CustomEvent('settled', { detail: isAlive }));
  }
}

customElements.define('tail-board', TailBoard);
