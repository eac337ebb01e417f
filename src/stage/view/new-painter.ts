import { CanvasPainter } from './canvas.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';

/**
 * A painter on WebGL, or on a 2D canvas where there is no graphics card for it; Pixi is fetched for the first only.
 *
 * @throws when there is neither, or Pixi could not be had
 */
export async function createPainter(palette: Palette): Promise<Painter> {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  isFast ??= hasGraphicsCard();
  if (!isFast) return new CanvasPainter(canvas, palette);
  const { createPixiPainter } = await import('./pixi.ts');
  return createPixiPainter(canvas, palette);
}

/** Whether there is a graphics card, once somebody has looked: that makes a context of its own. */
let isFast: boolean | undefined;

/** Names under which browsers offer WebGL that the processor computes. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether there is WebGL with a graphics card behind it. Without one, a frame of a board takes the processor 50 ms
 * and more by WebGL, and a few on a 2D canvas.
 */
function hasGraphicsCard(): boolean {
  const options = { failIfMajorPerformanceCaveat: true };
  const trial = document.createElement('canvas').getContext('webgl2', options);
  if (trial === null || !('getParameter' in trial)) return false;
  const names = trial.getExtension('WEBGL_debug_renderer_info');
  const name = names === null ? '' : String(trial.getParameter(names.UNMASKED_RENDERER_WEBGL));
  trial.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(name);
}
