/** Where a row of a lesson plan happens: a lesson, a challenge, or a page for teachers. */
export const PLACE_IN_PLAN = /^\/(lessons|play|teach)\/([a-z0-9-]+)\/$/;

/** What plans call the pages for teachers. */
export const TEACH_PAGES: ReadonlyMap<string, string> = new Map([
  ['/teach/assign/', 'Put an assignment together'],
  ['/teach/beads/', 'Beads, the loop by hand'],
  ['/teach/class/', 'Hands up'],
  ['/teach/results/', 'Results of a class'],
  ['/teach/tally/', 'Bead tally'],
  ['/teach/vocabulary/', 'Words'],
  ['/teach/worksheet/', 'Worksheet'],
]);
