import { jsonText } from '../../src/base/files.ts';

/** A list in JSON whose items are made while it is printed. */
export class Listing {
  readonly items: Iterable<unknown>;

  constructor(items: Iterable<unknown>) {
    this.items = items;
  }
}

/**
 * The text of `jsonText`, piece by piece, so that it may be longer than any text. Listings may be
 * values of objects, and such objects items of listings.
 *
 * @param line what a line of this depth begins with
 */
export function* jsonPieces(value: unknown, line = '\n'): Generator<string> {
  if (value instanceof Listing) {
    yield* bracketed('[]', value.items, line, (item) => jsonPieces(item, `${line} `));
  } else if (hasListing(value)) {
    yield* bracketed('{}', Object.entries(value), line, function* ([name, each]) {
      yield `${JSON.stringify(name)}: `;
      yield* jsonPieces(each, `${line} `);
    });
  } else {
    yield jsonText(value).replaceAll('\n', line);
  }
}

function hasListing(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((each) => each instanceof Listing)
  );
}

function* bracketed<Item>(
  [open, close]: string,
  items: Iterable<Item>,
  line: string,
  pieces: (item: Item) => Iterable<string>,
): Generator<string> {
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? open : ','}${line} `;
    yield* pieces(item);
    isEmpty = false;
  }
  yield isEmpty ? `${open}${close}` : `${line}${close}`;
}
