import { isFields } from '../../base/json.ts';
import type { Interaction } from './interactions.ts';
import type { Progress } from './session.ts';

/**
 * What a page of the site and the launcher around it say to each other. The launcher stands in a school's system, on another
 * origin as a rule: each checks the other's window and origin before it listens, and takes nothing on trust.
 */

/** From a page. */
export type PageMessage =
  /** It has been opened, and asks for what there is. */
  | { readonly tailkeeper: 1; readonly type: 'hello' }
  | ({ readonly tailkeeper: 1; readonly type: 'keep' } & Report);

export interface Report extends Progress {
  /** The whole work, for the page that comes after in the same sitting. */
  readonly work: string;
  /** Whether the state lacks the best runs, which had no room. */
  readonly isShortened: boolean;
  /** Whether something was done that must not wait: an answer, a run, a new code. */
  readonly isStep: boolean;
}

/** From the launcher, when a page has said hello. */
export interface Welcome {
  readonly tailkeeper: 1;
  readonly type: 'welcome';
  /** The work of this sitting; empty where there is none yet. */
  readonly work: string;
  /** What the system kept of the sittings before; empty where there is nothing. */
  readonly suspend: string;
  /** Whether the system keeps what is done. */
  readonly isKeeping: boolean;
}

/** The longest text in a message, in characters; works are far shorter. */
const LONGEST = 400_000;
/** More tries than all questions of an assignment have. */
const MOST_INTERACTIONS = 2000;

/** Reads what came from a page; null where it is something else. */
export function readPageMessage(data: unknown): PageMessage | null {
  if (!isFields(data) || data['tailkeeper'] !== 1) return null;
  if (data['type'] === 'hello') return { tailkeeper: 1, type: 'hello' };
  return data['type'] === 'keep' && isReport(data)
    ? { ...data, tailkeeper: 1, type: 'keep' }
    : null;
}

/** Reads what came from the launcher; null where it is something else. */
export function readWelcome(data: unknown): Welcome | null {
  if (!isFields(data) || data['tailkeeper'] !== 1 || data['type'] !== 'welcome') return null;
  const { work, suspend, isKeeping } = data;
  return isText(work) && isText(suspend) && typeof isKeeping === 'boolean'
    ? { tailkeeper: 1, type: 'welcome', work, suspend, isKeeping }
    : null;
}

function isReport(data: object): data is Report {
  const { work, suspend, isShortened, isStep, done, steps, interactions } = data as Partial<
    Record<keyof Report, unknown>
  >;
  return (
    isText(work) &&
    (suspend === null || isText(suspend)) &&
    typeof isShortened === 'boolean' &&
    typeof isStep === 'boolean' &&
    isCount(done) &&
    isCount(steps) &&
    done <= steps &&
    Array.isArray(interactions) &&
    interactions.length <= MOST_INTERACTIONS &&
    interactions.every(isInteraction)
  );
}

function isInteraction(data: unknown): data is Interaction {
  if (!isFields(data)) return false;
  const { id, type, response, result, latency } = data;
  return (
    isText(id, 255) &&
    ['choice', 'numeric', 'fill-in'].includes(String(type)) &&
    isText(response, 255) &&
    ['correct', 'wrong', 'neutral'].includes(String(result)) &&
    (latency === null || isText(latency, 13))
  );
}

function isText(data: unknown, most = LONGEST): data is string {
  return typeof data === 'string' && data.length <= most;
}

function isCount(data: unknown): data is number {
  return typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= 1000;
}

/** What the name of a frame begins with whose page is in a school's system; the launcher's origin follows. */
const MARK = 'tailkeeper-school ';

/** A frame keeps its name while its pages change. */
export function frameName(launcherOrigin: string): string {
  return MARK + launcherOrigin;
}

/** The origin of the launcher that a page stands in; null where it stands in none. */
export function launcherOrigin(name: string): string | null {
  return name.startsWith(MARK) ? name.slice(MARK.length) : null;
}
