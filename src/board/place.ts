/** Where the results of a board are kept: under the name of a challenge, or a day; nowhere for any other. */
export interface Place {
  readonly challenge?: string | undefined;
  readonly daily?: string | undefined;
  /** Whose run it is where several play at one computer, and of what: results are kept by the page, unfinished runs under it. */
  readonly desk?: string | undefined;
}

/** Whether results are kept there. */
export function isKept({ challenge, daily }: Place): boolean {
  return challenge !== undefined || daily !== undefined;
}
