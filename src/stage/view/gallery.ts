import type { Shape, Size } from '../scene/shapes.ts';
import { readPalette } from './palette.ts';
import type { Painter } from './pixi.ts';
import { svgOf } from './svg.ts';

/** A place on the page that shows a scene. */
export interface Picture {
  /** Shows another scene; it is drawn in the next animation frame. */
  show(scene: (size: Size) => readonly Shape[]): void;
}

/**
 * All pictures of a page and the one painter they share. Until Pixi has arrived, and where neither WebGL nor a
 * canvas works, pictures are SVG; a painter whose context is lost is replaced, and every picture is drawn again
 * from its scene.
 */
export class Gallery {
  private readonly frames = new Set<FramedPicture>();
  private readonly stale = new Set<FramedPicture>();
  private painter: Painter | null = null;
  private isOpen = false;
  private isScheduled = false;

  /** Makes the element, which holds a poster, a picture. */
  hang(element: HTMLElement): Picture {
    const picture = new FramedPicture(element, (changed) => this.schedule(changed));
    this.frames.add(picture);
    return picture;
  }

  /** Fetches Pixi and changes over to it; called when a figure comes near. */
  async open(): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    const follow = () => {
      this.painter?.usePalette(readPalette());
      this.scheduleAll();
    };
    new MutationObserver(follow).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    await this.replacePainter();
  }

  private async replacePainter(): Promise<void> {
    this.painter?.destroy();
    this.painter = null;
    try {
      const { createPainter } = await import('./pixi.ts');
      this.painter = await createPainter(readPalette());
      this.painter.onLost(() => void this.replacePainter());
    } catch {
      // No WebGL and no canvas: the pictures stay SVG.
    }
    this.scheduleAll();
  }

  private scheduleAll(): void {
    for (const picture of this.frames) this.schedule(picture);
  }

  private schedule(picture: FramedPicture): void {
    this.stale.add(picture);
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      const waiting = [...this.stale];
      this.stale.clear();
      for (const each of waiting) each.draw(this.painter);
    });
  }
}

class FramedPicture implements Picture {
  private readonly element: HTMLElement;
  private readonly changed: (picture: FramedPicture) => void;
  private readonly canvas = document.createElement('canvas');
  private scene: ((size: Size) => readonly Shape[]) | null = null;

  constructor(element: HTMLElement, changed: (picture: FramedPicture) => void) {
    this.element = element;
    this.changed = changed;
    this.canvas.setAttribute('aria-hidden', 'true');
    new ResizeObserver(() => changed(this)).observe(element);
  }

  show(scene: (size: Size) => readonly Shape[]): void {
    this.scene = scene;
    this.changed(this);
  }

  /** Draws the scene; the size is that of the element, so that lines and dots keep theirs. */
  draw(painter: Painter | null): void {
    const size = { width: this.element.clientWidth, height: this.element.clientHeight };
    if (this.scene === null || size.width === 0 || size.height === 0) return;
    const shapes = this.scene(size);
    const target = painter === null ? null : this.canvas.getContext('2d');
    if (painter === null || target === null) {
      this.element.dataset['renderer'] = 'svg';
      this.element.innerHTML = svgOf(shapes, size);
      return;
    }
    this.fit(size);
    painter.paint(target, shapes, size);
    if (this.canvas.parentElement !== this.element) this.element.replaceChildren(this.canvas);
    this.element.dataset['renderer'] = painter.kind;
  }

  private fit({ width, height }: Size): void {
    const scale = Math.min(3, Math.max(1, window.devicePixelRatio));
    const pixels = [Math.round(width * scale), Math.round(height * scale)] as const;
    if (this.canvas.width !== pixels[0]) this.canvas.width = pixels[0];
    if (this.canvas.height !== pixels[1]) this.canvas.height = pixels[1];
  }
}
