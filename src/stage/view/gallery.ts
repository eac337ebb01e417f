import type { Shape, Size } from '../scene/shapes.ts';
import { whenIdle } from './idle.ts';
import type { Painter } from './painter.ts';
import { onPaletteChange, readPalette } from './palette.ts';
import { onNewRatio, scaleFor } from './ratio.ts';
import { svgOf } from './svg.ts';
import { afterNextFrame, yieldToPage } from './yield.ts';

/** The pictures of a board. */
export const PICTURES = ['world', 'ring', 'lineage'] as const;
export type PictureName = (typeof PICTURES)[number];

/** So long a frame may draw before the next picture waits, in milliseconds. */
const FRAME_MS = 8;

/** What a picture shows, for whatever size it has. */
export type Scene = (size: Size) => readonly Shape[];

/** The pictures of one board. */
export interface Attached {
  /** Shows another scene; it is drawn before the next frame. */
  show(name: PictureName, scene: Scene): void;
  /** Takes the painters: this is the board that is being played. */
  activate(): void;
  /** Whether its scenes are moving from now on: a painter that arrives meanwhile waits until they rest. */
  move(isMoving: boolean): void;
}

/**
 * All boards of a page and the painters they share, one for each picture of a board. Browsers allow about 16 WebGL
 * contexts, so the painters visit the board that is being played; every other board shows the same scenes as SVG,
 * and so does every board until Pixi has arrived, and where neither WebGL nor a canvas works. A painter whose
 * context is lost is replaced, and its picture drawn again from its scene.
 */
export class Gallery {
  private readonly painters = new Map<PictureName, Painter>();
  private readonly stale = new Set<Picture>();
  private active: BoardPictures | null = null;
  private isOpen = false;
  /** Paper gets SVG, which is sharp and takes the light theme. */
  private isPrinting = false;
  private isScheduled = false;

  /** Takes over the elements of a board, which hold its posters. */
  attach(elements: Readonly<Record<PictureName, HTMLElement>>): Attached {
    return new BoardPictures(elements, this);
  }

  /** Fetches Pixi, the first time a figure comes near, when there is nothing else to do. */
  async open(): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
    onPaletteChange(() => this.changePalette());
    onNewRatio(() => this.redraw());
    for (const name of PICTURES) {
      await whenIdle();
      await this.create(name);
    }
  }

  /** Sends the painters to a board. */
  moveTo(board: BoardPictures): void {
    if (this.active === board) return;
    const left = this.active;
    this.active = board;
    if (left !== null) for (const name of PICTURES) this.assign(left, name, null);
    this.equip(board);
  }

  /** Who draws a picture now; null is SVG. */
  painterOf(picture: Picture): Painter | null {
    return this.isPrinting ? null : picture.painter;
  }

  schedule(picture: Picture): void {
    this.stale.add(picture);
    if (this.isScheduled) return;
    void this.drawStale();
  }

  /**
   * Draws what waits, once for each frame and as much as one has time for: a slow machine draws the rest for the next.
   * It is a task of its own, as long as laying out what was drawn, which is the frame's.
   */
  private async drawStale(): Promise<void> {
    this.isScheduled = true;
    await yieldToPage();
    while (this.stale.size > 0) {
      const began = performance.now();
      for (const picture of this.stale) {
        if (performance.now() - began > FRAME_MS) break;
        this.stale.delete(picture);
        picture.draw();
      }
      await afterNextFrame();
    }
    this.isScheduled = false;
  }

  /** Makes a painter for one picture; makes another when its context is lost. */
  private async create(name: PictureName): Promise<void> {
    try {
      const { createPainter } = await import('./new-painter.ts');
      const painter = await createPainter(readPalette());
      this.painters.set(name, painter);
      painter.onLost(() => {
        this.painters.delete(name);
        if (this.active !== null) this.assign(this.active, name, null);
        painter.destroy();
        void this.create(name);
      });
    } catch {
      // No WebGL and no canvas: the pictures stay SVG.
      return;
    }
    if (this.active?.isMoving === false) this.equip(this.active);
  }

  /** Gives a board the painters that it lacks. */
  equip(board: BoardPictures): void {
    if (this.active !== board) return;
    for (const name of PICTURES) {
      const painter = this.painters.get(name) ?? null;
      if (board.pictures[name].painter !== painter) this.assign(board, name, painter);
    }
  }

  private assign(board: BoardPictures, name: PictureName, painter: Painter | null): void {
    board.pictures[name].painter = painter;
    this.schedule(board.pictures[name]);
  }

  /** Draws at once: the browser does not wait for an animation frame. */
  private print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    if (this.active === null) return;
    for (const name of PICTURES) this.active.pictures[name].draw();
    this.active.pictures.world.tellShape();
  }

  private changePalette(): void {
    for (const painter of this.painters.values()) painter.usePalette(readPalette());
    this.redraw();
  }

  private redraw(): void {
    if (this.active === null) return;
    for (const name of PICTURES) this.schedule(this.active.pictures[name]);
  }
}

class BoardPictures implements Attached {
  readonly pictures: Readonly<Record<PictureName, Picture>>;
  isMoving = false;
  private readonly gallery: Gallery;

  constructor(elements: Readonly<Record<PictureName, HTMLElement>>, gallery: Gallery) {
    const pictureAt = (name: PictureName) => new Picture(elements[name], gallery);
    this.pictures = {
      world: pictureAt('world'),
      ring: pictureAt('ring'),
      lineage: pictureAt('lineage'),
    };
    this.gallery = gallery;
  }

  show(name: PictureName, scene: Scene): void {
    this.pictures[name].scene = scene;
    this.gallery.schedule(this.pictures[name]);
  }

  activate(): void {
    this.gallery.moveTo(this);
  }

  move(isMoving: boolean): void {
    this.isMoving = isMoving;
    if (!isMoving) this.gallery.equip(this);
  }
}

class Picture {
  scene: Scene | null = null;
  painter: Painter | null = null;
  /** Read only when the page has just been laid out: asked for at any other time, it would be laid out for that. */
  private size: Size = { width: 0, height: 0 };
  private readonly element: HTMLElement;
  private readonly gallery: Gallery;

  constructor(element: HTMLElement, gallery: Gallery) {
    this.element = element;
    this.gallery = gallery;
    const measure = () => {
      this.size = { width: element.clientWidth, height: element.clientHeight };
      gallery.schedule(this);
    };
    new ResizeObserver(measure).observe(element);
  }

  /** For a sheet that is narrower than the window: there the picture is smaller, and no less high for its width. */
  tellShape(): void {
    const { width, height } = this.size;
    this.element.style.setProperty('--shape', `${width} / ${height}`);
  }

  /** Draws the scene; the size is that of the element, so that lines and dots keep theirs. */
  draw(): void {
    const { size } = this;
    const painter = this.gallery.painterOf(this);
    if (this.scene === null || size.width === 0 || size.height === 0) return;
    this.element.dataset['renderer'] = painter?.kind ?? 'svg';
    if (painter === null) {
      this.element.innerHTML = svgOf(this.scene(size), size);
      return;
    }
    if (painter.canvas.parentElement !== this.element) {
      this.element.replaceChildren(painter.canvas);
    }
    painter.paint(this.scene(size), size, scaleFor(size, window.devicePixelRatio));
  }
}
