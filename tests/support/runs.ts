import { affordable, type Policy } from '../../src/game/policies.ts';
import { type Move, type Position, settle, startPosition } from '../../src/game/position.ts';
import { takeStep } from '../../src/game/step.ts';
import type { Challenge } from '../../src/kinds/challenge.ts';
import { worldOf } from '../../src/kinds/kinds.ts';

/** Runs on one luck: those that begin with the same moves share the generations that these make. */
export class RunsOnLuck {
  private readonly challenge: Challenge;
  private readonly next = new WeakMap<Position, Map<string, Position>>();
  private readonly start: Position;

  constructor(challenge: Challenge) {
    this.challenge = challenge;
    this.start = startPosition(challenge);
  }

  /** Plays by a policy to the end. */
  play(policy: Policy): Position {
    let position = this.start;
    while (position.status === 'playing') {
      position = this.after(position, affordable(position, policy(position)));
    }
    return position;
  }

  /** Plays moves, as far as the money goes. */
  playMoves(moves: readonly Move[]): Position {
    return this.play(({ turns }) => moves[turns.length] ?? { real: 0 });
  }

  private after(position: Position, move: Move): Position {
    const known = this.next.get(position) ?? new Map<string, Position>();
    this.next.set(position, known);
    const name = JSON.stringify([
      move.real,
      move.tools?.some((option) => option > 0) && move.tools,
    ]);
    const found = known.get(name);
    if (found !== undefined) return found;
    const step = takeStep(worldOf(this.challenge), this.challenge, position.state, move);
    const made = settle(position, move, step);
    known.set(name, made);
    return made;
  }
}
