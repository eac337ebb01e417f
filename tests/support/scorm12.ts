/**
 * A school's system as the rules of SCORM 1.2 have it (ADL, SCORM Run-Time Environment 1.2, chapter 3), and not more lenient:
 * types, lengths, vocabularies, elements that can only be read or written, and the error codes.
 */
import type { ScormApi } from '../../src/classroom/scorm/runtime.ts';

const NONE = '0';
const GENERAL = '101';
const ARGUMENT = '201';
const NO_CHILDREN = '202';
const NO_COUNT = '203';
const NOT_INITIALISED = '301';
const NOT_IMPLEMENTED = '401';
const KEYWORD = '402';
const READ_ONLY = '403';
const WRITE_ONLY = '404';
const TYPE = '405';

const ERRORS: Readonly<Record<string, string>> = {
  [NONE]: 'No error',
  [GENERAL]: 'General exception',
  [ARGUMENT]: 'Invalid argument error',
  [NO_CHILDREN]: 'Element cannot have children',
  [NO_COUNT]: 'Element not an array. Cannot have count',
  [NOT_INITIALISED]: 'Not initialized',
  [NOT_IMPLEMENTED]: 'Not implemented error',
  [KEYWORD]: 'Invalid set value, element is a keyword',
  [READ_ONLY]: 'Element is read only',
  [WRITE_ONLY]: 'Element is write only',
  [TYPE]: 'Incorrect Data Type',
};

interface Element {
  readonly access: 'read' | 'write' | 'both';
  readonly takes: (value: string) => boolean;
  readonly first?: string;
}

const text = (most: number) => (value: string) => value.length <= most;
const oneOf =
  (...words: string[]) =>
  (value: string) =>
    words.includes(value);
const identifier = (value: string) => /^[\w-]{1,255}$/.test(value);
const span = (value: string) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const decimal = (value: string) => /^-?\d*\.?\d+$/.test(value);
const score = (value: string) =>
  value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);
const never = () => false;

