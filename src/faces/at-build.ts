import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** The components of faces, by the folders that they are in. They are used when pages are built. */

type Components = Readonly<Record<string, { readonly default: AstroComponentFactory }>>;

const PICTURES: Components = import.meta.glob('./*/Picture.astro', { eager: true });
const LINEAGES: Components = import.meta.glob('./*/Lineage.astro', { eager: true });

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

function componentAt(components: Components, path: string): AstroComponentFactory {
  const found = components[path]?.default;
  if (found !== undefined) return found;
  throw new Error(`the faces lack ${path}`);
}
