/** The custom element of a board. It is small: what it needs arrives when the figure comes near. */
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
    const { BoardController } = await import('./controller.ts');
    new BoardController(this);
  }
}

customElements.define('tail-board', TailBoard);
