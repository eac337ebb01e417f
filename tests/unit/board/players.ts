import type { Handover } from '../../../src/board/handover.ts';
import type { BoardListener } from '../../../src/board/listener.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { play } from '../../../src/game/play.ts';
import type { Move } from '../../../src/game/position.ts';
import { arriveAt, type Sitting } from '../../../src/game/sitting.ts';

/** What a board may be given besides its challenge and its place. */
const NOTHING_MORE = {
  edition: null,
  par: null,
  plain: null,
  bar: null,
  rival: null,
  needsForecast: false,
};

export function given(challenge: Challenge, place: Handover['place'] = {}): Handover {
  return { ...NOTHING_MORE, challenge, place };
}

/** Plays moves one after the other, as a board does, and tells a listener of each. */
export function playing(
  listener: BoardListener,
  sitting: Sitting,
  moves: readonly Move[],
  isReplay = false,
): Sitting {
  return moves.reduce((now, move, i) => {
    const next = play(now.position, move);
    if (!next.ok) throw new Error(next.error.code);
    const arrived = arriveAt(now, next.value, isReplay ? moves.slice(i + 1) : []);
    listener.change?.(arrived);
    return arrived;
  }, sitting);
}
