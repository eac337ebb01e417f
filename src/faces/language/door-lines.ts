import type { PlayedGeneration } from '../../kinds/bench.ts';
import { type LanguageModel, LONGEST } from '../../kinds/language/model.ts';
import { writeLine } from '../../kinds/language/notebook/text.ts';

/** Lines that a machine wrote, under its generation; an x stands before those that the warden could not have written. */
export function linesOf({ generation, model }: PlayedGeneration, count: number): string {
  const machine = model as LanguageModel;
  if (!('report' in machine)) return `generation ${generation}`;
  const { lines, possible } = machine.report;
  const written = Array.from({ length: count }, (_, k) => {
    const mark = possible[k] === 1 ? ' ' : 'x';
    return `  ${mark} ${writeLine(lines, k * LONGEST)}`;
  });
  return [`generation ${generation}`, ...written].join('\n');
}
