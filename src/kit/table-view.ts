import type { Table } from '../base/table.ts';
import { element, findPart } from '../kit/parts.ts';

/** Rows that are added in one frame. */
const ROWS = 60;

/** The table of a part of the page: its first column names the rows. */
export class TableView {
  private readonly scroller: HTMLElement;
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private turn = 0;

  constructor(root: HTMLElement) {
    this.scroller = findPart(root, 'scroller', HTMLElement);
    this.head = findPart(root, 'table-head', HTMLElement);
    this.body = findPart(root, 'table', HTMLElement);
  }

  /** Fills the table, some rows a frame, so that a long one does not hold up the page. */
  show({ head, rows }: Table): void {
    // A wide table is scrolled sideways, with the keyboard too.
    this.scroller.tabIndex = 0;
    this.head.replaceChildren(...head.map(columnHead));
    this.body.replaceChildren();
    this.addRows(rows, ++this.turn);
  }

  private addRows(rows: Table['rows'], turn: number): void {
    this.body.append(...rows.slice(0, ROWS).map(tableRow));
    if (rows.length <= ROWS) return;
    requestAnimationFrame(() => {
      if (turn === this.turn) this.addRows(rows.slice(ROWS), turn);
    });
  }
}

function columnHead(name: string): HTMLElement {
  const cell = element('th', name);
  cell.setAttribute('scope', 'col');
  return cell;
}

function tableRow([first = '', ...rest]: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  const head = element('th', first);
  head.setAttribute('scope', 'row');
  row.replaceChildren(head, ...rest.map((text) => element('td', text)));
  return row;
}
