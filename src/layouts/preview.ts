/** The picture that stands for a page where somebody passes its address on. */
export interface Preview {
  /** Its path on this site. */
  readonly path: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** What networks ask for, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
