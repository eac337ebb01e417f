import type { LabSheet } from '../faces/lab-face.ts';
import { findPart } from '../kit/parts.ts';
import { svgOf } from '../stage/view/svg.ts';

/** What generations of a run draw, on the page; hidden where there is nothing of that sort. */
export class SheetView {
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  show(sheet: LabSheet | null): void {
    this.root.hidden = sheet === null;
    if (sheet === null) return;
    findPart(this.root, 'title', HTMLElement).textContent = sheet.title;
    findPart(this.root, 'picture', HTMLElement).innerHTML = svgOf(sheet.shapes, sheet.size);
    findPart(this.root, 'caption', HTMLElement).textContent = sheet.caption;
  }
}
