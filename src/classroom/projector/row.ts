/** What is seen of an answer: its bar, and whether it is what happens. */
export interface Seen {
  /** Of all hands. */
  readonly share: number;
  /** Whether it is marked as what happens. */
  readonly isRight: boolean;
}

/** Writes what is seen of an answer into its row. */
export function writeRow(row: HTMLElement, { share, isRight }: Seen): void {
  row.classList.toggle('is-right', isRight);
  row.style.setProperty('--share', `${100 * share}%`);
  const mark = row.querySelector<HTMLElement>('.hands-right');
  if (mark !== null) mark.hidden = !isRight;
}
