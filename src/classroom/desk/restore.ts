import type { Answer } from '../submission.ts';

/**
 * Gives a question of a lesson the answer that it was given earlier, through its own form: so it says and shows what it did
 * then. Of a check that is the last try.
 */
export function restore(question: HTMLElement, answer: Answer): void {
  const form = question.querySelector('form');
  if (form === null) return;
  const inputs = [...form.querySelectorAll('input')];
  if (!fill(inputs, answer, rightOf(question))) return;
  question.dataset['guessed'] = '';
  form.dispatchEvent(new Event('change', { bubbles: true }));
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  // So that what comes of the next press is where it was pressed.
  delete question.dataset['guessed'];
}

/** @returns whether there is an answer to give */
function fill(inputs: readonly HTMLInputElement[], answer: Answer, right: number): boolean {
  if (answer.kind === 'tries')
    return choose(inputs[answer.isSolved ? right : (answer.wrong.at(-1) ?? -1)]);
  if (answer.kind === 'option') return choose(inputs[answer.option]);
  const values = (input: HTMLInputElement, i: number) =>
    answer.kind === 'number'
      ? Number(input.min) + answer.place * Number(input.step)
      : ((answer.heights[i] ?? 0) / 100) * Number(input.max);
  for (const [i, input] of inputs.entries()) {
    input.value = String(values(input, i));
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return inputs.length > 0;
}

function choose(input: HTMLInputElement | undefined): boolean {
  if (input === undefined) return false;
  input.checked = true;
  return true;
}

/** Which option of a check is right; -1 where there is none. */
function rightOf(question: HTMLElement): number {
  return [...question.querySelectorAll('details li')].findIndex((item) =>
    item.hasAttribute('data-right'),
  );
}
