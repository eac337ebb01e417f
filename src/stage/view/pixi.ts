/** Draws scenes with Pixi. The only file that imports it, so that pages fetch it when a figure comes near. */
import 'pixi.js/unsafe-eval';
import 'pixi.js/graphics';
import { autoDetectRenderer, Container, Graphics, type Renderer } from 'pixi.js';
import type { Shape, Size } from '../scene/shapes.ts';
import type { Palette } from './palette.ts';

/**
 * One renderer for all pictures of a page. Browsers allow about 16 WebGL contexts, so pictures do not get one
 * each: the painter draws a scene on its own hidden canvas and copies it to the picture's.
 */
export interface Painter {
  readonly kind: 'webgl' | 'canvas';
  /** Draws a scene; the canvas gets the size in device pixels. */
  paint(target: CanvasRenderingContext2D, scene: readonly Shape[], size: Size): void;
  usePalette(palette: Palette): void;
  /** Called once, when the browser takes the context away. The painter is of no use after that. */
  onLost(callback: () => void): void;
  destroy(): void;
}

/**
 * A painter on WebGL, or on a 2D canvas where there is no WebGL.
 *
 * @throws when there is neither
 */
export async function createPainter(palette: Palette): Promise<Painter> {
  const renderer = await autoDetectRenderer({
    preference: ['webgl', 'canvas'],
    width: 64,
    height: 64,
    antialias: true,
    backgroundAlpha: 0,
    // Only shapes are drawn: no text, sprites, filters, events or accessibility layer of Pixi's.
    skipExtensionImports: true,
  });
  return new PixiPainter(renderer, palette);
}

class PixiPainter implements Painter {
  readonly kind: 'webgl' | 'canvas';
  private readonly root = new Container();
  private readonly graphics = new Graphics();
  private readonly renderer: Renderer;
  private palette: Palette;

  constructor(renderer: Renderer, palette: Palette) {
    this.renderer = renderer;
    this.palette = palette;
    this.kind = 'gl' in renderer ? 'webgl' : 'canvas';
    this.root.addChild(this.graphics);
  }

  usePalette(palette: Palette): void {
    this.palette = palette;
  }

  paint(target: CanvasRenderingContext2D, scene: readonly Shape[], size: Size): void {
    const { canvas: picture } = target;
    const scale = picture.width / size.width;
    this.grow(picture.width, picture.height);
    this.graphics.clear();
    for (const shape of scene) this.add(shape);
    this.graphics.scale.set(scale);
    this.renderer.render({ container: this.root });
    target.clearRect(0, 0, picture.width, picture.height);
    target.drawImage(this.renderer.canvas, 0, 0);
  }

  onLost(callback: () => void): void {
    this.renderer.canvas.addEventListener('webglcontextlost', () => callback(), { once: true });
  }

  destroy(): void {
    try {
      this.root.destroy({ children: true });
      this.renderer.destroy();
    } catch {
      // A renderer whose context is gone may fail to free what is gone already.
    }
  }

  /** The hidden canvas only grows: resizing it for each picture would cost a new buffer each time. */
  private grow(width: number, height: number): void {
    const { canvas } = this.renderer;
    if (canvas.width >= width && canvas.height >= height) return;
    this.renderer.resize(Math.max(canvas.width, width), Math.max(canvas.height, height));
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
    }
  }
}
