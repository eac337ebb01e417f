import { Scorm12API } from 'scorm-again';
import { describe, expect, test, vi } from 'vitest';
import { Bridge } from '../../../src/classroom/scorm/bridge.ts';
import type { Interaction } from '../../../src/classroom/scorm/interactions.ts';
import type { Report } from '../../../src/classroom/scorm/protocol.ts';
import { findApi, type ScormApi } from '../../../src/classroom/scorm/runtime.ts';
import {
  NO_API,
  ONLY_LOOKING,
  SHORTENED,
  troubleWords,
} from '../../../src/classroom/scorm/words.ts';
import { Scorm12 } from '../../support/scorm12.ts';

const REPORT: Report = {
  ...{ work: '[]', suspend: 'abc.123456', isShortened: false, isStep: true },
  ...{ done: 1, steps: 4, interactions: [] },
};
const HELLO = { tailkeeper: 1, type: 'hello' } as const;

/** A bridge in a window whose time and calm are the test's. */
function sitting(api: ScormApi | null, passAt: number | null = null) {
  const said: string[] = [];
  const outside = { time: 0, calm: () => {} };
  const bridge = new Bridge(api, passAt, {
    now: () => outside.time,
    say: (sentence) => said.push(sentence),
    whenCalm: (act) => {
      outside.calm = act;
    },
  });
  bridge.open();
  const keep = (report: Partial<Report>) =>
    bridge.receive({ ...REPORT, ...report, tailkeeper: 1, type: 'keep' });
  return { bridge, said, outside, keep, hello: () => bridge.receive(HELLO) };
}

/** Both take the same values; what the second one lacks in strictness, the first one has. */
const SYSTEMS: readonly (readonly [string, () => ScormApi])[] = [
  ['a strict system', () => new Scorm12()],
  ['scorm-again', () => new Scorm12API({ autocommit: false, logLevel: 5 })],
];

describe.each(SYSTEMS)('in %s', (_, make) => {
  test('a sitting begins as incomplete, and says nothing', () => {
    const api = make();
    const { said, hello } = sitting(api);
    expect(said).toEqual([]);
    expect(hello()).toMatchObject({ suspend: '', work: '', isKeeping: true });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    expect(api.LMSGetValue('cmi.core.score.min')).toBe('0');
    expect(api.LMSGetValue('cmi.core.score.max')).toBe('100');
  });

  test('a step is written with its share, and the last one completes', () => {
    const api = make();
    const { keep, said, hello } = sitting(api);
    keep({ done: 1, steps: 3 });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('abc.123456');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('33');
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    keep({ done: 3, steps: 3, work: '[1]' });
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('100');
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
    expect(said.every((sentence) => sentence === '')).toBe(true);
    expect(hello()).toMatchObject({ work: '[1]' });
  });

  test('with a share to pass it is passed there, and what was passed stays so', () => {
    const api = make();
    const { keep } = sitting(api, 50);
    keep({ done: 1, steps: 3 });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    keep({ done: 2, steps: 3 });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('passed');
    keep({ done: 1, steps: 3 });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('passed');
  });

  test('4,096 characters are kept, and of one more it keeps what it had and says so', () => {
    const api = make();
    const { keep, said } = sitting(api);
    const most = 'x'.repeat(4096);
    keep({ suspend: most });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe(most);
    expect(said.at(-1)).toBe('');
    keep({ suspend: `${most}y`, done: 2 });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe(most);
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('50');
    expect(said.at(-1)).toBe(troubleWords({ kind: 'long' }));
    keep({ suspend: null });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe(most);
    keep({ suspend: 'short', isShortened: true });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('short');
    expect(said.at(-1)).toBe(SHORTENED);
  });

  test('answers are written in their order', () => {
    const api = make();
    const { keep, said } = sitting(api);
    const answer: Interaction = {
      ...{ id: 'step-1_why-thinner', type: 'choice', response: 'c' },
      ...{ result: 'wrong', latency: '0000:00:16' },
    };
    keep({
      interactions: [answer, { ...answer, response: 'a', result: 'correct', latency: null }],
    });
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('2');
    expect(said).toEqual(['']);
  });
});

