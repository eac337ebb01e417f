/** Whatever Make allows and whatever is played: every number that a board says, draws or lets hear has digits or is named. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingOf, lastLossWords } from '../../../src/board/words/en/ending.ts';
import { fanWords, oddsWords } from '../../../src/board/words/en/judgement.ts';
import { spokenLimits } from '../../../src/board/words/en/limits.ts';
import { leftToSpend, statusOf, tailsWords } from '../../../src/board/words/en/position.ts';
import { goalOf, rulesOf } from '../../../src/board/words/en/rules.ts';
import { allowanceWords, attentionWords } from '../../../src/board/words/en/stars.ts';
import { tableHead, tableRows } from '../../../src/board/words/en/table.ts';
import { toolChoices } from '../../../src/board/words/en/tools.ts';
import { boardFaceOf } from '../../../src/faces/faces.ts';
import { labelsFor } from '../../../src/faces/lineage-labels.ts';
import { type Challenge, parseChallenge } from '../../../src/game/challenge.ts';
import type { Plain } from '../../../src/game/plain.ts';
import { playByPolicy } from '../../../src/game/policies.ts';
import { type Position, startPosition } from '../../../src/game/position.ts';
import { beginSitting } from '../../../src/game/sitting.ts';
import { limitsWords, lineWords, survivalWords } from '../../../src/kit/words/en.ts';
import { checkFields, summaryOf } from '../../../src/make/check.ts';
import { fieldsOf } from '../../../src/make/fields.ts';
import { heardOf } from '../../../src/sound/heard.ts';
import { words as heard } from '../../../src/sound/words/say.ts';
import { AT_REST } from '../../../src/stage/scene/beats.ts';
import { svgOf } from '../../../src/stage/view/svg.ts';
import { anyChallengeWith, anyTools, sized } from '../../support/challenges.ts';
import { PAGE_WITHOUT } from '../numbers.ts';

const SIZE = { width: 320, height: 180 };

/** Settings at their ends and between them; texts are left out, for people may write what they like. */
const ends = fc.record({
  n: fc.constantFrom(10, 11, 40),
  spread: fc.constantFrom(0.5, 0.501, 0.999, 1, 1.2),
  budget: fc.constantFrom(0, 1, 39, 40_000),
  line: fc.constantFrom(0, 0.001, 0.3, 0.333, 0.95),
  lives: fc.constantFrom(1, 9),
  title: fc.constant('Any'),
  seed: fc.constant('any'),
});

const album = anyTools('priced', 2).map((tools) => ({ model: 'pictures', locked: [], tools }));

/** Challenges of a kind that Make lets through, that are played in some seconds. */
function challengesOf(model: string, longest: number): fc.Arbitrary<Challenge> {
  const drawn: fc.Arbitrary<object> =
    model === 'pictures' ? album : anyChallengeWith(2).filter((each) => each.model === model);
  const generations = fc.integer({ min: 1, max: longest });
  return fc
    .tuple(drawn, ends, generations)
    .map(([each, own, count]) => ({ ...each, ...own, generations: count }) as Challenge)
    .map((each) => parseChallenge(sized(each, each.n)))
    .filter((parsed) => parsed.ok)
    .map((parsed) => parsed.value);
}

const PLAIN: Plain = {
  policy: 'watchful',
  threshold: 0.4,
  factor: 1,
  winShare: 0.9,
  medianShare: 0.5,
};

const share = fc.oneof(
  fc.constantFrom(0, -0, -4e-15, 5e-324, 0.0049, 0.9999, 1, 1e6, 1e300, Infinity, Number.NaN),
  fc.double({ min: 0, max: 1 }),
);

/** All that is said and drawn of a position. */
function said(position: Position): string[] {
  const { challenge, turns } = position;
  const { say, ...face } = boardFaceOf(challenge);
  const sound = heardOf(position);
  return [
    statusOf(position),
    tailsWords(position),
    leftToSpend(position),
    ...tableHead(challenge),
    ...tableRows(position).flat(),
    ...turns.flatMap(({ measures }) => measures.survival.map((each) => lineWords(challenge, each))),
    ...say.losses(position).map(({ name, generation }) => `${name} ${generation}`),
    sound === null ? '' : heard.captionOf(sound),
    ...[face.picture, face.lineage].map((scene) => svgOf(scene(position, AT_REST)(SIZE), SIZE)),
    svgOf(face.alone(position)(SIZE), SIZE),
  ];
}

/** Over a lineage in which nothing has a name of its own. */
const namesOver = labelsFor(
  () => [],
  () => 0,
);

/** All that is said of a challenge before and after it was played, and by the form in which it was made. */
function about(challenge: Challenge, end: Position): string[] {
  const bar = { spend: 1234, isWon: true };
  const form = checkFields(fieldsOf(challenge));
  return [
    goalOf(challenge),
    spokenLimits(challenge),
    limitsWords(challenge),
    ...namesOver(end).map(({ text, y }) => `${text} ${y}`),
    ...rulesOf(challenge, 11, bar).flatMap(({ label, text }) => [label, text]),
    ...toolChoices(challenge).flatMap(({ options }) => options.map(({ text }) => text)),
    allowanceWords(end, bar),
    endingOf({ ...beginSitting(challenge, new Set()), position: end }).text,
    lastLossWords(end),
    summaryOf(form),
    ...[...form.problems.values()].flat(),
    ...Object.values(fieldsOf(challenge)).map((value) => value ?? ''),
  ];
}

test.each([
  ['gaussian', 40, 60],
  ['mixture', 3, 8],
  ['pictures', 1, 2],
  ['language', 1, 2],
])('of any %s', { timeout: 60_000 }, (model, generations, numRuns) => {
  const plays = fc.tuple(challengesOf(model, generations), fc.constantFrom(0, 1, 7, 40));
  fc.assert(
    fc.property(plays, ([challenge, real]) => {
      const end = playByPolicy(challenge, () => ({ real: Math.min(real, challenge.n) }));
      const text = [...said(startPosition(challenge)), ...said(end), ...about(challenge, end)];
      for (const each of text) expect(each).not.toMatch(PAGE_WITHOUT);
    }),
    { numRuns },
  );
});

test('of any forecast', () => {
  const bands = fc.array(fc.tuple(share, share, share, share, share), { maxLength: 2 });
  const one = challengesOf('gaussian', 40);
  fc.assert(
    fc.property(one, bands, fc.double({ min: 0, max: 1, noNaN: true }), (challenge, all, wins) => {
      const forecast = { winShare: wins, futures: 1000, bands: all };
      const text = [
        fanWords(forecast),
        oddsWords(forecast, startPosition(challenge), { real: 0 }),
        attentionWords(forecast, challenge, PLAIN),
        ...all.flat().map((each) => survivalWords(each)),
      ];
      for (const each of text) expect(each).not.toMatch(PAGE_WITHOUT);
    }),
    { numRuns: 200 },
  );
});
