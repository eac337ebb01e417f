import { findPart } from '../board/parts.ts';

/**
 * An element of the page by its `data-part`, whose prefix tells it from those of the board inside.
 *
 * @throws Error when the page lacks it, or it is of another kind
 */
export function partOf<Kind extends Element>(
  frame: HTMLElement,
  name: string,
  kind: new () => Kind,
): Kind {
  return findPart(frame, `make-${name}`, kind);
}
