import type { Lock } from '../../assignment.ts';
import type { Duration } from '../course.ts';
import type { Mistake } from '../draft.ts';
import type { Room } from '../room.ts';
import type { Start } from '../starts.ts';

/** What the page says on which assignments are put together, in any language. */
export interface AssignWords {
  mistake(mistake: Mistake): string;
  /** The browser keeps no draft. */
  readonly unkept: string;
  /** @param problems a sentence each */
  toMend(problems: readonly string[]): string;
  /** The steps do not fit into a link. */
  readonly tooLong: string;
  /** What a link of this length can be used for. */
  room(length: number, room: Room): string;
  time(duration: Duration): string;
  slow(duration: Duration): string;

  readonly locks: Readonly<Record<Lock, string>>;
  readonly sameLuck: string;
  readonly ownLuck: string;
  /** How own lucks of a made challenge are found. */
  care(title: string, care: Care): string;

  /** Where a step was put, from 1. */
  added(title: string, place: number): string;
  moved(title: string, place: number): string;
  removed(title: string): string;
  thereAlready(title: string): string;
  readonly noMore: string;
  readonly nothingPasted: string;
  unknownChallenge(id: string): string;
  /** A step of a link that the site does not have. */
  unknownStep(name: string): string;
  readonly noneYet: string;
  readonly lesson: string;
  readonly challenge: string;
  readonly made: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;

  /** What a start has. */
  start(start: Pick<Start, 'steps' | 'reading' | 'playing'>): string;
  started(name: string): string;
  readonly opened: string;
  readonly undone: string;
  refused(reason: string): string;
  readonly notLoaded: string;

  /** What was typed is no share of the steps. */
  readonly noShare: string;
  /** @param file the name of the package */
  packed(file: string): string;
  readonly notPacked: string;

  codeOf(title: string): string;
  frameTitle(title: string): string;
  due(due: string): string;
  readonly slip: string;
}

/** How sure it is that own lucks of a challenge which nobody has written ideas for can be won. */
export type Care =
  /** They were all tried beforehand. */
  | 'pooled'
  /** Those are taken on which doing nothing loses and a careful player wins. */
  | 'tried'
  /** Trying would take too long. */
  | 'untried';
