import { percentWords } from '../figures/format.ts';
import { STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import { tailSurvival } from '../kinds/gaussian/tails.ts';
import { survivalWords } from '../kit/words/en.ts';
import { ROUND, type Snake, widthOf } from './run.ts';

/** What stands in numbers beside the snake. */
export interface Readings {
  readonly generation: string;
  /** "34%": of the width of the world. */
  readonly width: string;
  readonly left: string;
  readonly right: string;
}

export function readingsOf({ now }: Snake): Readings {
  const { left, right } = tailSurvival(now.model, STANDARD_NORMAL);
  return {
    generation: String(now.generation),
    width: percentWords(widthOf(now.model)),
    left: survivalWords(left),
    right: survivalWords(right),
  };
}

/** The same as a sentence. */
export function sentenceOf(snake: Snake): string {
  const { generation, width, left, right } = readingsOf(snake);
  if (snake.now.generation === 0) return 'Generation 0 is the world itself.';
  return `Generation ${generation}: the curve is ${width} as wide as the world. Left tail ${left}, right tail ${right}.`;
}

/** What a real sample did. */
export function feedingWords({ now, before }: Snake): string {
  const widths = `from ${percentWords(widthOf(before))} to ${percentWords(widthOf(now.model))}`;
  return `Generation ${now.generation} had one real sample among its samples. The width went ${widths} of the world’s.`;
}

/** Whether the snake has just bitten its tail. */
export function isRoundOver({ now }: Snake): boolean {
  return now.generation > 0 && now.generation % ROUND === 0;
}