const ELEMENTS: Readonly<Record<string, Element>> = {
  'cmi.core.student_id': { access: 'read', takes: never, first: '007' },
  'cmi.core.student_name': { access: 'read', takes: never, first: 'Heath, Wren' },
  'cmi.core.credit': { access: 'read', takes: never, first: 'credit' },
  'cmi.core.entry': { access: 'read', takes: never, first: 'ab-initio' },
  'cmi.core.lesson_mode': { access: 'read', takes: never, first: 'normal' },
  'cmi.core.total_time': { access: 'read', takes: never, first: '0000:00:00' },
  'cmi.core.lesson_location': { access: 'both', takes: text(255), first: '' },
  'cmi.core.lesson_status': {
    access: 'both',
    takes: oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
    first: 'not attempted',
  },
  'cmi.core.score.raw': { access: 'both', takes: score, first: '' },
  'cmi.core.score.min': { access: 'both', takes: score, first: '' },
  'cmi.core.score.max': { access: 'both', takes: score, first: '' },
  'cmi.core.exit': { access: 'write', takes: oneOf('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'write', takes: span },
  'cmi.suspend_data': { access: 'both', takes: text(4096), first: '' },
  'cmi.launch_data': { access: 'read', takes: never, first: '' },
};

const RESPONSES: Readonly<Record<string, (value: string) => boolean>> = {
  choice: (value) => /^[0-9a-z](,[0-9a-z])*$/.test(value),
  numeric: decimal,
  'fill-in': text(255),
};

/** What can be said of an answer; the type has to be known before the response. */
const OF_INTERACTION: Readonly<Record<string, (value: string, type: string) => boolean>> = {
  id: identifier,
  type: oneOf(
    ...['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert'],
    'numeric',
  ),
  student_response: (value, type) => value.length <= 255 && (RESPONSES[type]?.(value) ?? false),
  result: (value) => oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value) || decimal(value),
  latency: span,
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  weighting: decimal,
};

const CHILDREN: Readonly<Record<string, string>> = {
  'cmi.core':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.interactions':
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

/** One pupil's attempt: what is committed stays for the next sitting. */
export class Scorm12 implements ScormApi {
  /** What was committed, by element. */
  readonly kept = new Map<string, string>();
  /** The answers that were committed. */
  keptInteractions: Readonly<Record<string, string>>[] = [];
  /** Every call, as "LMSSetValue cmi.core.exit". */
  readonly calls: string[] = [];
  /** Elements that it does not take, and functions that it does not do. */
  readonly refusals = new Set<string>();
  private readonly values = new Map<string, string>();
  private interactions: Record<string, string>[] = [];
  private isOpen = false;
  private error = NONE;

  constructor(given: Readonly<Record<string, string>> = {}) {
    for (const [name, { first }] of Object.entries(ELEMENTS)) {
      if (first !== undefined) this.values.set(name, first);
    }
    for (const [name, value] of Object.entries(given)) this.values.set(name, value);
  }

  LMSInitialize(empty: string): string {
    if (this.refuses('LMSInitialize')) return 'false';
    if (empty !== '') return this.fail(ARGUMENT);
    if (this.isOpen) return this.fail(GENERAL);
    this.isOpen = true;
    return this.done();
  }

  LMSFinish(empty: string): string {
    const kept = this.LMSCommit(empty);
    this.isOpen = false;
    return kept;
  }

  LMSCommit(empty: string): string {
    if (this.refuses('LMSCommit')) return 'false';
    if (empty !== '') return this.fail(ARGUMENT);
    if (!this.isOpen) return this.fail(NOT_INITIALISED);
    for (const [name, value] of this.values) this.kept.set(name, value);
    this.keptInteractions = this.interactions.map((each) => ({ ...each }));
    return this.done();
  }

  LMSGetValue(name: string): string {
    this.calls.push(`LMSGetValue ${name}`);
    const give = (value: string) => {
      this.error = NONE;
      return value;
    };
    const refuse = (error: string) => {
      this.error = error;
      return '';
    };
    if (!this.isOpen) return refuse(NOT_INITIALISED);
    if (this.refusals.has(name)) return refuse(GENERAL);
    const list = name.replace(/\._(children|count)$/, '');
    if (name.endsWith('._count')) {
      return list === 'cmi.interactions'
        ? give(String(this.interactions.length))
        : refuse(NO_COUNT);
    }
    if (name.endsWith('._children')) return give(CHILDREN[list] ?? '') || refuse(NO_CHILDREN);
    if (/^cmi\.interactions\.\d+\./.test(name)) return refuse(WRITE_ONLY);
    const element = ELEMENTS[name];
    if (element === undefined) return refuse(NOT_IMPLEMENTED);
    return element.access === 'write' ? refuse(WRITE_ONLY) : give(this.values.get(name) ?? '');
  }

  LMSSetValue(name: string, value: string): string {
    this.calls.push(`LMSSetValue ${name}`);
    if (!this.isOpen) return this.fail(NOT_INITIALISED);
    if (this.refusals.has(name)) return this.fail(GENERAL);
    if (typeof value !== 'string') return this.fail(TYPE);
    if (/\._(children|count)$/.test(name)) return this.fail(KEYWORD);
    const [, place, part] = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (place !== undefined && part !== undefined) return this.answer(Number(place), part, value);
    const element = ELEMENTS[name];
    if (element === undefined) return this.fail(NOT_IMPLEMENTED);
    if (element.access === 'read') return this.fail(READ_ONLY);
    if (!element.takes(value)) return this.fail(TYPE);
    this.values.set(name, value);
    return this.done();
  }

  LMSGetLastError(): string {
    return this.error;
  }

  LMSGetErrorString(code: string): string {
    return ERRORS[code] ?? '';
  }

  /** What a pupil finds who comes back: what was committed, and nothing of what was not. */
  comeBack(): Scorm12 {
    const given = Object.fromEntries(this.kept);
    const next = new Scorm12({ ...given, 'cmi.core.entry': 'resume' });
    next.interactions = this.keptInteractions.map((each) => ({ ...each }));
    next.keptInteractions = this.keptInteractions;
    for (const [name, value] of this.kept) next.kept.set(name, value);
    return next;
  }

  /** Answers are numbered without gaps, and begin with their names. */
  private answer(place: number, part: string, value: string): string {
    const takes = OF_INTERACTION[part];
    if (takes === undefined) return this.fail(NOT_IMPLEMENTED);
    if (place > this.interactions.length) return this.fail(ARGUMENT);
    if (place === this.interactions.length && part !== 'id') return this.fail(ARGUMENT);
    const answer = this.interactions[place] ?? {};
    if (!takes(value, answer['type'] ?? '')) return this.fail(TYPE);
    this.interactions[place] = { ...answer, [part]: value };
    return this.done();
  }

  private refuses(name: string): boolean {
    this.calls.push(name);
    if (!this.refusals.has(name)) return false;
    this.error = GENERAL;
    return true;
  }

  private fail(error: string): string {
    this.error = error;
    return 'false';
  }

  private done(): string {
    this.error = NONE;
    return 'true';
  }
}
