import type { Challenge } from '../game/challenge.ts';
import type { Position } from '../game/position.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { Scene } from '../stage/view/gallery.ts';

/** What a board shows in its own way for each kind of model; everything else is the same for all. */
export interface Face {
  /** Names and places that belong to the challenge. */
  writeChallenge(challenge: Challenge): void;
  /** The main picture, `progress` into the last generation. */
  world(position: Position, progress: Progress): Scene;
  /** All generations so far in one picture. */
  lineage(position: Position, progress: Progress): Scene;
  /** The words over the pictures; numbers tick while a generation is shown. */
  writeOverlay(position: Position, progress: Progress): void;
}
