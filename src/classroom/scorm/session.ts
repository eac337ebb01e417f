import { fail, type Result, succeed } from '../../base/result.ts';
import type { Interaction } from './interactions.ts';
import type { ScormApi } from './runtime.ts';
import { LONGEST_SUSPEND, timespan } from './values.ts';

/** What a school's system did not do. */
export type Trouble =
  | { readonly kind: 'initialize' | 'commit'; readonly reason: string }
  /** It did not give or take the value of an element. */
  | { readonly kind: 'get' | 'set'; readonly element: string; readonly reason: string }
  /** The state has more characters than it keeps. */
  | { readonly kind: 'long' };

/** How far somebody is. */
export interface Progress {
  /** What is kept until the next time; null where it does not fit. */
  readonly suspend: string | null;
  /** Steps that are done, and how many there are. */
  readonly done: number;
  readonly steps: number;
  readonly interactions: readonly Interaction[];
}

/** What the system says at the beginning. */
export interface Opened {
  /** What was kept the last time; empty where it is the first. */
  readonly suspend: string;
  /** Whether it takes what is done: not while somebody only looks at what was done. */
  readonly isKeeping: boolean;
  /** What it did not take; it is asked again with the next step. */
  readonly trouble: Trouble | null;
}

/** What functions answer when they have done what was asked. */
const TRUE = 'true';

/** Statuses that mean the end; what was reached stays reached. */
const ENDED = ['completed', 'passed'];

/**
 * One sitting in a school's system, from `LMSInitialize` to `LMSFinish`. Every value goes to it when it changes, and is
 * committed before the end: a window that is closed may have no time for it.
 */
export class ScormSession {
  private readonly api: ScormApi;
  private readonly passAt: number | null;
  private readonly now: () => number;
  private readonly start: number;
  private isOpen = false;
  /** What the system has, by element. */
  private readonly written = new Map<string, string>();
  private status = '';
  private takesInteractions = false;
  private interactions = 0;
  private isChanged = false;

  /**
   * @param passAt share of the steps in per cent with which it is passed; null where it is not judged
   * @param now the time in milliseconds
   */
  constructor(api: ScormApi, passAt: number | null, now: () => number) {
    this.api = api;
    this.passAt = passAt;
    this.now = now;
    this.start = now();
  }

  /** Begins, and takes up what was kept. */
  open(): Result<Opened, Trouble> {
    if (this.call(() => this.api.LMSInitialize('')) !== TRUE) {
      return fail({ kind: 'initialize', reason: this.reason() });
    }
    const suspend = this.read('cmi.suspend_data');
    if (suspend === null) return this.refusedToGive('cmi.suspend_data');
    const status = this.read('cmi.core.lesson_status');
    if (status === null) return this.refusedToGive('cmi.core.lesson_status');
    this.written.set('cmi.suspend_data', suspend);
    this.status = status;
    const isKeeping = !['browse', 'review'].includes(this.read('cmi.core.lesson_mode') ?? '');
    if (!isKeeping) return succeed({ suspend, isKeeping, trouble: null });
    this.isOpen = true;
    this.interactions = Number(this.read('cmi.interactions._count') ?? 0) || 0;
    this.takesInteractions = (this.read('cmi.interactions._children') ?? '') !== '';
    return succeed({ suspend, isKeeping, trouble: this.begin() });
  }

  /** Writes what has changed; commits nothing. */
  write({ suspend, done, steps, interactions }: Progress): Trouble | null {
    if (!this.isOpen) return null;
    const fits = suspend !== null && suspend.length <= LONGEST_SUSPEND;
    const kept = fits ? this.set('cmi.suspend_data', suspend) : ({ kind: 'long' } as const);
    const share = steps === 0 ? 100 : (100 * done) / steps;
    const scored = this.set('cmi.core.score.raw', String(Math.round(share)));
    const judged = this.judge(share, done === steps);
    for (const each of interactions) this.tell(each);
    return kept ?? scored ?? judged;
  }

  /** Has the system keep for good what was written. */
  commit(): Trouble | null {
    if (!this.isOpen || !this.isChanged) return null;
    const timed = this.time();
    if (this.call(() => this.api.LMSCommit('')) !== TRUE) {
      return { kind: 'commit', reason: this.reason() };
    }
    this.isChanged = false;
    return timed;
  }

  /** Ends the sitting; it can be taken up again. */
  close(): void {
    if (!this.isOpen) return;
    this.isChanged = true;
    this.commit();
    this.call(() => this.api.LMSFinish(''));
    this.isOpen = false;
  }

  /** What every sitting writes first: whoever is cut off can come back. */
  private begin(): Trouble | null {
    const parts = (this.read('cmi.core.score._children') ?? '').split(',');
    for (const [part, value] of [['min', '0'] as const, ['max', '100'] as const]) {
      if (parts.includes(part)) this.set(`cmi.core.score.${part}`, value);
    }
    const isNew = ['', 'not attempted', 'browsed', 'unknown'].includes(this.status);
    const begun = isNew ? this.toStatus('incomplete') : null;
    return begun ?? this.set('cmi.core.exit', 'suspend') ?? this.commit();
  }

  /** Who is not there yet has not failed: the work can be taken up again. */
  private judge(share: number, isDone: boolean): Trouble | null {
    if (ENDED.includes(this.status)) return null;
    if (this.passAt !== null) return share >= this.passAt ? this.toStatus('passed') : null;
    return isDone ? this.toStatus('completed') : null;
  }

  private toStatus(status: string): Trouble | null {
    const trouble = this.set('cmi.core.lesson_status', status);
    if (trouble === null) this.status = status;
    return trouble;
  }

  /** Answers are in the state as well, so that one which is not taken here is not lost. */
  private tell({ id, type, response, result, latency }: Interaction): void {
    if (!this.takesInteractions) return;
    const place = `cmi.interactions.${this.interactions}`;
    const isTaken = this.set(`${place}.id`, id) === null;
    if (!isTaken) return;
    this.interactions++;
    this.set(`${place}.type`, type);
    this.set(`${place}.student_response`, response);
    this.set(`${place}.result`, result);
    if (latency !== null) this.set(`${place}.latency`, latency);
  }

  private time(): Trouble | null {
    const seconds = (this.now() - this.start) / 1000;
    return this.set('cmi.core.session_time', timespan(seconds));
  }

  private set(element: string, value: string): Trouble | null {
    if (this.written.get(element) === value) return null;
    if (this.call(() => this.api.LMSSetValue(element, value)) !== TRUE) {
      return { kind: 'set', element, reason: this.reason() };
    }
    this.written.set(element, value);
    this.isChanged = true;
    return null;
  }

  /** Null where the system says that it cannot give it. */
  private read(element: string): string | null {
    const value = this.call(() => this.api.LMSGetValue(element));
    return value !== '' || this.errorCode() === '0' ? value : null;
  }

  private refusedToGive(element: string): Result<Opened, Trouble> {
    return fail({ kind: 'get', element, reason: this.reason() });
  }

  private errorCode(): string {
    return this.call(() => this.api.LMSGetLastError()) || '0';
  }

  /** What the system says of its last error, cut to what fits a sentence. */
  private reason(): string {
    const code = this.errorCode();
    const words = this.call(() => this.api.LMSGetErrorString(code)).slice(0, 120);
    return words === '' ? code : `${code}, ${words}`;
  }

  /** What the system answers, as text. Some answer with more than texts, and one that throws has not done it. */
  private call(ask: () => unknown): string {
    try {
      return String(ask() ?? '');
    } catch (error) {
      console.error(error);
      return '';
    }
  }
}
