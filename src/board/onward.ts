/** Where the end of a run leads, as far as the page knows. */
export interface Onward {
  /** The lesson that explains why it went that way. */
  readonly lesson?: Way | undefined;
  /** What to play next. */
  readonly next?: (Way & { readonly kicker: string }) | undefined;
}

interface Way {
  readonly title: string;
  readonly href: string;
}
