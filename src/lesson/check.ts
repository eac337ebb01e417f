import type { GivenAnswer } from '../kit/answered.ts';

/** What a right answer to a question is kept as. */
export function tickOf({ dataset }: HTMLElement): string {
  return `${dataset['question']}.${dataset['edition']}`;
}

/** A question with explained answers. Without this script the explanations are a plain disclosure. */
class CheckQuestion extends HTMLElement {
  static readonly observedAttributes = ['data-answered'];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector('button');
    const answers = this.querySelector('details');
    if (form === null || button === null || answers === null) return;
    answers.hidden = this.dataset['answered'] === undefined;
    form.addEventListener('change', () => {
      button.disabled = false;
      this.say('');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = Number(form.querySelector<HTMLInputElement>('input:checked')?.value);
      this.judge(answers, chosen);
    });
  }

  /** A question that was answered earlier shows its explanations. */
  attributeChangedCallback(): void {
    const answers = this.querySelector('details');
    if (answers !== null) answers.hidden = false;
  }

  private judge(answers: HTMLDetailsElement, chosen: number): void {
    const item = answers.querySelectorAll('li')[chosen];
    if (item === undefined) return;
    const isRight = item.dataset['right'] !== undefined;
    const why = item.querySelector('[data-part="why"]')?.textContent ?? '';
    this.dataset['verdict'] = isRight ? 'right' : 'wrong';
    this.say(`${isRight ? 'Right.' : 'Not quite.'} ${why}${isRight ? '' : ' Try another answer.'}`);
    const given: GivenAnswer = { kind: 'tries', wrong: isRight ? [] : [chosen], isSolved: isRight };
    this.dispatchEvent(new CustomEvent('question-answered', { bubbles: true, detail: given }));
    if (isRight) answers.hidden = false;
  }

  private say(sentence: string): void {
    const verdict = this.querySelector('[data-part="verdict"]');
    if (verdict !== null) verdict.textContent = sentence;
    if (sentence === '') delete this.dataset['verdict'];
  }
}

customElements.define('check-question', CheckQuestion);
