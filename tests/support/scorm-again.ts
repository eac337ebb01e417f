import { Scorm12API } from 'scorm-again';

/** The system of a school as scorm-again has it, which platforms are built with; `kept` as in `scorm12.ts`. */
export class ScormAgain extends Scorm12API {
  /** What was committed, by element. */
  readonly kept = new Map<string, string>();

  constructor() {
    super({ autocommit: false, logLevel: 5 });
    this.on('LMSCommit', () => {
      for (const [element, value] of Object.entries(this.getFlattenedCMI())) {
        this.kept.set(element, String(value));
      }
    });
  }
}
