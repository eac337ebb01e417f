import { KeptText } from '../../progress/kept-text.ts';
import type { Shelf } from '../../progress/shelf.ts';
import { worksIn, writeWorks } from './codec.ts';
import type { DeskWork } from './work.ts';

/** Which work of which pupil. */
export type Place = Pick<DeskWork, 'assignment' | 'pupil'>;

/**
 * The works of everybody who has sat at this computer, the latest first. What is on the shelf counts, so that windows do not
 * lose each other's answers; what cannot be kept there is held until the page is left.
 */
export class DeskStore {
  private readonly kept: KeptText<readonly DeskWork[]>;
  /** What could not be written, latest first. */
  private held: readonly DeskWork[] = [];
  private canKeep = true;
  private onChange: (work: DeskWork) => void = () => {};

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins
   */
  constructor(shelf: Shelf | null, base: string) {
    this.kept = new KeptText(shelf, base, 'desk', worksIn);
    this.read();
  }

  /** Whether what is done will be here after the page is left. */
  get isKept(): boolean {
    return this.canKeep;
  }

  /** The latest first. */
  get works(): readonly DeskWork[] {
    const kept = this.read();
    return [
      ...this.held,
      ...kept.filter((each) => !this.held.some((other) => isSame(each, other))),
    ];
  }

  /** Calls with every work as it has become. */
  listen(onChange: (work: DeskWork) => void): void {
    this.onChange = onChange;
  }

  of(place: Place): DeskWork | null {
    return this.works.find((each) => isSame(each, place)) ?? null;
  }

  /** Changes a work as it is on the shelf now, and makes it the latest. */
  update(work: DeskWork, change: (work: DeskWork) => DeskWork): DeskWork {
    const next = change(this.of(work) ?? work);
    const others = this.works.filter((each) => !isSame(each, next));
    this.write([next, ...others]);
    this.onChange(next);
    return next;
  }

  /** Takes a pupil's work off this computer; of what others did nothing is lost. */
  leave(place: Place): void {
    this.held = this.held.filter((each) => !isSame(each, place));
    this.write(this.works.filter((each) => !isSame(each, place)));
  }

  private read(): readonly DeskWork[] {
    try {
      return this.kept.load() ?? [];
    } catch {
      this.canKeep = false;
      return [];
    }
  }

  private write(works: readonly DeskWork[]): void {
    try {
      if (works.length === 0) this.kept.clear();
      else this.kept.save(writeWorks(works));
      this.held = [];
      this.canKeep = true;
    } catch {
      this.held = works;
      this.canKeep = false;
    }
  }
}

function isSame(one: Place, other: Place): boolean {
  return one.assignment === other.assignment && one.pupil === other.pupil;
}
