/** Says that something did not arrive, in a sentence for the reader. */
export function notLoaded(what: string): Error {
  return new Error(`The ${what} could not be loaded. Check the connection and try again.`);
}
