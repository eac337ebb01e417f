import { settingsAt } from '../../kinds/gaussian/survival/survival-map.ts';
import { downloadText, savedWords } from '../../kit/downloads.ts';
import { findPart } from '../../kit/parts.ts';
import { savePlate } from '../files.ts';
import { mapPlate } from './plate.ts';
import type { MapValues } from './values.ts';

/** Connects the buttons that save a map. */
export function listenForMapFiles(
  root: HTMLElement,
  source: { readonly values: MapValues | null },
): void {
  const said = findPart(root, 'saved', HTMLElement);
  const onClick = (name: string, act: (values: MapValues) => string | Promise<string>) => {
    findPart(root, name, HTMLButtonElement).addEventListener('click', async () => {
      const { values } = source;
      said.textContent = values === null ? 'Nothing is drawn yet.' : await act(values);
    });
  };
  const save = (name: string, type: string, text: string) => {
    downloadText(name, type, text);
    return savedWords(name);
  };
  onClick('save-csv', (values) => save('lab-map.csv', 'text/csv', csvOfMap(values)));
  onClick('save-json', (values) => save('lab-map.json', 'application/json', jsonOfMap(values)));
  onClick('save-svg', (values) => savePlate(mapPlate(values), 'lab-map', 'svg'));
  onClick('save-png', (values) => savePlate(mapPlate(values), 'lab-map', 'png'));
}

/** A row for each loop that is known. */
export function csvOfMap(values: MapValues): string {
  const rows = cellsOf(values).map((cell) => Object.values(cell).join(','));
  return ['n,real,spread,generations,medianFidelity', ...rows].join('\n');
}

export function jsonOfMap(values: MapValues): string {
  return JSON.stringify({ settings: values.map, cells: cellsOf(values) }, null, 1);
}

/** The cells that are known themselves. Columns that whole numbers make alike are the same loop, which is there once. */
function cellsOf(values: MapValues) {
  const { map, columns } = values;
  const cells = [...values.values.keys()].flatMap((cell) => {
    const column = cell % columns;
    const row = (cell - column) / columns;
    if (!values.isExact(column, row)) return [];
    const { n, real, spread, generations } = settingsAt(map, column, row);
    return [{ n, real, spread, generations, medianFidelity: values.at(column, row) }];
  });
  const loops = new Map(
    cells.map((cell) => [[cell.n, cell.real, cell.spread, cell.generations].join(), cell]),
  );
  return [...loops.values()];
}
