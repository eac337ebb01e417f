import type { Note } from './score.ts';

/** A note begins and ends so softly that it does not click, in seconds. */
const ATTACK = 0.02;
const RELEASE = 0.12;
/** What is cut off ends in this time, in seconds. */
const CUT = 0.04;

/** Notes that are being played. */
export interface Performance {
  /** Ends all of them, now and without a click. */
  stop(): void;
}

/**
 * Plays a score.
 *
 * @param context of a page, or one that renders into a buffer
 * @param start of the score, in seconds of the context
 */
export function perform(
  context: BaseAudioContext,
  score: readonly Note[],
  start: number,
): Performance {
  const all = context.createGain();
  all.connect(context.destination);
  const voices = score.map((note) => play(context, note, start, all));
  return {
    stop() {
      const now = context.currentTime;
      all.gain.setValueAtTime(1, now);
      all.gain.linearRampToValueAtTime(0, now + CUT);
      for (const voice of voices) voice.stop(now + CUT);
    },
  };
}

function play(
  context: BaseAudioContext,
  { at, seconds, pitch, gain, pan }: Note,
  start: number,
  all: AudioNode,
): OscillatorNode {
  const begin = start + at;
  const end = begin + seconds;
  // A triangle has a few faint overtones: small loudspeakers give those of a low voice, and they are never harsh.
  const voice = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  const place = new StereoPannerNode(context, { pan });
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(gain, begin + Math.min(ATTACK, seconds / 4));
  // Long notes die away as a bell does.
  volume.gain.setValueAtTime(gain, end - Math.max(Math.min(RELEASE, seconds / 2), seconds / 3));
  volume.gain.linearRampToValueAtTime(0, end);
  voice.connect(volume).connect(place).connect(all);
  voice.start(begin);
  voice.stop(end);
  return voice;
}
