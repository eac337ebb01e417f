/** What a school's system offers to what it runs: the eight functions of SCORM 1.2, which take and give texts. */
export interface ScormApi {
  LMSInitialize(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** A window, as far as the search needs it. */
export interface Surroundings {
  readonly API?: ScormApi | null;
  readonly parent?: Surroundings | null;
  readonly opener?: Surroundings | null;
}

/** How many windows up the search goes, as the standard asks. */
const LEVELS = 7;

/**
 * The functions of the system, from the windows around this one: its own, those that it stands in, and those around the
 * one that opened it.
 *
 * @returns null where no window has them, or none that may be looked into
 */
export function findApi(start: Surroundings): ScormApi | null {
  return upwards(start) ?? upwards(openerOf(start)) ?? upwards(openerOf(topOf(start)));
}

function upwards(start: Surroundings | null): ScormApi | null {
  let at = start;
  for (let level = 0; at !== null && level <= LEVELS; level++) {
    const api = peek(at, 'API');
    if (api) return api;
    at = above(at);
  }
  return null;
}

/** The window around a window; null at the top. */
function above(at: Surroundings): Surroundings | null {
  const parent = peek(at, 'parent') ?? null;
  return parent === at ? null : parent;
}

function topOf(start: Surroundings): Surroundings {
  let at = start;
  for (let level = 0; level < LEVELS; level++) at = above(at) ?? at;
  return at;
}

function openerOf(at: Surroundings): Surroundings | null {
  return peek(at, 'opener') ?? null;
}

/** Windows of another origin may not be looked into. */
function peek<Name extends keyof Surroundings>(
  at: Surroundings,
  name: Name,
): Surroundings[Name] | null {
  try {
    return at[name];
  } catch {
    return null;
  }
}
