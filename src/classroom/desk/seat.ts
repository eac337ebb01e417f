import { keyOn, type Shelf } from '../../progress/shelf.ts';
import { isPupil } from './codec.ts';
import type { Place } from './store.ts';

/** Whose work goes on in this tab: its pages do not say it in their addresses, which hosts see. */
export class Seat {
  private readonly shelf: Shelf;
  private readonly key: string;

  /**
   * @param shelf of this tab alone
   * @param base where the site begins
   */
  constructor(shelf: Shelf, base: string) {
    this.shelf = shelf;
    this.key = keyOn(base, 'seat');
  }

  /** Null where nobody sits. */
  get taken(): Place | null {
    try {
      const data: unknown = JSON.parse(this.shelf.getItem(this.key) ?? 'null');
      return isPlace(data) ? { assignment: data.assignment, pupil: data.pupil } : null;
    } catch {
      return null;
    }
  }

  take({ assignment, pupil }: Place): void {
    try {
      this.shelf.setItem(this.key, JSON.stringify({ assignment, pupil }));
    } catch {
      // The desk says that nothing can be kept.
    }
  }

  leave(): void {
    try {
      this.shelf.removeItem(this.key);
    } catch {
      // There is nothing to forget.
    }
  }
}

function isPlace(data: unknown): data is Place {
  if (typeof data !== 'object' || data === null) return false;
  const { assignment, pupil } = data as Partial<Record<keyof Place, unknown>>;
  return typeof assignment === 'string' && isPupil(pupil);
}
