/**
 * Brings all that a decision needs into the window, where it has room there: a board in the middle of a lesson takes the
 * screen when somebody plays it, and gives it back when they scroll on.
 *
 * @param picture at the upper end of what is needed
 * @param controls at its lower end
 */
export function takeScreen(board: HTMLElement, picture: Element, controls: Element): void {
  const { top } = picture.getBoundingClientRect();
  const { bottom } = controls.getBoundingClientRect();
  const { innerHeight } = window;
  const isSeen = top >= 0 && bottom <= innerHeight;
  if (isSeen || bottom - top > innerHeight) return;
  const head = board.getBoundingClientRect().top;
  window.scrollBy({ top: bottom - head <= innerHeight ? head : top, behavior: 'instant' });
}
