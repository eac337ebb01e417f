import { isEmbedded } from '../kit/embed.ts';

/**
 * What unfolds over a board (`details.fold`): Escape folds it again, and so does whoever goes elsewhere, by a press or by
 * keys. Without a script its summary does. What is partly out of the window comes into it.
 */
export function watchFolds(board: HTMLElement): void {
  const open = () => [...board.querySelectorAll<HTMLDetailsElement>('details.fold[open]')];
  const leave = ({ target }: Event) => {
    for (const fold of open())
      if (!(target instanceof Node && fold.contains(target))) fold.open = false;
  };
  const putAway = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const fold of open()) {
      // Where a press gives no focus, it is nowhere.
      const hadFocus =
        fold.contains(document.activeElement) || document.activeElement === document.body;
      fold.open = false;
      if (hadFocus) fold.querySelector('summary')?.focus();
    }
  };
  // What has the focus must not be hidden below what is unfolded.
  document.addEventListener('focusin', leave);
  document.addEventListener('pointerdown', leave);
  document.addEventListener('keydown', putAway);
  // This event does not bubble.
  board.addEventListener(
    'toggle',
    () => {
      for (const fold of isEmbedded() ? [] : open()) {
        fold.querySelector('.fold-body')?.scrollIntoView({ block: 'nearest' });
      }
    },
    true,
  );
}
