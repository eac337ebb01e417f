/** A guess that is kept on the page beside what happened. Without this script the answer is a plain disclosure. */
class PredictBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector('button');
    const answer = this.querySelector('details');
    const verdict = this.querySelector('[data-part="verdict"]');
    if (form === null || button === null || answer === null || verdict === null) return;
    answer.hidden = true;
    form.addEventListener('change', () => {
      button.disabled = false;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const guess = form.querySelector<HTMLInputElement>('input:checked')?.value;
      if (guess === undefined) return;
      button.hidden = true;
      for (const input of form.querySelectorAll('input')) input.disabled = true;
      answer.hidden = false;
      answer.open = true;
      answer.querySelector('summary')?.focus();
      const right = guess === this.dataset['answer'];
      verdict.textContent = `You said: ${guess}. ${right ? 'That is what happens.' : `Most likely: ${this.dataset['answer']}.`}`;
    });
  }
}

customElements.define('predict-box', PredictBox);
