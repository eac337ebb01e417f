import type { Shape, Size } from '../scene/shapes.ts';
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
