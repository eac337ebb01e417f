import type { Report } from '../report.ts';
import { runWords } from '../row-words.ts';
import { alikeIn, type HandedRun } from '../runs.ts';
import { words } from '../words/say.ts';
import { comparison } from './comparison.ts';
import { made, paragraph, tableOf } from './dom.ts';

/** The runs of each challenge: claims at once, then what a replay makes of them. */
export function runsView(report: Report): Node[] {
  const { context, titles, runs } = report;
  if (runs.length === 0) return [paragraph(words.noRuns)];
  const { counts, luck } = context.assignment;
  const byStep = [...Map.groupBy(runs, ({ step }) => step)].toSorted(([a], [b]) => a - b);
  return [
    paragraph(words.counts[counts]),
    ...(luck === 'own' ? [paragraph(words.ownLucks)] : alikeParts(report)),
    ...byStep.flatMap(([step, own]) => [
      made('h3', '', words.step(step + 1, titles[step] ?? '')),
      runsTable(report, words.step(step + 1, titles[step] ?? ''), own),
    ]),
    comparison(report),
  ];
}

function alikeParts({ runs, names, titles }: Report): Node[] {
  return alikeIn(runs).map(({ step, places, generation }) => {
    const who = places.map((place) => names.short(place) || words.nameless);
    return paragraph(words.alike(who, titles[step] ?? '', generation), 'results-note');
  });
}

/** A run that is both the first and the best is handed in once. */
function runsTable(report: Report, caption: string, own: readonly HandedRun[]): HTMLElement {
  const withBest = new Set(own.filter(({ which }) => which === 'best').map(({ place }) => place));
  const table = tableOf(caption, words.heads.runs, own, (run) => {
    const cells = Array.from({ length: 4 }, () => document.createElement('span'));
    const write = () => {
      const said = runWords(run, report.outcomes.verdictOn(run));
      const texts = [said.result, said.lives, said.spent, said.check];
      for (const [i, cell] of cells.entries()) {
        cell.textContent = texts[i] ?? '';
        cell.className = said.isFlagged ? 'results-flag' : said.isClaim ? 'results-soft' : '';
      }
    };
    write();
    report.outcomes.listen(run.key, write);
    const which =
      run.which === 'first' && !withBest.has(run.place) ? words.both : words.which[run.which];
    return [report.names.short(run.place) || words.nameless, which, ...cells];
  });
  table.classList.add('results-runs');
  return table;
}
