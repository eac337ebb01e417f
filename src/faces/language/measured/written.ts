import { listedInProse } from '../../../base/language.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { KEPT_LINES, type KeptLine, LINES_SEED } from '../../../kinds/language/measured/lines.ts';

/** Lines that are shown of each machine; the table has all that were kept. */
const SHOWN = 5;

const NONSENSE = 'nonsense';

/** What machines wrote on one luck, at two temperatures. */
export function dullAndMad(): MeasuredFigure {
  const kept = KEPT_LINES[0]?.lines.length ?? 0;
  const nonsense = KEPT_LINES.map(({ temperature, generation, lines }) => {
    const count = lines.filter(({ isPossible }) => !isPossible).length;
    return `${count} in generation ${generation} at T = ${temperature}`;
  });
  return {
    pictures: [],
    plot: null,
    excerpts: KEPT_LINES.map(({ temperature, generation, lines }) => ({
      head: `T = ${temperature}, generation ${generation}`,
      lines: lines.slice(0, SHOWN).map(({ text, isPossible }) => ({
        text,
        ...(!isPossible && { wrong: NONSENSE }),
      })),
    })),
    heads: [],
    legend: [],
    summary: `The first ${SHOWN} lines of each page, on the luck ${LINES_SEED}, without a real line; the table has ${kept}. Struck through: nonsense, which the warden could not have written. Of ${kept} lines that is ${listedInProse(nonsense)}.`,
    table: {
      head: ['T', 'Generation', 'Line'],
      rows: KEPT_LINES.flatMap(({ temperature, generation, lines }) =>
        lines.map((line) => [String(temperature), String(generation), wordsOf(line)]),
      ),
    },
  };
}

function wordsOf({ text, isPossible }: KeptLine): string {
  return isPossible ? text : `${text} (${NONSENSE})`;
}
