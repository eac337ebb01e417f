import { fromPeople, untranslated } from '../../texts.ts';
import type { Report } from '../report.ts';
import { stepsDone } from '../report.ts';
import { runWords, stateWords } from '../row-words.ts';
import { words } from '../words/say.ts';
import { tableOf } from './dom.ts';

/** Everything that was pasted, row by row, in its order. */
export function pupilsView(report: Report): Node[] {
  const { rows, names, runs, outcomes, context } = report;
  const byPlace = Map.groupBy(runs, ({ place }) => place);
  const all = context.known.length;
  const places = [...rows.keys()];
  const table = tableOf(words.tables.pupils, words.heads.pupils, places, (place) => {
    const row = rows[place];
    if (row === undefined) return [];
    const name = names.all[place];
    const own = byPlace.get(place) ?? [];
    const others = name?.others ?? [];
    const state = document.createElement('span');
    const write = () => {
      state.textContent = stateWords(row, report, own, others);
      const isFlagged = own.some((run) => runWords(run, outcomes.verdictOn(run)).isFlagged);
      state.className = isFlagged || others.length > 0 ? 'results-flag' : stateClass(row.state);
    };
    write();
    for (const { key } of own) outcomes.listen(key, write);
    const done = stepsDone(row);
    return [
      fromPeople(name?.label || words.nameless),
      untranslated(name?.code ?? ''),
      state,
      done === null ? '' : words.steps(done, all),
      words.times(row.copies),
    ];
  });
  table.classList.add('results-pupils');
  return [table];
}

function stateClass(state: Report['rows'][number]['state']): string {
  if (state.kind === 'read') return state.isPassed || !state.canReplay ? 'results-soft' : '';
  return 'results-flag';
}
