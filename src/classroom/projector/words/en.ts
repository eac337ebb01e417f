import { counted, grouped } from '../../../base/language.ts';

/** Predictions of a class on a projector, in English. */
export const en = {
  show: 'Show what happens',
  hide: 'Hide it again',
  happens: 'what happens',
  clear: 'Clear the count',
  restore: 'Bring the count back',
  count: (option: string) => `Hands for: ${option}`,
  fewer: (option: string) => `One fewer for: ${option}`,
  more: (option: string) => `One more for: ${option}`,
  hands: (amount: number) => `${counted(amount, { one: 'hand', other: 'hands' })} counted.`,
  /** @param answer what happens, as the question has it */
  answer: (answer: string, right: number, all: number) =>
    all === 0
      ? `What happens: ${answer}.`
      : `What happens: ${answer}. ${grouped(right)} of ${grouped(all)} said so.`,
  unkept: 'This browser cannot keep the count: it is lost when you leave this page.',
  wrong: (most: number) => `Write a whole number from 0 to ${grouped(most)}.`,
  about: (about: string) => `For hands: ${about}`,
};
