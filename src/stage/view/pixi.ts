/** Draws scenes with Pixi. The only file that imports it, so that pages fetch it when a figure comes near. */
import 'pixi.js/unsafe-eval';
import 'pixi.js/graphics';
import { autoDetectRenderer, Container, Graphics, type Renderer } from 'pixi.js';
import { dotsAlong, ellipseOutline, type Points, type Shape, type Size } from '../scene/shapes.ts';
import type { Palette } from './palette.ts';

/** Draws scenes on a canvas of its own, which goes into the page as it is: nothing waits for the graphics card. */
export interface Painter {
  readonly kind: 'webgl' | 'canvas';
  readonly canvas: HTMLCanvasElement;
  /** Draws a scene, `scale` device pixels to a CSS pixel. */
  paint(scene: readonly Shape[], size: Size, scale: number): void;
  usePalette(palette: Palette): void;
  /** Called once, when the browser takes the context away. The painter is of no use after that. */
  onLost(callback: () => void): void;
  destroy(): void;
}

/**
 * A painter on WebGL, or on a 2D canvas where there is no graphics card for it.
 *
 * @throws when there is neither
 */
export async function createPainter(palette: Palette): Promise<Painter> {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const renderer = await autoDetectRenderer({
    canvas,
    preference: hasGraphicsCard() ? ['webgl', 'canvas'] : ['canvas'],
    antialias: true,
    backgroundAlpha: 0,
    // Only shapes are drawn: no text, sprites, filters, events or accessibility layer of Pixi's.
    skipExtensionImports: true,
  });
  return new PixiPainter(renderer, canvas, palette);
}

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

class PixiPainter implements Painter {
  readonly kind: 'webgl' | 'canvas';
  readonly canvas: HTMLCanvasElement;
  private readonly root = new Container();
  private readonly graphics = new Graphics();
  private readonly renderer: Renderer;
  private palette: Palette;

  constructor(renderer: Renderer, canvas: HTMLCanvasElement, palette: Palette) {
    this.renderer = renderer;
    this.canvas = canvas;
    this.palette = palette;
    this.kind = 'gl' in renderer ? 'webgl' : 'canvas';
    this.root.addChild(this.graphics);
  }

  usePalette(palette: Palette): void {
    this.palette = palette;
  }

  paint(scene: readonly Shape[], { width, height }: Size, scale: number): void {
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (this.canvas.width !== wide || this.canvas.height !== high) this.renderer.resize(wide, high);
    this.graphics.clear();
    for (const shape of scene) this.add(shape);
    this.graphics.scale.set(scale);
    this.renderer.render({ container: this.root });
  }

  onLost(callback: () => void): void {
    this.canvas.addEventListener('webglcontextlost', () => callback(), { once: true });
  }

  destroy(): void {
    this.canvas.remove();
    try {
      this.root.destroy({ children: true });
      this.renderer.destroy();
    } catch {
      // A renderer whose context is gone may fail to free what is gone already.
    }
  }

  private add(shape: Shape): void {
    const { graphics, palette } = this;
    const colour = ({ role, alpha }: { role: keyof Palette; alpha: number }) => ({
      color: palette[role],
      alpha,
    });
    switch (shape.kind) {
      case 'polygon':
        graphics.poly([...shape.points], true).fill(colour(shape.fill));
        break;
      case 'line':
        graphics
          .poly([...shape.points], false)
          .stroke({ ...colour(shape.stroke), width: shape.width, join: 'round' });
        break;
      case 'disc':
        if (shape.radius > 0) {
          graphics.circle(shape.x, shape.y, shape.radius).fill(colour(shape.fill));
        }
        break;
      case 'circle':
        if (shape.radius > 0) {
          graphics
            .circle(shape.x, shape.y, shape.radius)
            .stroke({ ...colour(shape.stroke), width: shape.width });
        }
        break;
      case 'ellipse':
        graphics
          .poly(ellipseOutline(shape.centre, shape.u, shape.v), true)
          .fill(colour(shape.fill));
        break;
      case 'dotted':
        this.trace(dotsAlong(shape.points, shape.gap), shape.radius);
        graphics.fill(colour(shape.fill));
        break;
      case 'discs':
        if (this.trace(shape.centres, shape.radius)) graphics.fill(colour(shape.fill));
        break;
      case 'circles':
        if (this.trace(shape.centres, shape.radius))
          graphics.stroke({ ...colour(shape.stroke), width: shape.width });
    }
  }

  /** Adds circles to the path; whether there were any. */
  private trace(centres: Points, radius: number): boolean {
    if (radius <= 0) return false;
    for (let i = 0; i < centres.length; i += 2) {
      this.graphics.circle(centres[i] as number, centres[i + 1] as number, radius);
    }
    return centres.length > 0;
  }
}
