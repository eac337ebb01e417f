import type { PageMessage, Report, Welcome } from './protocol.ts';
import type { ScormApi } from './runtime.ts';
import { ScormSession } from './session.ts';
import { NO_API, ONLY_LOOKING, SHORTENED, troubleWords } from './words.ts';

/** What the bridge needs of the window that it stands in. */
export interface Outside {
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Shows a sentence; an empty one takes the last away. */
  readonly say: (sentence: string) => void;
  /** Calls when nothing has come for a while; what was to be called before is forgotten. */
  readonly whenCalm: (act: () => void) => void;
}

/** Stands between the pages of the desk and a school's system, for one sitting. */
export class Bridge {
  private readonly outside: Outside;
  private readonly session: ScormSession | null;
  private welcome: Welcome = NOTHING;
  /** What holds for the whole sitting. */
  private lasting = '';

  /**
   * @param api null where there is none
   * @param passAt share of the steps in per cent with which it is passed; null where it is not judged
   */
  constructor(api: ScormApi | null, passAt: number | null, outside: Outside) {
    this.outside = outside;
    this.session = api === null ? null : new ScormSession(api, passAt, outside.now);
  }

  open(): void {
    const opened = this.session?.open();
    if (opened === undefined) this.lasting = NO_API;
    else if (!opened.ok) this.lasting = troubleWords(opened.error);
    else {
      const { suspend, isKeeping, trouble } = opened.value;
      this.welcome = { ...NOTHING, suspend, isKeeping };
      this.lasting = isKeeping ? '' : ONLY_LOOKING;
      if (trouble !== null) this.outside.say(troubleWords(trouble));
    }
    if (this.lasting !== '') this.outside.say(this.lasting);
  }

  /** @returns what to answer, if anything */
  receive(message: PageMessage): Welcome | null {
    if (message.type === 'hello') return this.welcome;
    this.keep(message);
    return null;
  }

  close(): void {
    this.session?.close();
  }

  private keep(report: Report): void {
    this.welcome = { ...this.welcome, work: report.work };
    if (!this.welcome.isKeeping) return;
    const trouble = this.session?.write(report) ?? null;
    const commit = () => {
      const failed = this.session?.commit() ?? null;
      const last = trouble ?? failed;
      if (last !== null) this.outside.say(troubleWords(last));
      else this.outside.say(report.isShortened ? SHORTENED : '');
    };
    if (report.isStep) commit();
    else this.outside.whenCalm(commit);
  }
}

const NOTHING: Welcome = {
  tailkeeper: 1,
  type: 'welcome',
  work: '',
  suspend: '',
  isKeeping: false,
};
