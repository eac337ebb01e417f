/** Names and ids of elements that one page can have several times. */

const counts = new WeakMap<Request, Map<string, number>>();

/** An id for one more use of a term on a page. */
export function termId(request: Request, id: string): string {
  const ofPage = counts.get(request) ?? new Map<string, number>();
  counts.set(request, ofPage);
  const count = (ofPage.get(id) ?? 0) + 1;
  ofPage.set(id, count);
  return `term-${id}-${count}`;
}
