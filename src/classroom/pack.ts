import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Packer, Unpacker } from './packing.ts';
import { type Asked, CURVE_STEPS, placesOf } from './questions.ts';
import type { Answer, Claim, Run } from './submission.ts';

/**
 * How the parts of what is handed in are packed: one object for each part, which writes and reads the same numbers in the same
 * order. Every number that can be read is legal; what stands where never changes.
 */
export interface Part<Value> {
  readonly write: (packer: Packer, value: Value) => void;
  readonly read: (unpacker: Unpacker) => Value;
}

/** 64 steps of time, a quarter of an octave each: from a second to 15 hours. */
const TIME_STEPS = 64;
const STEPS_AN_OCTAVE = 4;

export const seconds: Part<number> = {
  write: (packer, value) => {
    const step = Math.round(STEPS_AN_OCTAVE * Math.log2(Math.max(1, value)));
    packer.put(Math.min(TIME_STEPS - 1, step), TIME_STEPS);
  },
  read: (unpacker) => Math.round(2 ** (unpacker.take(TIME_STEPS) / STEPS_AN_OCTAVE)),
};

/** Text of a few signs, with its length; the signs have to be in the alphabet. */
export function word(alphabet: string, most: number): Part<string> {
  return {
    write: (packer, text) => {
      packer.put(text.length, most + 1);
      for (const sign of text) packer.put(alphabet.indexOf(sign), alphabet.length);
    },
    read: (unpacker) => {
      const length = unpacker.take(most + 1);
      return Array.from({ length }, () => alphabet[unpacker.take(alphabet.length)] ?? '').join('');
    },
  };
}

/** Any text, as the bytes of its UTF-8. */
export function prose(most: number): Part<string> {
  return {
    write: (packer, text) => {
      const bytes = new TextEncoder().encode(text);
      packer.put(bytes.length, most + 1);
      for (const byte of bytes) packer.put(byte, 256);
    },
    read: (unpacker) => {
      const length = unpacker.take(most + 1);
      return new TextDecoder().decode(Uint8Array.from({ length }, () => unpacker.take(256)));
    },
  };
}

/** The answer to a question. */
export function answer(asked: Asked): Part<Answer> {
  if ('options' in asked) {
    if (asked.ask === 'check') return tries(asked.options.length, asked.right);
    const count = asked.options.length;
    return {
      write: (packer, value) => packer.put(value.kind === 'option' ? value.option : 0, count),
      read: (unpacker) => ({ kind: 'option', option: unpacker.take(count) }),
    };
  }
  if (asked.ask === 'number') {
    const places = placesOf(asked);
    return {
      write: (packer, value) => packer.put(value.kind === 'number' ? value.place : 0, places),
      read: (unpacker) => ({ kind: 'number', place: unpacker.take(places) }),
    };
  }
  return {
    write: (packer, value) => {
      const heights = value.kind === 'curve' ? value.heights : [];
      for (const i of asked.at.keys()) packer.put(heights[i] ?? 0, CURVE_STEPS + 1);
    },
    read: (unpacker) => ({
      kind: 'curve',
      heights: asked.at.map(() => unpacker.take(CURVE_STEPS + 1)),
    }),
  };
}

/** Wrong options one after the other, each among those that are left, then whether the right one was found. */
function tries(options: number, right: number): Part<Answer> {
  const wrongOnes = () => Array.from({ length: options }, (_, i) => i).filter((i) => i !== right);
  return {
    write: (packer, value) => {
      const { wrong, isSolved } = value.kind === 'tries' ? value : { wrong: [], isSolved: false };
      const left = wrongOnes();
      packer.put(wrong.length, options);
      for (const option of wrong) {
        packer.put(left.indexOf(option), left.length);
        left.splice(left.indexOf(option), 1);
      }
      packer.put(isSolved ? 1 : 0, 2);
    },
    read: (unpacker) => {
      const left = wrongOnes();
      const count = unpacker.take(options);
      const wrong = Array.from(
        { length: count },
        () => left.splice(unpacker.take(left.length), 1)[0] ?? 0,
      );
      return { kind: 'tries', wrong, isSolved: unpacker.take(2) === 1 };
    },
  };
}

/** Places that real samples may come from: the world, and each mode with and without weights; as in links. */
const PLACES = 36;
const MOST_MOVES = 40;
const MOST_LIVES = 10;
const DIGEST = 65_536;

/** A run of a challenge: its moves, and what is claimed of it. */
export function run(challenge: Challenge): Part<Run> {
  const move = moveOf(challenge);
  return {
    write: (packer, { moves, claim }) => {
      packer.put(moves.length, MOST_MOVES + 1);
      for (const each of moves) move.write(packer, each);
      packer.put(claim.won ? 1 : 0, 2);
      packer.put(claim.livesLeft, MOST_LIVES);
      packer.put(claim.spent, challenge.budget + 1);
      packer.put(claim.digest, DIGEST);
    },
    read: (unpacker) => {
      const count = unpacker.take(MOST_MOVES + 1);
      const moves = Array.from({ length: count }, () => move.read(unpacker));
      const claim: Claim = {
        won: unpacker.take(2) === 1,
        livesLeft: unpacker.take(MOST_LIVES),
        spent: unpacker.take(challenge.budget + 1),
        digest: unpacker.take(DIGEST),
      };
      return { moves, claim };
    },
  };
}

function moveOf(challenge: Challenge): Part<Move> {
  const { n, tools } = challenge;
  const { hasPlaces } = kindOf(challenge).link;
  const radixes = tools.map(({ options }) => options.length + 1);
  return {
    write: (packer, { real, from, tools: used }) => {
      packer.put(real, n + 1);
      if (hasPlaces && real > 0) {
        packer.put(from === undefined ? 0 : 1 + 2 * from.mode + (from.isWeighted ? 1 : 0), PLACES);
      }
      for (const [i, radix] of radixes.entries()) packer.put(used?.[i] ?? 0, radix);
    },
    read: (unpacker) => {
      const real = unpacker.take(n + 1);
      const place = hasPlaces && real > 0 ? unpacker.take(PLACES) : 0;
      const used = radixes.map((radix) => unpacker.take(radix));
      const from =
        place === 0
          ? {}
          : { from: { mode: Math.floor((place - 1) / 2), isWeighted: place % 2 === 0 } };
      return { real, ...from, ...(used.some((each) => each > 0) ? { tools: used } : {}) };
    },
  };
}
