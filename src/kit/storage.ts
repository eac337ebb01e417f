/** Null when the browser refuses even to name its storage. */
export function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
