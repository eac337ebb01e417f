import { grouped } from '../../../base/language.ts';
import { writeText } from '../../../kit/parts.ts';
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
    ...(luck === 'own' ? [paragraph(words.ownLucks), needsPart(report)] : alikeParts(report)),
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
  const isOwnLuck = report.context.assignment.luck === 'own';
  const heads = [...words.heads.runs, ...(isOwnLuck ? [words.needs.head] : [])];
  const table = tableOf(caption, heads, own, (run) => {
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
    const need = isOwnLuck ? [needOf(report, run)] : [];
    return [report.names.short(run.place) || words.nameless, which, ...cells, ...need];
  });
  table.classList.add('results-runs');
  return table;
}

function needOf({ needs }: Report, { challenge }: HandedRun): HTMLElement {
  const cell = document.createElement('span');
  const write = () => {
    const need = needs.on(challenge);
    const { none } = words.needs;
    writeText(cell, need === undefined ? '–' : need === null ? none : grouped(need));
  };
  needs.listen(write);
  write();
  return cell;
}

/** A search for what each pupil's luck needs, and how far it is: what is found stands beside what was spent. */
function needsPart({ needs, runs }: Report): HTMLElement {
  const challenges = runs.map(({ challenge }) => challenge);
  const button = document.createElement('button');
  button.type = 'button';
  const progress = document.createElement('span');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const write = () => {
    const { done, all, isRunning, problem } = needs.searchFor(challenges);
    const { find, stop, checking, found, failed } = words.needs;
    writeText(button, isRunning ? stop : find);
    button.disabled = done === all && !isRunning;
    writeText(progress, isRunning ? checking(done, all) : '');
    const came = problem === '' ? found(done, all) : failed(problem);
    writeText(status, isRunning || (done === 0 && problem === '') ? '' : came);
  };
  button.addEventListener('click', () => {
    if (needs.searchFor(challenges).isRunning) needs.stop();
    else void needs.find(challenges);
  });
  needs.listen(write);
  write();
  const row = made('div', 'results-row', button, progress, status);
  return made('div', '', paragraph(words.needs.about, 'results-soft'), row);
}
