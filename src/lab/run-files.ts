import { findPart } from '../board/parts.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import { copyFrom } from '../kit/copying.ts';
import { readPalette } from '../stage/view/palette.ts';
import { captionOf } from './captions.ts';
import { CHART_KEYS, type Charts, scalesOf } from './charts.ts';
import { commandOfEnsemble } from './command.ts';
import { csvOfEnsemble, csvOfRun, jsonOfEnsemble, jsonOfRun } from './data.ts';
import { download, downloadText } from './files.ts';
import type { Plate } from './plate.ts';
import { pngOfPlate } from './plate-canvas.ts';
import { svgOfPlate } from './plate-svg.ts';
import { recipeOf } from './recipe.ts';
import type { Results } from './results.ts';
import { runPlate } from './run-plate.ts';
import type { Letter } from './state.ts';

/** A run from which somebody may take something along. */
export interface Source {
  readonly letter: Letter;
  readonly known: { readonly results: Results; readonly charts: Charts } | null;
}

/** Connects the buttons of a run that copy and save. */
export function listenForFiles(root: HTMLElement, source: Source): void {
  const said = findPart(root, 'saved', HTMLElement);
  const onClick = (name: string, act: () => Promise<string>) => {
    findPart(root, name, HTMLButtonElement).addEventListener('click', async () => {
      said.textContent = await act();
    });
  };
  for (const name of ['run', 'ensemble']) {
    const field = findPart(root, `${name}-command`, HTMLInputElement);
    onClick(`copy-${name}`, () => copyFrom(field));
  }
  for (const [name, type] of FILES) {
    onClick(`save-${name}`, () => save(source, name, type));
  }
  for (const kind of ['svg', 'png'] as const) {
    onClick(`save-${kind}`, async () => {
      const { known, letter } = source;
      if (known === null) return NOTHING;
      return savePlate(plateOf(known.results, known.charts, letter), `lab-${letter}`, kind);
    });
  }
}

const NOTHING = 'Nothing is known yet: wait until the runs are in.';

/** The files with numbers, and their types. */
const FILES = [
  ['run-csv', 'text/csv'],
  ['run-json', 'application/json'],
  ['ensemble-csv', 'text/csv'],
  ['ensemble-json', 'application/json'],
] as const;

async function save(
  { known, letter }: Source,
  name: (typeof FILES)[number][0],
  type: string,
): Promise<string> {
  const ensemble = known?.results.ensemble ?? null;
  if (known === null || ensemble === null) return NOTHING;
  const file = `lab-${letter}-${name.replace('-', '.')}`;
  downloadText(file, type, textOf(name, known.results, ensemble));
  return savedWords(file);
}

function textOf(name: (typeof FILES)[number][0], results: Results, ensemble: Ensemble): string {
  const { plan, run } = results;
  const { order } = plan;
  const quantities = ensemble.names.slice(0, ensemble.printed);
  if (name === 'run-csv') return csvOfRun(run, quantities);
  if (name === 'run-json') return jsonOfRun(order.experiment, run);
  const made = { ...order, runs: ensemble.runs };
  return name === 'ensemble-csv' ? csvOfEnsemble(ensemble) : jsonOfEnsemble(made, ensemble);
}

function plateOf(results: Results, charts: Charts, letter: Letter): Plate {
  const { order } = results.plan;
  const { runs } = results.ensemble ?? order;
  const captions = CHART_KEYS.map((key) => [key, captionOf(key, results)] as const);
  return runPlate({
    title: `Run ${letter.toUpperCase()}`,
    recipe: recipeOf(order.experiment),
    charts,
    scales: scalesOf([charts]),
    captions: Object.fromEntries(captions) as Record<(typeof CHART_KEYS)[number], string>,
    generations: results.run.length,
    command: commandOfEnsemble({ ...order, runs }),
  });
}

/** Saves a picture in the colours of the page; the sentence says what came of it. */
export async function savePlate(plate: Plate, name: string, kind: 'svg' | 'png'): Promise<string> {
  const file = `${name}.${kind}`;
  const palette = readPalette();
  try {
    if (kind === 'svg') downloadText(file, 'image/svg+xml', svgOfPlate(plate, palette));
    else download(file, await pngOfPlate(plate, palette));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return savedWords(file);
}

export function savedWords(file: string): string {
  return `${file} goes to your downloads.`;
}
