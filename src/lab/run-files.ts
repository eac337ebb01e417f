import type { Ensemble } from '../experiment/ensemble.ts';
import type { LabRun } from '../faces/lab-face.ts';
import { copyFrom } from '../kit/copying.ts';
import { downloadText, savedWords } from '../kit/downloads.ts';
import { findPart } from '../kit/parts.ts';
import type { LabFigures } from './charts.ts';
import { scalesOf, sheetOf } from './charts.ts';
import { commandOfEnsemble } from './command.ts';
import { csvOfEnsemble, csvOfRun, jsonOfEnsemble, jsonOfRun } from './data.ts';
import { savePlate } from './files.ts';
import type { Plate } from './plate.ts';
import { runPlate } from './run-plate.ts';
import type { Letter } from './state.ts';
import { recipeOf } from './words.ts';

/** A run, and what it looks like. */
export interface Known {
  readonly labRun: LabRun;
  readonly figures: LabFigures;
}

/** Something from which a run may be taken along, once it is known. */
export interface Holder {
  readonly letter: Letter;
  readonly known: Known | null;
}

/** Connects the buttons of a run that copy and save. */
export function listenForFiles(root: HTMLElement, holder: Holder): void {
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
    onClick(`save-${name}`, () => save(holder, name, type));
  }
  for (const kind of ['svg', 'png'] as const) {
    onClick(`save-${kind}`, async () => {
      const { known, letter } = holder;
      if (known === null) return NOTHING;
      return savePlate(plateOf(known, letter), `lab-${letter}`, kind);
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
  { known, letter }: Holder,
  name: (typeof FILES)[number][0],
  type: string,
): Promise<string> {
  const ensemble = known?.labRun.ensemble ?? null;
  if (known === null || ensemble === null) return NOTHING;
  const file = `lab-${letter}-${name.replace('-', '.')}`;
  downloadText(file, type, textOf(name, known.labRun, ensemble));
  return savedWords(file);
}

function textOf(name: (typeof FILES)[number][0], labRun: LabRun, ensemble: Ensemble): string {
  const { order, run } = labRun;
  const quantities = ensemble.names.slice(0, ensemble.printed);
  if (name === 'run-csv') return csvOfRun(run, quantities);
  if (name === 'run-json') return jsonOfRun(order.experiment, run);
  const made = { ...order, runs: ensemble.runs };
  return name === 'ensemble-csv' ? csvOfEnsemble(ensemble) : jsonOfEnsemble(made, ensemble);
}

function plateOf({ labRun, figures }: Known, letter: Letter): Plate {
  const { order, run, ensemble } = labRun;
  const { runs } = ensemble ?? order;
  return runPlate({
    title: `Run ${letter.toUpperCase()}`,
    recipe: recipeOf(order.experiment),
    figures,
    scales: scalesOf([figures]),
    sheet: sheetOf(labRun),
    generations: run.length,
    command: commandOfEnsemble({ ...order, runs }),
  });
}
