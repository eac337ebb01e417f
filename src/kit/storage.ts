import { IS_PACKAGE } from './package.ts';

/** Null when the browser refuses even to name its storage, and in packages, whose origin all pupils of a school share. */
export function storage(): Storage | null {
  if (IS_PACKAGE) return null;
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The storage of this window alone, which lasts until it is closed; null likewise. */
export function windowStorage(): Storage | null {
  if (IS_PACKAGE) return null;
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
