/** What a board says about what is kept and what is missing. */

/** A run that was left is being played again up to where it stood. */
export function comingBack(generation: number, of: number): string {
  return `Your run comes back: generation ${generation} of ${of} …`;
}

export function cameBack(generation: number): string {
  return `Your run was kept: generation ${generation}.`;
}

/** @param why in a sentence */
export function notBack(why: string): string {
  return `Your run is still kept, but it could not be brought back. ${why}`;
}

/** What to do where something is not kept. */
const TAKE_THE_LINK = 'At the end of a run you can copy its link, which holds it.';

/** @param why results are not kept, in a sentence */
export function unkept(why: string): string {
  return `${why} ${TAKE_THE_LINK}`;
}

export const RUN_UNKEPT = unkept(
  'This browser cannot keep your run: it is lost when you leave this page.',
);

export const NO_KEEPING = unkept(
  'What keeps your results could not be loaded. Check the connection and load the page again.',
);

export const NO_FORECAST =
  'The forecast could not be loaded. You can play on without it, or check the connection and load the page again.';

export const NO_MORE =
  'The rest of this result could not be loaded. Check the connection and load the page again.';

/** A sentence that did not arrive itself. */
export const NO_REASON =
  'This cannot be done, and the reason could not be loaded. Check the connection and load the page again.';

export const NO_SOUND = 'This browser makes no sound here; nothing on the board needs it.';
export const SOUND_NOT_LOADED =
  'The sounds could not be loaded. Check the connection and press again.';

export const LUCK_COMES = 'A new luck is coming …';

export const NO_LUCK = 'This luck could not be loaded. Check the connection and press again.';
