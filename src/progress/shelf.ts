/** What is needed of a `Storage`. Any of it may throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept with a copy: a learner's record, the runs that are not over, the works at the desk. */
export type KeptName = 'progress' | 'runs' | 'desk';

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

/** The name of the copy of what is kept under a name. */
export function copyOf(key: string): string {
  return `${key}.copy`;
}

/**
 * Writes a text and its copy. The copy comes first: wherever a write is cut off, one of both is whole.
 *
 * @returns whether it is there: some browsers that are told to keep nothing say nothing
 * @throws what the shelf throws
 */
export function putBoth(shelf: Shelf, key: string, text: string): boolean {
  for (const each of [copyOf(key), key]) shelf.setItem(each, text);
  return shelf.getItem(key) === text;
}
