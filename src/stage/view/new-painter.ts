import { CanvasPainter } from './canvas.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';

/**
 * A painter on WebGL, or on a 2D canvas where there is no graphics card for it, or no Pixi; which is fetched for the first
 * only.
 *
 * @throws when there is neither
 */
export async function createPainter(palette: Palette): Promise<Painter> {
  isFast ??= hasGraphicsCard();
  if (isFast) {
    try {
      const { createPixiPainter } = await import('./pixi.ts');
      return await createPixiPainter(newCanvas(), palette);
    } catch {
      // Pixi did not come, or the card is gone: it stays so while this page is open.
      isFast = false;
    }
  }
  return new CanvasPainter(newCanvas(), palette);
}

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
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
