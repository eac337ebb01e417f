import { boardFaceOf } from '../faces/faces.ts';
import { passingOf } from '../faces/passing.ts';
import type { Challenge } from '../game/challenge.ts';
import { fallenAmong } from '../game/lines.ts';
import type { Position, Turn } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';

/*
 * A board as it is heard. `heard.ts` says what there is to hear of a position, `score.ts` makes notes of it, `player.ts`
 * plays them on whatever context of Web Audio it is given, and `sounds.ts` holds the context of a page. All of it arrives
 * when somebody switches sound on; see `board/sound-switch.ts`.
 */

/** Something that is heard for itself, for as long as it lives. */
export interface Voice {
  readonly name: string;
  /** S: what is left of it, as a share of the truth's. */
  readonly survival: number;
}

/** What a generation sounds of. */
export interface Heard {
  /** The lowest first, from left to right. */
  readonly voices: readonly Voice[];
  readonly costLife: boolean;
  /** Which voice is furthest beyond its line, where that cost a life. */
  readonly culprit: number | null;
  /** What was seen for the last time in the generation before. */
  readonly gone: readonly string[];
  readonly end: 'won' | 'lost' | null;
}

/** More voices than these cannot be told apart: neighbours share one. */
export const MOST_VOICES = 5;

/** What there is to hear of the last generation of a position, or of the truth, in which all is whole. */
export function heardOf(position: Position): Heard {
  const { challenge, status, turns } = position;
  const turn = turns.at(-1);
  const voices = voicesOf(challenge, turn);
  const culprit = turn?.costLife ? culpritOf(challenge, turn) : null;
  return {
    voices: grouped(voices),
    costLife: turn?.costLife ?? false,
    culprit: culprit === null ? null : groupOf(culprit, voices.length),
    gone: passingOf(position, boardFaceOf(challenge).say.losses).lost,
    end: status === 'playing' ? null : status,
  };
}

/** Of the tails beyond their lines the thinnest, or where all of them have swollen the fattest. */
function culpritOf(challenge: Challenge, { measures: { survival } }: Turn): number {
  const hasFallen = fallenAmong(challenge, survival);
  const fallen = survival.filter((_, i) => hasFallen[i]);
  const thinnest = Math.min(...fallen);
  return survival.indexOf(thinnest < 1 ? thinnest : Math.max(...fallen));
}

/** The tails; and the modes, where no tail is one. */
function voicesOf(challenge: Challenge, turn: Turn | undefined): Voice[] {
  const { say } = boardFaceOf(challenge);
  const voices = (names: readonly string[], survival: readonly number[] | undefined) =>
    names.map((name, i) => ({ name, survival: survival === undefined ? 1 : (survival[i] ?? 0) }));
  const tails = voices(say.tails(challenge), turn?.measures.survival);
  const isApart = kindOf(challenge)
    .tails(challenge)
    .every(({ mode }) => mode === undefined);
  const places = isApart ? say.places(challenge) : [];
  const modes = turn?.measures.modes.map(({ survival }) => survival);
  return [...tails, ...voices(places, modes)];
}

/** At most so many voices as can be told apart: neighbours become one, which sounds of the weakest. */
export function grouped(voices: readonly Voice[]): Voice[] {
  const groups = Map.groupBy(voices, (_, i) => groupOf(i, voices.length));
  return [...groups.values()].map((group) => {
    const survival = Math.min(...group.map((voice) => voice.survival));
    const weakest = group.findIndex((voice) => voice.survival === survival);
    const others = group.filter((_, i) => i !== weakest).map(({ name }) => name);
    const beside = others.length === 0 ? '' : ` (weakest, beside ${others.join(', ')})`;
    return { name: `${group[weakest]?.name}${beside}`, survival };
  });
}

function groupOf(voice: number, voices: number): number {
  return voices <= MOST_VOICES ? voice : Math.floor((voice * MOST_VOICES) / voices);
}
