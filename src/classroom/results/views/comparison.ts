import { percentWords } from '../../../figures/format.ts';
import type { Replayed } from '../../../game/replayed.ts';
import { runChartScene } from '../../../stage/scene/run-chart.ts';
import type { Report } from '../report.ts';
import { runLink } from '../run-link.ts';
import type { HandedRun } from '../runs.ts';
import { words } from '../words/say.ts';
import { made, paragraph, pictureOf, tableOf } from './dom.ts';

const SIZE = { width: 640, height: 220 };

/** Two runs side by side: chosen from lists, as a picture, a table, and links to the board. */
export function comparison(report: Report): HTMLElement {
  const [one, other] = words.compare.labels.map((label) => chooser(report, label));
  const shown = made('div', 'results-compared');
  const part = made('section', 'results-comparison', made('h3', '', words.compare.title));
  if (one === undefined || other === undefined) return part;
  const write = () => {
    const chosen = [one, other].map(({ select }) => report.runs[Number(select.value || -1)]);
    shown.replaceChildren(...comparedParts(report, chosen[0], chosen[1]));
  };
  for (const { select } of [one, other]) select.addEventListener('change', write);
  part.append(made('div', 'results-choosers', one.field, other.field), shown);
  return part;
}

function chooser({ runs, names, titles }: Report, label: string) {
  const select = document.createElement('select');
  select.add(new Option(words.nobody, ''));
  for (const [i, { place, step, which }] of runs.entries()) {
    const name = words.runOf(names.short(place) || words.nameless, words.which[which]);
    select.add(new Option(`${name} · ${titles[step] ?? ''}`, String(i)));
  }
  return { select, field: made('label', '', made('span', '', label), select) };
}

interface Seen {
  readonly run: HandedRun;
  readonly name: string;
  /** Null while it is not replayed, or cannot be. */
  readonly replayed: Replayed | null;
}

function seen(report: Report, run: HandedRun | undefined): Seen | null {
  if (run === undefined) return null;
  const verdict = report.outcomes.verdictOn(run);
  const who = report.names.short(run.place) || words.nameless;
  const name = words.runOf(who, words.which[run.which]);
  return { run, name, replayed: verdict.kind === 'played' ? verdict.replayed : null };
}

function comparedParts(
  report: Report,
  first: HandedRun | undefined,
  second: HandedRun | undefined,
): Node[] {
  const [one, other] = [seen(report, first), seen(report, second)];
  const both = [one, other].filter((each) => each !== null);
  const missing = both.filter(({ replayed }) => replayed === null);
  return [
    ...missing.map(({ name }) => paragraph(words.compare.notThere(name), 'results-soft')),
    ...(one?.replayed && other?.replayed ? [pictureOfBoth(one, other)] : []),
    ...(both.length > 0 ? [movesTable(one, other)] : []),
    ...both.flatMap((each) => linkTo(report, each)),
  ];
}

function pictureOfBoth(one: Seen, other: Seen): HTMLElement {
  const generations = Math.max(one.run.challenge.generations, other.run.challenge.generations);
  const frame = {
    generations,
    goal: one.run.challenge.line,
    past: one.replayed?.fidelity ?? [],
    bands: [],
    ghosts: [{ kind: 'rival' as const, fidelity: other.replayed?.fidelity ?? [] }],
  };
  const caption = made('figcaption', '', words.sideBySide(one.name, other.name));
  return made('figure', '', pictureOf(runChartScene(frame, SIZE), SIZE), caption);
}

function movesTable(one: Seen | null, other: Seen | null): HTMLElement {
  const lengths = [one, other].map((each) => each?.run.run.moves.length ?? 0);
  const generations = Array.from({ length: Math.max(...lengths) }, (_, i) => i);
  const heads = words.compare.heads(one?.name ?? words.nobody, other?.name ?? words.nobody);
  return tableOf(words.compare.title, heads, generations, (i) => [
    String(i + 1),
    ...[one, other].flatMap((each) => {
      const fidelity = each?.replayed?.fidelity[i];
      const real = each?.run.run.moves[i]?.real;
      return [
        real === undefined ? '' : String(real),
        fidelity === undefined ? '' : percentWords(fidelity),
      ];
    }),
  ]);
}

function linkTo(report: Report, { run, name, replayed }: Seen): Node[] {
  const href = replayed === null ? null : runLink(report.context, run, report.base);
  if (href === null) return [];
  const link = made('a', '', words.onBoard(name));
  link.setAttribute('href', href);
  return [made('p', '', link)];
}
