import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grouped, type Heard, MOST_VOICES } from '../../../src/sound/heard.ts';
import {
  evenness,
  gainOf,
  LOUDEST,
  lengthOf,
  type Note,
  placeOf,
  scoreOf,
} from '../../../src/sound/score.ts';
import { captionOf } from '../../../src/sound/words/en.ts';

const someVoice = fc.record({
  name: fc.constantFrom('left tail', 'outskirts', 'Wren Rock'),
  survival: fc.double({ min: 0, max: 5, noNaN: true }),
});
const someHeard: fc.Arbitrary<Heard> = fc.record({
  voices: fc.array(someVoice, { minLength: 1, maxLength: 12 }).map(grouped),
  costLife: fc.boolean(),
  culprit: fc.constantFrom(0, null),
  gone: fc.array(fc.constantFrom('Wren Rock', 'seven'), { maxLength: 3 }),
  end: fc.constantFrom('won', 'lost', null),
});
const quiet: Heard = { voices: [], costLife: false, culprit: null, gone: [], end: null };
const tails = (left: number, right: number): Heard => ({
  ...quiet,
  voices: [
    { name: 'left tail', survival: left },
    { name: 'right tail', survival: right },
  ],
});

/** What notes add up to where they are loudest. */
function loudest(score: readonly Note[]): number {
  const sums = score.map(({ at }) =>
    score
      .filter((note) => note.at <= at && at < note.at + note.seconds)
      .reduce((sum, { gain }) => sum + gain, 0),
  );
  return Math.max(...sums);
}

describe('a score', () => {
  test('has a low voice on the left and a high one on the right', () => {
    const [, left, right] = scoreOf(tails(1, 1));
    expect(left?.pan).toBeLessThan(-0.5);
    expect(right?.pan).toBeGreaterThan(0.5);
    // Two octaves apart, and more.
    expect((right?.pitch ?? 0) / (left?.pitch ?? 1)).toBeGreaterThan(4);
    expect(right?.at).toBeGreaterThan(left?.at ?? 0);
  });

  test('fades with a tail, and is silent without it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(gainOf(less)).toBeLessThanOrEqual(gainOf(more));
      }),
    );
    expect(gainOf(0)).toBe(0);
    expect(gainOf(3)).toBe(gainOf(1));
    expect(scoreOf(tails(0, 1))).toHaveLength(2);
  });

  test('is as loud to the ear at every pitch: by the table of IEC 61672-1', () => {
    const decibels = (pitch: number) => 20 * Math.log10(evenness(pitch) / evenness(1000));
    for (const [pitch, weight] of [
      [199.53, -10.9],
      [316.23, -6.6],
      [501.19, -3.2],
      [1258.9, 0.6],
    ] as const) {
      expect(Math.abs(decibels(pitch) + weight)).toBeLessThan(0.1);
    }
    const [, left, right] = scoreOf(tails(1, 1));
    const loudness = (note: Note | undefined) => (note?.gain ?? 0) / evenness(note?.pitch ?? 0);
    expect(loudness(left)).toBeCloseTo(loudness(right), 6);
  });

  test('has a life lost at the voice that cost it', () => {
    for (const [culprit, own] of [placeOf(0, 2), placeOf(1, 2)].entries()) {
      const beats = scoreOf({ ...tails(1, 1), costLife: true, culprit }).slice(3);
      expect(beats.map(({ pan }) => pan)).toEqual([own.pan, own.pan]);
      expect(beats[1]?.pitch).toBeCloseTo(own.pitch, 6);
      expect(beats[0]?.pitch).toBeGreaterThan(1.4 * own.pitch);
    }
  });

  test('has voices that all differ in pitch and place, each higher and further right', () => {
    for (let voices = 2; voices <= MOST_VOICES; voices++) {
      const places = Array.from({ length: voices }, (_, i) => placeOf(i, voices));
      for (const [i, place] of places.slice(1).entries()) {
        // A tone apart at least: the ear tells a twentieth of that.
        expect(place.pitch / (places[i]?.pitch ?? 0)).toBeGreaterThan(1.12);
        expect(place.pan - (places[i]?.pan ?? 0)).toBeGreaterThan(0.3);
      }
    }
  });

  test('is never louder than half of what a loudspeaker takes, and soon over', () => {
    fc.assert(
      fc.property(someHeard, fc.double({ min: 1, max: 2.5, noNaN: true }), (heard, pace) => {
        const score = scoreOf(heard, pace);
        expect(loudest(score)).toBeLessThanOrEqual(LOUDEST);
        expect(lengthOf(score)).toBeLessThan(6 / pace);
        for (const { gain, seconds, pan, pitch } of score) {
          expect(gain).toBeGreaterThan(0);
          expect(seconds).toBeGreaterThan(0.1);
          expect(Math.abs(pan)).toBeLessThanOrEqual(1);
          expect(pitch).toBeGreaterThan(100);
          expect(pitch).toBeLessThan(1500);
        }
      }),
    );
  });

  test('tells what happens by signs that move unlike each other', () => {
    const signOf = (heard: Heard) =>
      scoreOf(heard)
        .slice(1)
        .map(({ pitch }) => Math.round(pitch));
    const life = signOf({ ...quiet, costLife: true });
    const gone = signOf({ ...quiet, gone: ['seven'] });
    const won = signOf({ ...quiet, end: 'won' });
    const lost = signOf({ ...quiet, end: 'lost' });
    expect(won).toEqual(won.toSorted((a, b) => a - b));
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(life).toHaveLength(2);
    expect(life[0]).toBeGreaterThan(life[1] ?? 0);
    expect(gone).toHaveLength(1);
    expect(lost).toHaveLength(4);
    expect(signOf({ ...quiet, costLife: true, gone: ['seven'], end: 'lost' })).toEqual([
      ...gone,
      ...life,
      ...lost,
    ]);
  });
});

describe('voices', () => {
  test('are as many as can be told apart: neighbours share one, and the weakest of them is heard', () => {
    const voice = (name: string, survival: number) => ({ name, survival });
    const many = [1, 0, 1, 0, 1, 1, 0].map((survival, i) => voice(String(i), survival));
    expect(grouped(many)).toEqual([
      voice('1 (weakest, beside 0)', 0),
      voice('2', 1),
      voice('3 (weakest, beside 4)', 0),
      voice('5', 1),
      voice('6', 0),
    ]);
    expect(grouped(many.slice(0, 5))).toEqual(many.slice(0, 5));
  });
});

describe('the caption', () => {
  test('says which tail is how loud', () => {
    expect(captionOf(tails(0.31, 0.98))).toBe(
      'Low voice, left: left tail, faint at 31%. High voice, right: right tail, full at 98%.',
    );
    expect(captionOf(tails(0, 0.5))).toBe(
      'Low voice, left: left tail, silent at 0%. High voice, right: right tail, softer at 50%.',
    );
  });

  test('says what the signs mean', () => {
    expect(captionOf({ ...quiet, costLife: true, gone: ['Wren Rock'], end: 'lost' })).toBe(
      'A bell: Wren Rock seen no more. Two beats that fall: a life lost. Falling notes: lost.',
    );
    expect(captionOf({ ...quiet, end: 'won' })).toBe('Rising notes: won.');
    expect(captionOf({ ...tails(0, 1), costLife: true, culprit: 0 })).toBe(
      'Low voice, left: left tail, silent at 0%. High voice, right: right tail, full at 100%. Two beats that fall to the voice of left tail: a life lost.',
    );
  });
});
