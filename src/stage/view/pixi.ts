/**
 * Draws scenes with Pixi. The only file that imports it, so that pages fetch it when a figure comes near, and file by file:
 * its index brings a third more, such as text and filters, that no scene draws.
 */
import 'pixi.js/lib/unsafe-eval/init';
import 'pixi.js/lib/scene/graphics/init';
import { WebGLRenderer } from 'pixi.js/lib/rendering/renderers/gl/WebGLRenderer';
import { Container } from 'pixi.js/lib/scene/container/Container';
import { Graphics } from 'pixi.js/lib/scene/graphics/shared/Graphics';
import { dotsAlong, ellipseOutline, type Points, type Shape, type Size } from '../scene/shapes.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';

/**
 * A painter on WebGL.
 *
 * @throws when there is none
 */
export async function createPixiPainter(
  canvas: HTMLCanvasElement,
  palette: Palette,
): Promise<Painter> {
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    antialias: true,
    backgroundAlpha: 0,
    // Only shapes are drawn: no text, sprites, filters, events or accessibility layer of Pixi's.
    skipExtensionImports: true,
  });
  return new PixiPainter(renderer, canvas, palette);
}

class PixiPainter implements Painter {
  readonly kind = 'webgl';
  readonly canvas: HTMLCanvasElement;
  private readonly root = new Container();
  private readonly graphics = new Graphics();
  private readonly renderer: WebGLRenderer;
  private palette: Palette;

  constructor(renderer: WebGLRenderer, canvas: HTMLCanvasElement, palette: Palette) {
    this.renderer = renderer;
    this.canvas = canvas;
    this.palette = palette;
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
      case 'lines':
        if (this.traceLines(shape.ends))
          graphics.stroke({ ...colour(shape.stroke), width: shape.width });
        break;
      case 'disc':
        if (this.trace([shape.x, shape.y], shape.radius)) graphics.fill(colour(shape.fill));
        break;
      case 'circle':
        if (this.trace([shape.x, shape.y], shape.radius))
          graphics.stroke({ ...colour(shape.stroke), width: shape.width });
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

  /** Adds lines to the path; whether there were any. */
  private traceLines(ends: Points): boolean {
    for (let i = 0; i < ends.length; i += 4) {
      this.graphics
        .moveTo(ends[i] as number, ends[i + 1] as number)
        .lineTo(ends[i + 2] as number, ends[i + 3] as number);
    }
    return ends.length > 0;
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
