/** The address of a page or file of this site, below the base path that it is built for. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
