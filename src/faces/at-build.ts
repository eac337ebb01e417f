import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { named } from '../figures/face.ts';
import type { MeasuredFigure } from '../figures/measured.ts';

/** The components of faces, and figures that were measured once, by the folders that they are in. They are used when pages are built. */

type Components = Readonly<Record<string, { readonly default: AstroComponentFactory }>>;

const PICTURES: Components = import.meta.glob('./*/Picture.astro', { eager: true });
const LINEAGES: Components = import.meta.glob('./*/Lineage.astro', { eager: true });

type Measured = Readonly<Record<string, () => MeasuredFigure>>;

const MEASURED: Readonly<Record<string, { readonly measured: Measured }>> = import.meta.glob(
  './*/measured.ts',
  { eager: true },
);

interface Named {
  /** The name of a kind. */
  readonly model: string;
}

/** The main picture of a board: see `BoardFace`. */
export function pictureOf({ model }: Named): AstroComponentFactory {
  return componentAt(PICTURES, `./${model}/Picture.astro`);
}

/** All generations in one picture: see `BoardFace`. */
export function lineageOf({ model }: Named): AstroComponentFactory {
  return componentAt(LINEAGES, `./${model}/Lineage.astro`);
}

/**
 * A figure that was measured once, of whatever kind, by the name that authors give.
 *
 * @throws Error with a sentence for the author when there is none of that name
 */
export function measuredFigure(name: string): MeasuredFigure {
  const all: Measured = Object.assign({}, ...Object.values(MEASURED).map((each) => each.measured));
  return named('of', name, all)();
}

function componentAt(components: Components, path: string): AstroComponentFactory {
  const found = components[path]?.default;
  if (found !== undefined) return found;
  throw new Error(`the faces lack ${path}`);
}
