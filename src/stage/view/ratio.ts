import type { Size } from '../scene/shapes.ts';

/** More device pixels than this are not drawn on one canvas: those of a screen of 4K. */
const MOST_PIXELS = 3840 * 2160;

/**
 * Device pixels to a CSS pixel of a canvas.
 *
 * @param size of the canvas in CSS pixels
 * @param ratio of the screen, which zooming changes too
 * @returns at least 1: a picture that is zoomed out stays as it was
 */
export function scaleFor({ width, height }: Size, ratio: number): number {
  return Math.max(1, Math.min(ratio, Math.sqrt(MOST_PIXELS / (width * height))));
}

/** Calls back whenever the ratio has changed: after zooming, or in a window that was moved to another screen. */
export function onNewRatio(callback: () => void): void {
  const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const tell = () => {
    callback();
    onNewRatio(callback);
  };
  query.addEventListener('change', tell, { once: true });
}
