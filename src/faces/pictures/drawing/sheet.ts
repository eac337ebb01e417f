import { PIXELS, SIDE } from '../../../kinds/pictures/album/world.ts';

/** Levels of ink above none, as in the album: each pixel was 4 × 4 dots of a finer picture, and its ink their number. */
export const LEVELS = 16;
const DOTS = 4;
const FINE = SIDE * DOTS;

/** How far ink reaches from the middle of the pen, in dots: a stroke is as wide as those of the album. */
const PEN = 2.5;

/** Which dots of a pixel are inked first, so that half of them are spread evenly. */
const ORDER = [0, 10, 2, 8, 5, 15, 7, 13, 1, 11, 3, 9, 4, 14, 6, 12];

/** A place on a sheet, in pixels from its upper left corner. */
export type Spot = readonly [x: number, y: number];

/** A picture that somebody draws: 8 × 8 pixels, in which a pen leaves ink as the scanner of the album saw it. */
export class Sheet {
  private readonly dots = new Uint8Array(FINE * FINE);

  /** Ink of a pixel, 0 to 16. */
  level(pixel: number): number {
    return this.dotsOf(pixel).reduce((sum, dot) => sum + (this.dots[dot] as number), 0);
  }

  get isEmpty(): boolean {
    return this.dots.every((dot) => dot === 0);
  }

  /** The ink of all pixels, 0 to 1: what a network sees. */
  get ink(): Float64Array {
    return Float64Array.from({ length: PIXELS }, (_, pixel) => this.level(pixel) / LEVELS);
  }

  /** Draws a stroke. Where there is ink already there is not more of it. */
  stroke([x0, y0]: Spot, [x1, y1]: Spot): void {
    const [along, down] = [x1 - x0, y1 - y0];
    const square = along * along + down * down;
    for (let dot = 0; dot < this.dots.length; dot++) {
      const x = ((dot % FINE) + 0.5) / DOTS;
      const y = (Math.floor(dot / FINE) + 0.5) / DOTS;
      const share = square === 0 ? 0 : ((x - x0) * along + (y - y0) * down) / square;
      const nearest = Math.min(1, Math.max(0, share));
      const apart = Math.hypot(x - x0 - nearest * along, y - y0 - nearest * down);
      if (apart <= PEN / DOTS) this.dots[dot] = 1;
    }
  }

  /** @param level 0 to 16 */
  fill(pixel: number, level: number): void {
    const dots = this.dotsOf(pixel);
    for (const [rank, at] of ORDER.entries()) this.dots[dots[at] as number] = rank < level ? 1 : 0;
  }

  clear(): void {
    this.dots.fill(0);
  }

  private dotsOf(pixel: number): number[] {
    const first = Math.floor(pixel / SIDE) * DOTS * FINE + (pixel % SIDE) * DOTS;
    return ORDER.map((_, k) => first + Math.floor(k / DOTS) * FINE + (k % DOTS));
  }
}
