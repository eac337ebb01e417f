import { IS_PACKAGE } from './package.ts';

/** The address of a page or file of this site, below the base path that it is built for. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The same with the origin, for those who meet it elsewhere; without one when the build does not know it. */
export function fullAddress(path: string): string {
  const { SITE } = import.meta.env;
  return SITE ? new URL(address(path), SITE).href : address(path);
}

/** The same as people write it on paper and type it; packages do not know where they are. */
export function shownAddress(path: string): string {
  if (IS_PACKAGE) return path;
  return fullAddress(path).replace(/^https?:\/\//, '');
}
