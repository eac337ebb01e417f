import type { Heard } from './heard.ts';

/** A tone. Times are in seconds from the beginning. */
export interface Note {
  readonly at: number;
  readonly seconds: number;
  /** In hertz. */
  readonly pitch: number;
  /** The highest amplitude, where 1 is all that a loudspeaker takes. */
  readonly gain: number;
  /** From −1, left, to 1, right. */
  readonly pan: number;
}

/** The most that notes may add up to; with what a score cuts off while it begins, less than half of all there is. */
export const LOUDEST = 0.4;

/** Fifths over G3, so that any of them sound well together; all of them low enough for old ears and high enough for phones. */
const PITCHES = [196, 293.66, 440, 659.26, 987.77] as const;
/** The ends of the ladder are so far to the left and to the right. */
const WIDEST = 0.85;
/** G4, between the tails. */
const MIDDLE = { pitch: 392, gain: 0.04, pan: 0 } as const;

const VOICE_GAIN = 0.11;
const VOICE_SECONDS = 0.32;
/** Between the beginnings of two voices: so they are heard one after the other. */
const STEP = 0.34;
const FIRST = 0.1;

/** Signs of what happens: pitches one after the other. No two move alike. */
const SIGNS = {
  /** Two beats that fall by a fifth: to the voice that has cost it, where there is one. */
  life: [293.66, 196],
  /** A bell, struck once. */
  gone: [1318.51],
  /** A chord of G that rises. */
  won: [392, 493.88, 587.33, 783.99],
  /** A chord of C minor that falls. */
  lost: [392, 311.13, 261.63, 196],
} as const;
const SIGN_SECONDS = 0.34;
const SIGN_STEP = 0.2;
const BELL_SECONDS = 1.1;
const SIGN_GAIN = 0.09;
/** At this pitch gains are as they stand here. */
const USUAL = 440;

/** The pitch of a voice, and where it is between left and right. */
export function placeOf(voice: number, voices: number): { pitch: number; pan: number } {
  const share = voices === 1 ? 0.5 : voice / (voices - 1);
  const rung = Math.round(share * (PITCHES.length - 1));
  return { pitch: PITCHES[rung] ?? MIDDLE.pitch, pan: WIDEST * (2 * share - 1) };
}

/** How loud a voice is that has so much left; what has grown is no louder than what is whole. */
export function gainOf(survival: number): number {
  return VOICE_GAIN * Math.min(1, Math.max(0, survival));
}

/**
 * How much more a tone needs than one of the usual pitch to seem as loud: a low voice that lives must not seem fainter than
 * a high one. By the A-weighting of IEC 61672-1.
 */
export function evenness(pitch: number): number {
  return weightOf(USUAL) / weightOf(pitch);
}

function weightOf(pitch: number): number {
  const square = pitch * pitch;
  const middle = Math.sqrt((square + 107.7 ** 2) * (square + 737.9 ** 2));
  return (12194 * square) ** 2 / ((square + 20.6 ** 2) * middle * (square + 12194 ** 2));
}

/**
 * What a generation sounds like: the middle throughout, and the voices over it one after the other, then the signs of what
 * has happened.
 *
 * @param pace how many times as fast as with time to listen
 */
export function scoreOf({ voices, costLife, culprit, gone, end }: Heard, pace = 1): Note[] {
  const sung = voices.map(({ survival }, i) => ({
    at: FIRST + i * STEP,
    seconds: VOICE_SECONDS,
    gain: gainOf(survival),
    ...placeOf(i, voices.length),
  }));
  const behind = FIRST + voices.length * STEP;
  const middle = { ...MIDDLE, at: 0, seconds: behind + 0.2 };
  const signs = [
    ...(gone.length > 0 ? ['gone' as const] : []),
    ...(costLife ? ['life' as const] : []),
    ...(end === null ? [] : [end]),
  ];
  let at = behind + 0.1;
  const told = signs.flatMap((sign) => {
    const place = sign === 'life' && culprit !== null ? placeOf(culprit, voices.length) : null;
    const notes = notesOf(sign, at, place);
    at += SIGNS[sign].length * SIGN_STEP + 0.25;
    return notes;
  });
  return [middle, ...sung, ...told]
    .filter(({ gain }) => gain > 0)
    .map((note) => ({
      ...note,
      at: note.at / pace,
      seconds: note.seconds / pace,
      gain: note.gain * evenness(note.pitch),
    }));
}

/** @param place where it ends, if it is somebody's; else in the middle, as it stands */
function notesOf(
  sign: keyof typeof SIGNS,
  at: number,
  place: { readonly pitch: number; readonly pan: number } | null,
): Note[] {
  const pitches = SIGNS[sign];
  const shift = place === null ? 1 : place.pitch / (pitches.at(-1) ?? place.pitch);
  return pitches.map((pitch, i) => ({
    pitch: pitch * shift,
    pan: place?.pan ?? 0,
    seconds: sign === 'gone' ? BELL_SECONDS : SIGN_SECONDS,
    at: at + i * SIGN_STEP,
    gain: SIGN_GAIN,
  }));
}

/** When the last note is over, in seconds. */
export function lengthOf(score: readonly Note[]): number {
  return Math.max(0, ...score.map(({ at, seconds }) => at + seconds));
}
