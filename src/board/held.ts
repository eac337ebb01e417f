/** A button that goes on while it is held down, by a finger, a mouse or a key. */

/** Held so long it begins to repeat, and does so again and again after the shorter time; in milliseconds. */
const PATIENCE_MS = 400;
const REPEAT_MS = 70;

/**
 * Acts once for a press, and again and again while the button is held.
 *
 * @param act returns whether there is more to do
 */
export function whileHeld(button: HTMLButtonElement, act: () => boolean): void {
  let timer = 0;
  // The click that ends a hold is no press of its own.
  let hasRepeated = false;
  const stop = () => clearTimeout(timer);
  const repeat = () => {
    hasRepeated = true;
    if (!button.disabled && act()) timer = window.setTimeout(repeat, REPEAT_MS);
  };
  button.addEventListener('pointerdown', ({ button: which }) => {
    stop();
    hasRepeated = false;
    if (which === 0) timer = window.setTimeout(repeat, PATIENCE_MS);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) {
    button.addEventListener(end, stop);
  }
  // A finger that rests asks for no menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  // Enter repeats by itself; the space bar clicks when it is let go.
  button.addEventListener('keydown', ({ key, repeat: isRepeated }) => {
    if (key !== ' ') return;
    hasRepeated = isRepeated;
    if (isRepeated) act();
  });
  button.addEventListener('click', () => {
    if (!hasRepeated) act();
    hasRepeated = false;
  });
}
