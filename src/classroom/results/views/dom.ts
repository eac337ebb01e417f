import { element } from '../../../kit/parts.ts';
import type { Shape, Size } from '../../../stage/scene/shapes.ts';
import { svgOf } from '../../../stage/view/svg.ts';

/** What views are built of. */

/** Rows or pictures that are added in one frame. */
const IN_FRAME = 60;

/** Adds one element for each item, some a frame, so that a thousand do not hold up the page. */
export function fill<Item>(
  place: Element,
  items: readonly Item[],
  make: (item: Item) => Element,
): void {
  place.append(...items.slice(0, IN_FRAME).map(make));
  if (items.length <= IN_FRAME) return;
  requestAnimationFrame(() => {
    if (place.isConnected) fill(place, items.slice(IN_FRAME), make);
  });
}

/** A table whose first column names its rows; a wide one is scrolled sideways, with the keyboard too. */
export function tableOf<Item>(
  caption: string,
  head: readonly string[],
  items: readonly Item[],
  cellsOf: (item: Item) => readonly (string | Element)[],
): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'results-scroller';
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', caption);
  const table = document.createElement('table');
  const heads = document.createElement('tr');
  heads.append(...head.map((name) => headCell(name, 'col')));
  const top = document.createElement('thead');
  top.append(heads);
  const body = document.createElement('tbody');
  fill(body, items, (item) => rowOf(cellsOf(item)));
  table.append(top, body);
  scroller.append(table);
  return scroller;
}

function rowOf([first = '', ...rest]: readonly (string | Element)[]): HTMLElement {
  const row = document.createElement('tr');
  row.append(headCell(first, 'row'), ...rest.map((content) => cellOf('td', content)));
  return row;
}

function headCell(content: string | Element, scope: 'col' | 'row'): HTMLElement {
  const cell = cellOf('th', content);
  cell.setAttribute('scope', scope);
  return cell;
}

function cellOf(name: 'td' | 'th', content: string | Element): HTMLElement {
  const cell = document.createElement(name);
  cell.append(content);
  return cell;
}

/** An element with a class, a text and what is in it. */
export function made(
  name: string,
  className: string,
  ...content: readonly (string | Node)[]
): HTMLElement {
  const result = document.createElement(name);
  if (className !== '') result.className = className;
  result.append(...content);
  return result;
}

/** Shapes as a picture: numbers and names of roles only, never text from outside. */
export function pictureOf(
  shapes: readonly Shape[],
  size: Size,
  fit: 'whole' | 'stretched' = 'whole',
): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.innerHTML = svgOf(shapes, size, fit);
  return picture;
}

export function paragraph(text: string, className = ''): HTMLElement {
  const made = element('p', text);
  if (className !== '') made.className = className;
  return made;
}