describe('a strict system', () => {
  test('has every step committed, and the sitting can be cut off at any time', () => {
    const api = new Scorm12();
    const { keep, outside } = sitting(api);
    outside.time = 125 * 3_600_000 + 61_000;
    keep({ suspend: 'abc' });
    expect(Object.fromEntries(api.kept)).toMatchObject({
      'cmi.suspend_data': 'abc',
      'cmi.core.session_time': '0125:01:01',
      'cmi.core.exit': 'suspend',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '25',
    });
    const next = api.comeBack();
    const { hello } = sitting(next);
    expect(hello()).toMatchObject({ suspend: 'abc' });
    expect(next.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('what is typed is written at once, and committed when nobody types or at the end', () => {
    const api = new Scorm12();
    const { keep, outside, bridge } = sitting(api);
    keep({ suspend: 'a', isStep: false });
    expect(api.kept.get('cmi.suspend_data')).toBe('');
    outside.calm();
    expect(api.kept.get('cmi.suspend_data')).toBe('a');
    keep({ suspend: 'ab', isStep: false });
    bridge.close();
    expect(api.kept.get('cmi.suspend_data')).toBe('ab');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('');
    expect(api.LMSGetLastError()).toBe('301');
  });

  test('is not asked to save what it has', () => {
    const api = new Scorm12();
    const { keep } = sitting(api);
    keep({});
    const before = api.calls.length;
    keep({});
    expect(api.calls.slice(before)).toEqual([]);
  });

  test('keeps the answers of earlier sittings', () => {
    const interactions = [
      { id: 'step-1_a', type: 'choice', response: 'a', result: 'wrong', latency: '0000:00:01' },
    ] as const;
    const api = new Scorm12();
    sitting(api).keep({ interactions });
    const next = api.comeBack();
    sitting(next).keep({ suspend: 'b', interactions: [{ ...interactions[0], response: 'b' }] });
    expect(next.keptInteractions.map((each) => each['student_response'])).toEqual(['a', 'b']);
  });

  test('goes without answers where it takes none, and loses nothing else', () => {
    const api = new Scorm12();
    api.refusals.add('cmi.interactions._children');
    const { keep, said } = sitting(api);
    keep({
      interactions: [{ id: 'a', type: 'choice', response: 'a', result: 'wrong', latency: null }],
    });
    expect(api.keptInteractions).toEqual([]);
    expect(api.kept.get('cmi.suspend_data')).toBe('abc.123456');
    expect(said).toEqual(['']);
  });

  test('that is passed or completed is not taken back', () => {
    const api = new Scorm12({ 'cmi.core.lesson_status': 'completed' });
    sitting(api).keep({ done: 1, steps: 4 });
    expect(api.kept.get('cmi.core.lesson_status')).toBe('completed');
  });

  test('that is only looked at takes nothing, and that is said', () => {
    const api = new Scorm12({ 'cmi.core.lesson_mode': 'review', 'cmi.suspend_data': 'old' });
    const { keep, said, hello } = sitting(api);
    keep({});
    expect(said).toEqual([ONLY_LOOKING]);
    expect(hello()).toMatchObject({ suspend: 'old', isKeeping: false });
    expect(api.calls.filter((call) => call.startsWith('LMSSetValue'))).toEqual([]);
  });

  test('that does not begin is not written to, and a sentence says so', () => {
    const api = new Scorm12();
    api.refusals.add('LMSInitialize');
    const { keep, said, hello } = sitting(api);
    expect(said.at(-1)).toContain('did not open this activity (error 101, General exception)');
    keep({ work: '[2]' });
    expect(hello()).toMatchObject({ work: '[2]', isKeeping: false });
    expect(said).toHaveLength(1);
  });

  test('that does not give back what it keeps is not written over', () => {
    const api = new Scorm12({ 'cmi.suspend_data': 'old' });
    api.refusals.add('cmi.suspend_data');
    const { keep, said } = sitting(api);
    keep({});
    expect(said.at(-1)).toContain('cmi.suspend_data');
    expect(api.calls.filter((call) => call.startsWith('LMSSetValue'))).toEqual([]);
  });

  test('that takes no value keeps what it had, says so, and is asked again', () => {
    const api = new Scorm12();
    const { keep, said } = sitting(api);
    keep({ suspend: 'one' });
    api.refusals.add('cmi.suspend_data');
    keep({ suspend: 'two' });
    expect(said.at(-1)).toContain('did not take what you just did (cmi.suspend_data: error 101');
    expect(api.kept.get('cmi.suspend_data')).toBe('one');
    api.refusals.clear();
    keep({ suspend: 'two' });
    expect(api.kept.get('cmi.suspend_data')).toBe('two');
    expect(said.at(-1)).toBe('');
  });

  test('that cannot save says so, and is asked again with the next step', () => {
    const api = new Scorm12();
    const { keep, said } = sitting(api);
    api.refusals.add('LMSCommit');
    keep({ suspend: 'one' });
    expect(said.at(-1)).toContain('could not save what you just did');
    api.refusals.clear();
    keep({ suspend: 'one' });
    expect(api.kept.get('cmi.suspend_data')).toBe('one');
    expect(said.at(-1)).toBe('');
  });

  test('that breaks down is said to, and does not break the bridge', () => {
    const api = new Scorm12();
    const { keep, said } = sitting(api);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    api.LMSCommit = () => {
      throw new Error('gone');
    };
    keep({});
    expect(said.at(-1)).toContain('could not save what you just did');
  });
});

test('without a system work stays in the window, and a sentence says so', () => {
  const { keep, said, hello } = sitting(null);
  expect(said).toEqual([NO_API]);
  keep({ work: '[3]' });
  expect(hello()).toMatchObject({ work: '[3]', suspend: '', isKeeping: false });
});

describe('the system is found', () => {
  const API = new Scorm12();
  /** The innermost of so many windows, of which the outermost has it. */
  const nested = (levels: number) => {
    const top: Record<string, unknown> = { API };
    top['parent'] = top;
    let inner = top;
    for (let i = 0; i < levels; i++) inner = { parent: inner };
    return inner;
  };

  test.each([0, 1, 7])('%i windows up', (levels) => {
    expect(findApi(nested(levels))).toBe(API);
  });

  test('not eight windows up', () => {
    expect(findApi(nested(8))).toBeNull();
  });

  test('by the one that opened it, or that opened the one around it', () => {
    expect(findApi({ opener: nested(2) })).toBe(API);
    expect(findApi({ parent: { opener: nested(0) } })).toBe(API);
  });

  test('not beyond a window of another origin', () => {
    const foreign = {
      get API(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
      get parent(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
    };
    expect(findApi({ parent: foreign })).toBeNull();
    expect(findApi({})).toBeNull();
  });
});
