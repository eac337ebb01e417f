/** The address of a page of this site, below the base path that it is built for; for what stands in lessons. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
