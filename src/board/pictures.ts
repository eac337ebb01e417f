import type { BoardFace, Overlay } from '../faces/board-face.ts';
import { boardFaceOf } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Position } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { isAtRest, type Progress } from '../stage/scene/beats.ts';
import { ringScene } from '../stage/scene/ring.ts';
import { type Attached, Gallery } from '../stage/view/gallery.ts';
import { echoesInWorker } from '../worker/simulator.ts';
import type { BoardListener } from './listener.ts';
import { findPictures } from './parts.ts';
import { ringFrame } from './ring-frame.ts';

/** All boards of a page share their painters. */
const gallery = new Gallery();

/** The pictures of a board, and the words over them. */
export class Pictures implements BoardListener {
  private readonly face: BoardFace;
  private readonly overlay: Overlay;
  private readonly attached: Attached;

  /** @param challenge of a kind whose face has been loaded */
  constructor(board: HTMLElement, challenge: Challenge) {
    this.face = boardFaceOf(challenge);
    this.overlay = this.face.attach(board, echoesInWorker);
    this.attached = gallery.attach(findPictures(board));
    void gallery.open();
  }

  begin({ challenge }: Sitting): void {
    this.overlay.writeChallenge(challenge);
    this.attached.activate();
  }

  play(): void {
    this.attached.activate();
  }

  frame(position: Position, progress: Progress): void {
    this.attached.move(!isAtRest(progress));
    this.attached.show('world', this.face.picture(position, progress));
    if (progress.replace > 0) {
      // Before the last beat these two look as they did.
      this.attached.show('ring', (size) => ringScene(ringFrame(position, progress), size));
      this.attached.show('lineage', this.face.lineage(position, progress));
    }
    this.overlay.write(position, progress);
  }
}
