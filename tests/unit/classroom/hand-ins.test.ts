import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeAssignment, hashOf, parseAssignment } from '../../../src/classroom/assignment.ts';
import { knownSteps } from '../../../src/classroom/context.ts';
import { codeOf, submissionOf } from '../../../src/classroom/hand-in.ts';
import type { Submission } from '../../../src/classroom/submission.ts';
import { KINDS } from '../../../src/kinds/registry.ts';
import { published } from '../../support/editions.ts';
import { keptQuestions } from '../../support/questions.ts';

/** Codes that were handed in, kept as they are: none of them is ever made anew. */
const kept: readonly {
  readonly assignment: string;
  readonly code: string;
  readonly submission: Submission;
}[] = JSON.parse(readFileSync(new URL('../../fixtures/hand-ins.json', import.meta.url), 'utf8'));

test.each(kept)(
  'what was handed in as $code is read for ever',
  ({ assignment, code, submission }) => {
    const parsed = parseAssignment(assignment);
    if (!parsed.ok) throw new Error(parsed.error.code);
    const known = knownSteps(parsed.value, keptQuestions(), ({ id, edition }) => {
      return (
        published.find((each) => each.id === id && each.edition === edition)?.challenge ?? null
      );
    });
    if (!known.ok) throw new Error(`step ${known.error.step} is gone`);
    expect(submissionOf(code, hashOf(assignment), known.value)).toEqual({
      ok: true,
      value: submission,
    });
    // As long as nobody has asked more since, it would be written the same way.
    expect(encodeAssignment(parsed.value)).toEqual({ ok: true, value: assignment });
    expect(codeOf(submission, known.value).ok).toBe(true);
  },
);

test('codes are kept of every kind of model', () => {
  const models = kept.flatMap(({ assignment }) => {
    const parsed = parseAssignment(assignment);
    const steps = parsed.ok ? parsed.value.steps : [];
    return steps.flatMap((step) =>
      step.kind === 'site' ? published.filter(({ id }) => id === step.id) : [],
    );
  });
  const found = new Set(models.map(({ challenge }) => challenge.model));
  expect(KINDS.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
});
