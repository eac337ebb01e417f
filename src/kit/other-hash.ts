/** What stands behind `#` in the address, with it, unless it is the way to a place on the page (`#main`). */
export function hashInAddress(): string {
  const { hash } = location;
  return document.getElementById(hash.slice(1)) === null ? hash : '';
}

/** Calls when somebody goes to another address of this page: pastes a link into its tab, or goes back to one. */
export function onOtherHash(act: () => void): void {
  addEventListener('hashchange', () => {
    if (hashInAddress() !== '') act();
  });
}
