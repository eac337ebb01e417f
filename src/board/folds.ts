/**
 * What unfolds over a board (`details.fold`): Escape, or a press elsewhere, folds it again. Without a script its summary
 * does.
 */
export function watchFolds(board: HTMLElement): void {
  const open = () => [...board.querySelectorAll<HTMLDetailsElement>('details.fold[open]')];
  const leave = ({ target }: Event) => {
    for (const fold of open())
      if (!(target instanceof Node && fold.contains(target))) fold.open = false;
  };
  // This event does not bubble.
  board.addEventListener(
    'toggle',
    () => {
      document.removeEventListener('pointerdown', leave);
      if (open().length > 0) document.addEventListener('pointerdown', leave);
    },
    true,
  );
  board.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const fold of open()) {
      const hadFocus = fold.contains(document.activeElement);
      fold.open = false;
      if (hadFocus) fold.querySelector('summary')?.focus();
    }
  });
}
