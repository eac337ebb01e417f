import { orTell } from '../base/waiting.ts';
import type { Forecast } from '../game/forecast.ts';
import type { Move, Position } from '../game/position.ts';
import { forecastInWorker } from '../worker/oracle.ts';

/** What a forecast was asked for. */
export interface Question {
  readonly position: Position;
  readonly move: Move;
}

/** The forecast is null when there is none to be had, and undefined as long as it takes. */
type Tell = (question: Question, forecast?: Forecast | null) => void;

/**
 * Asks the worker for forecasts, one at a time: while a slider moves, only its last place is asked for. What was answered
 * is not asked again: the answer would be drawn again as well.
 */
export class Forecaster {
  private next: Question | null = null;
  private isAsking = false;
  /** What was asked last, while its answer is of interest. */
  private asked: Question | null = null;
  private readonly tell: Tell;

  /** @param tell is told each answer that is still of interest, and when one takes long */
  constructor(tell: Tell) {
    this.tell = tell;
  }

  ask(question: Question): void {
    this.next = isSame(question, this.asked) ? null : question;
    if (!this.isAsking) void this.work();
  }

  /** Nothing is of interest any more. */
  forget(): void {
    this.next = null;
    this.asked = null;
  }

  private async work(): Promise<void> {
    this.isAsking = true;
    while (this.next !== null) {
      const question = this.next;
      this.next = null;
      this.asked = question;
      const answer = forecastInWorker(question.position, question.move).catch(() => null);
      const forecast = await orTell(answer, () => this.tell(question));
      if (this.asked !== question) continue;
      if (forecast === null) this.asked = null;
      this.tell(question, forecast);
    }
    this.isAsking = false;
  }
}

function isSame({ position, move }: Question, other: Question | null): boolean {
  return position === other?.position && JSON.stringify(move) === JSON.stringify(other.move);
}
