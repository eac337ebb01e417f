import { percentWords } from '../figures/format.ts';
import type { Asked, AskedNumber } from './questions.ts';

/** What happens, in the words of a question: "It is narrower", "18 of 20 snakes", "36% in generation 50". */
export function answerWords(asked: Asked): string {
  if ('options' in asked) return asked.options[asked.right] ?? '';
  if (asked.ask === 'number') return `${numberText(asked.answer, asked)} ${asked.unit}`;
  return `${percentText(asked.answers.at(-1) ?? 0)} in generation ${asked.at.at(-1) ?? 0}`;
}

/** A number with as many digits as the slider has on which it is guessed. */
export function numberText(value: number, { step }: Pick<AskedNumber, 'step'>): string {
  return value.toFixed((String(step).split('.')[1] ?? '').length);
}

/** "36%", to the nearest. */
export function percentText(share: number): string {
  return percentWords(share, 0);
}
