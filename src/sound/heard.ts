import { boardFaceOf } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
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
  /** What was seen for the last time in the generation before. */
  readonly gone: readonly string[];
  readonly end: 'won' | 'lost' | null;
}

/** More voices than these cannot be told apart: neighbours share one. */
export const MOST_VOICES = 5;

/** What there is to hear of the last generation of a position; null of the truth itself. */
export function heardOf(position: Position): Heard | null {
  const turn = position.turns.at(-1);
  if (turn === undefined) return null;
  const { status, state } = position;
  const losses = boardFaceOf(position.challenge).say.losses(position);
  return {
    voices: grouped(voicesOf(position.challenge, turn)),
    costLife: turn.costLife,
    gone: losses
      .filter(({ generation }) => generation === state.generation)
      .map(({ name }) => name),
    end: status === 'playing' ? null : status,
  };
}

/** The tails; and the modes, where no tail is one. */
function voicesOf(challenge: Challenge, { measures }: Turn): Voice[] {
  const { say } = boardFaceOf(challenge);
  const voices = (names: readonly string[], survival: readonly number[]) =>
    names.map((name, i) => ({ name, survival: survival[i] ?? 0 }));
  const tails = voices(say.tails(challenge), measures.survival);
  const isApart = kindOf(challenge)
    .tails(challenge)
    .every(({ mode }) => mode === undefined);
  const places = isApart ? say.places(challenge) : [];
  const modes = measures.modes.map(({ survival }) => survival);
  return [...tails, ...voices(places, modes)];
}

/** At most so many voices as can be told apart: neighbours become one, which has what they have on average. */
export function grouped(voices: readonly Voice[]): Voice[] {
  if (voices.length <= MOST_VOICES) return [...voices];
  const groups = Map.groupBy(voices, (_, i) => Math.floor((i * MOST_VOICES) / voices.length));
  return [...groups.values()].map((group) => ({
    name: group.map(({ name }) => name).join(', '),
    survival: group.reduce((sum, { survival }) => sum + survival, 0) / group.length,
  }));
}
