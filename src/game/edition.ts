/**
 * A challenge of the site, in one of its editions. Whoever changes its settings or its luck makes a new edition; the old
 * ones are kept in `content/archive`, so that every run of them can be replayed for ever.
 */
export interface Edition {
  /** The name of its file, which is its address: words of a to z and 0 to 9 with single hyphens between. */
  readonly id: string;
  /** From 1. */
  readonly edition: number;
}

/** An edition with the luck that it comes with; another one may be played. */
export interface PublishedEdition extends Edition {
  readonly seed: string;
}
