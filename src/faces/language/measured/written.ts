import { listedInProse } from '../../../base/language.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { KEPT_LINES, type KeptLine } from '../../../kinds/language/measured/lines.ts';

/** Of the last machines so many lines are shown; the table has all that were kept. */
const SHOWN = 4;

const NONSENSE = 'nonsense';

/** What machines wrote on one luck, at two temperatures. */
export function dullAndMad(): MeasuredFigure {
  const last = KEPT_LINES.at(-1)?.generation;
  const shown = KEPT_LINES.filter(({ generation }) => generation === last);
  const nonsense = shown.map(({ temperature, lines }) => {
    const count = lines.filter(({ isPossible }) => !isPossible).length;
    return `${count} of ${lines.length} at T = ${temperature}`;
  });
  return {
    pictures: [],
    plot: null,
    excerpts: shown.map(({ temperature, generation, lines }) => ({
      head: `T = ${temperature}, generation ${generation}`,
      lines: lines.slice(0, SHOWN).map(({ text, isPossible }) => ({
        text: printed(text),
        ...(!isPossible && { wrong: NONSENSE }),
      })),
    })),
    heads: [],
    legend: [],
    summary: `On the luck of the board, nothing real; the table has more. Struck through is what the warden could not have written: ${listedInProse(nonsense)}.`,
    table: {
      head: ['T', 'Generation', 'Line'],
      rows: KEPT_LINES.flatMap(({ temperature, generation, lines }) =>
        lines.map((line) => [String(temperature), String(generation), wordsOf(line)]),
      ),
    },
  };
}

function wordsOf({ text, isPossible }: KeptLine): string {
  return isPossible ? printed(text) : `${printed(text)} (${NONSENSE})`;
}

/** As lines stand in print. */
function printed(text: string): string {
  return text.replaceAll("'", '’');
}
