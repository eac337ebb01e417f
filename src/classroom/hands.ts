import { numberText, percentText } from './answer-words.ts';
import { type Asked, type AskedCurve, type AskedNumber, CURVE_STEPS } from './questions.ts';
import type { Answer } from './submission.ts';

/** A prediction as a class raises its hands for it: a few answers to choose from, one of which happens. */
export interface Hands {
  /** What the hands are for, where the question asks for something that hands cannot show; else empty. */
  readonly about: string;
  readonly options: readonly string[];
  /** From 0. */
  readonly right: number;
}

/** Into so many stretches a slider is cut. */
const STRETCHES = 5;
/** Of what there was, where a curve ends. */
const CURVE_BORDERS = [0.25, 0.5, 0.75, 1] as const;
/** Sums of steps are off by less. */
const ROUNDING = 1e-9;

export function handsFor(asked: Asked): Hands {
  if ('options' in asked) return { about: '', options: asked.options, right: asked.right };
  const borders = bordersOf(asked);
  const right = stretchOf(asked.ask === 'number' ? asked.answer : lastOf(asked.answers), borders);
  if (asked.ask === 'number') {
    const text = (border: number) => numberText(border, asked);
    return { about: '', options: stretchWords(borders, text, ` ${asked.unit}`), right };
  }
  const about = `${asked.label} in generation ${lastOf(asked.at)}`;
  return { about, options: stretchWords(borders, percentText, ''), right };
}

/** For which of the answers somebody would have raised a hand; null where nothing was answered. */
export function handOf(asked: Asked, answer: Answer): number | null {
  if (answer.kind === 'option') return answer.option;
  if (answer.kind === 'number' && asked.ask === 'number') {
    return stretchOf(asked.from + answer.place * asked.step, bordersOf(asked));
  }
  if (answer.kind === 'curve' && asked.ask === 'curve') {
    const end = (lastOf(answer.heights) / CURVE_STEPS) * asked.most;
    return stretchOf(end, bordersOf(asked));
  }
  return null;
}

/** Between the stretches, each a place of the slider. */
function bordersOf(asked: AskedNumber | AskedCurve): readonly number[] {
  if (asked.ask === 'curve') return CURVE_BORDERS;
  const { from, to, step } = asked;
  return Array.from({ length: STRETCHES - 1 }, (_, i) => {
    const steps = Math.round((((i + 1) / STRETCHES) * (to - from)) / step);
    return from + steps * step;
  });
}

function stretchOf(value: number, borders: readonly number[]): number {
  return borders.filter((border) => value >= border - ROUNDING).length;
}

function stretchWords(
  borders: readonly number[],
  text: (border: number) => string,
  unit: string,
): string[] {
  const texts = borders.map(text);
  return [
    `under ${texts[0]}${unit}`,
    ...texts.slice(1).map((to, i) => `${texts[i]} to under ${to}${unit}`),
    `${lastOf(texts)} or more${unit}`,
  ];
}

function lastOf<Item>(list: readonly Item[]): Item {
  const last = list.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}
