/** What is needed of a `Storage`. Any of it may throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const off = (): never => {
  throw new Error('storage is off');
};

/** Where the browser has no storage to offer. */
export const NO_SHELF: Shelf = { getItem: off, setItem: off, removeItem: off };

/**
 * The name under which a site keeps something: an origin can have many sites.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 */
export function keyOn(base: string, name: string): string {
  return `tailkeeper.${name}${base.replace(/\/*$/, '/')}`;
}
