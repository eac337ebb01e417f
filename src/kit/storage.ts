/** Null when the browser refuses even to name its storage. */
export function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The storage of this window alone, which lasts until it is closed; null likewise. */
export function windowStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
