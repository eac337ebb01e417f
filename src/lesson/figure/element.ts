import { bring } from '../../base/bring.ts';
import type { FigureController } from './controller.ts';

/** The custom element of a figure. It is small: what runs the loop again arrives when somebody asks for it. */
class TailFigure extends HTMLElement {
  private arriving: Promise<FigureController> | null = null;

  connectedCallback(): void {
    const controls = this.querySelector('form');
    if (controls === null) return;
    controls.hidden = false;
    // A wide table is scrolled sideways, with the keyboard too.
    const scroller = this.querySelector<HTMLElement>('[data-part="scroller"]');
    if (scroller !== null) scroller.tabIndex = 0;
    for (const type of ['click', 'input', 'change']) {
      controls.addEventListener(type, ({ target }) => {
        const part = target instanceof HTMLElement ? target.dataset['part'] : undefined;
        if (part !== undefined) this.tell((controller) => controller.act(part, type));
      });
    }
    controls.addEventListener('submit', (event) => event.preventDefault());
    const takeGuess = () => this.tell((controller) => controller.takeGuess());
    new MutationObserver(takeGuess).observe(this, { attributeFilter: ['data-guess'] });
    if ('guess' in this.dataset) takeGuess();
  }

  private async tell(act: (controller: FigureController) => void): Promise<void> {
    try {
      this.arriving ??= bring(() => import('./controller.ts')).then(({ FigureController }) =>
        FigureController.create(this),
      );
      act(await this.arriving);
    } catch (error) {
      console.error(error);
      this.arriving = null;
      const status = this.querySelector('[data-part="status"]');
      if (status === null) return;
      status.textContent = 'This could not be loaded. Check the connection and try again.';
    }
  }
}

customElements.define('tail-figure', TailFigure);
