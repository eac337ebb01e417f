import { bring } from '../base/bring.ts';
import { newSeed } from '../kit/luck.ts';
import { findPart } from '../kit/parts.ts';
import type { Outcome } from './check.ts';
import { outcomeWords, verdictWords } from './words.ts';

/** The page about the model: does all checks again with other luck. Without this script it shows those of the build. */
class FormulaChecks extends HTMLElement {
  private isHere = false;

  connectedCallback(): void {
    this.isHere = true;
    const button = findPart(this, 'again', HTMLButtonElement);
    const status = findPart(this, 'status', HTMLElement);
    button.hidden = false;
    button.addEventListener('click', () => void this.check(button, status));
  }

  disconnectedCallback(): void {
    this.isHere = false;
  }

  private async check(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return;
    // Not `disabled`, which would take the focus away.
    button.setAttribute('aria-disabled', 'true');
    const seed = newSeed();
    status.textContent = `Running all loops again, on the luck ${seed} …`;
    try {
      const { checkAgain } = await bring(() => import('./again.ts'));
      const outcomes = await checkAgain(
        seed,
        (id, outcome) => this.show(id, outcome),
        () => this.isHere,
      );
      if (outcomes !== null) status.textContent = verdictWords(outcomes, seed);
    } catch {
      status.textContent = 'The runs could not be loaded. The numbers above are unchanged.';
    }
    button.setAttribute('aria-disabled', 'false');
  }

  private show(id: string, outcome: Outcome): void {
    const row = this.querySelector(`[data-formula="${id}"]`);
    if (!(row instanceof HTMLElement)) return;
    const { measured, apart } = outcomeWords(outcome);
    findPart(row, 'measured', HTMLElement).textContent = measured;
    findPart(row, 'apart', HTMLElement).textContent = apart;
  }
}

customElements.define('model-checks', FormulaChecks);
