import type { GivenAnswer } from '../../kit/answered.ts';
import {
  type CurveAsked,
  judgeChoice,
  judgeCurve,
  judgeNumber,
  type NumberAsked,
  type Reply,
} from './guess.ts';
import { connectPad } from './pad.ts';

type Asked =
  | { readonly kind: 'choice'; readonly answer: string; readonly isLikely: boolean }
  | ({ readonly kind: 'number' } & NumberAsked)
  | ({ readonly kind: 'curve' } & CurveAsked);

/** A guess that is kept on the page beside what happened. Without this script the answer is a plain disclosure. */
class PredictBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector<HTMLButtonElement>('[type="submit"]');
    const answer = this.querySelector('details');
    if (form === null || button === null || answer === null) return;
    const asked: Asked = JSON.parse(this.dataset['asked'] ?? '');
    answer.hidden = true;
    const pad = this.querySelector<HTMLElement>('[data-part="pad"]');
    if (pad !== null) connectPad(pad);
    if (asked.kind === 'number') this.showNumber(form, asked);
    form.addEventListener('change', () => {
      button.disabled = false;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      button.hidden = true;
      const reply = replyTo(form, asked);
      const detail = answerOf(form, asked);
      for (const input of form.querySelectorAll('input')) input.disabled = true;
      answer.hidden = false;
      answer.open = true;
      // A guess of an earlier visit comes back without calling anybody there.
      if (this.dataset['guessed'] === undefined) answer.querySelector('summary')?.focus();
      this.show(reply);
      if (asked.kind === 'choice') mark(form, asked.answer);
      this.dispatchEvent(new CustomEvent('question-answered', { bubbles: true, detail }));
    });
  }

  /** The number beside the slider follows it. */
  private showNumber(form: HTMLFormElement, { unit }: NumberAsked): void {
    const slider = form.querySelector('input');
    const output = form.querySelector('[data-part="number"] b');
    if (slider === null || output === null) return;
    const show = () => {
      output.textContent = slider.value;
      slider.setAttribute('aria-valuetext', `${slider.value} ${unit}`);
    };
    form.addEventListener('input', show);
    show();
  }

  private show({ sentence, drawn }: Reply): void {
    const verdict = this.querySelector('[data-part="verdict"]');
    if (verdict !== null) verdict.textContent = sentence;
    if (drawn === null) return;
    const figure = this.querySelector<HTMLElement>('tail-figure');
    if (figure !== null) figure.dataset['guess'] = JSON.stringify(drawn);
  }
}

function replyTo(form: HTMLFormElement, asked: Asked): Reply {
  const values = [...form.querySelectorAll('input')].map(({ value }) => Number(value));
  if (asked.kind === 'curve') return judgeCurve(values, asked);
  if (asked.kind === 'number') return judgeNumber(values[0] ?? 0, asked);
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  return judgeChoice(chosen?.value ?? '', asked.answer, asked.isLikely);
}

/** The guess as it is kept. */
function answerOf(form: HTMLFormElement, { kind }: Asked): GivenAnswer {
  const inputs = [...form.querySelectorAll('input')];
  if (kind === 'choice')
    return { kind: 'option', option: inputs.findIndex((each) => each.checked) };
  const places = (unit: 'step' | 'max', parts = 1) =>
    inputs.map((each) =>
      Math.round((parts * (Number(each.value) - Number(each.min))) / Number(each[unit])),
    );
  if (kind === 'curve') return { kind, heights: places('max', 100) };
  return { kind, place: places('step')[0] ?? 0 };
}

/** Says at the options which one happens, and which was chosen instead. */
function mark(form: HTMLFormElement, answer: string): void {
  for (const input of form.querySelectorAll('input')) {
    const isAnswer = input.value === answer;
    if (!isAnswer && !input.checked) continue;
    const words = document.createElement('b');
    words.textContent = isAnswer
      ? input.checked
        ? 'your guess, and right'
        : 'what happens'
      : 'your guess';
    const label = input.closest('label');
    label?.setAttribute('data-mark', isAnswer ? 'right' : 'wrong');
    label?.append(' ', words);
  }
}

customElements.define('predict-box', PredictBox);
