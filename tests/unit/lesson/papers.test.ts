import { expect, test } from 'vitest';
import { claimsSummary, firstAuthors } from '../../../src/figures/claims.ts';
import { ARTICLE, CURSE, dayWords, MAD, papersRows, SHARED } from '../../../src/lesson/papers.ts';
import { monthsSince, timelineSvg, withLabels } from '../../../src/lesson/timeline.ts';

test('the teams have no author in common', () => {
  expect(MAD.authors).not.toContain('Papernot');
  expect(CURSE.authors).toContain('Papernot');
  expect(new Set([...MAD.authors, ...CURSE.authors]).size).toBe(8 + 6);
});

test('the article is younger than both preprints, and older than what came after review', () => {
  const [first = [], second = []] = [MAD, CURSE].map(({ events }) =>
    events.map(({ when }) => monthsSince(when)),
  );
  const article = monthsSince(ARTICLE.when);
  expect(first[0]).toBeLessThan(article);
  expect(second[0]).toBeLessThan(first[0] ?? 0);
  for (const later of [...first.slice(1), ...second.slice(1)])
    expect(later).toBeGreaterThan(article);
});

test.each([
  [{ year: 2023, month: 5, day: 1 }, 0],
  [{ year: 2024, month: 5, day: 1 }, 12],
  [{ year: 2023, month: 6 }, 1.5],
  [{ year: 2024 }, 14],
])('%o is %d months after the first of May 2023', (when, months) => {
  expect(monthsSince(when)).toBeCloseTo(months, 10);
});

test('the picture says nothing that the table does not', () => {
  const svg = timelineSvg();
  const facts = papersRows().flat().join(' ');
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
  expect(texts.length).toBeGreaterThan(15);
  const known = [
    ...['2024', '2025', 'only here', 'in both', '8 authors', '6 authors'],
    ...[MAD.name, CURSE.name, ARTICLE.name, dayWords(ARTICLE.when), SHARED[0]],
  ];
  expect(texts.filter((text) => !known.includes(text) && !facts.includes(text))).toEqual([]);
  expect(facts).toMatch(/one Gaussian/);
});

test('claims are counted by verdict', () => {
  const claims = (['wrong', 'supported', 'wrong', 'not shown'] as const).map((verdict) => ({
    verdict,
  }));
  expect(claimsSummary(claims)).toBe(
    'Of 4 claims, 1 is supported, 1 is not shown and 2 are wrong.',
  );
});

test.each([
  ['Feng', 'Feng'],
  ['Dey & Donoho', 'Dey & Donoho'],
  ['Shumailov, Shumaylov, Zhao, Papernot, Anderson & Gal', 'Shumailov et al.'],
  ['Feng et al.', 'Feng et al.'],
])('%s is cited as %s', (authors, short) => {
  expect(firstAuthors(authors)).toBe(short);
});

test('text in a picture stays text', () => {
  const svg = withLabels('<svg></svg>', [{ x: 1, y: 2, text: 'A & <b>' }]);
  expect(svg).toBe('<svg><text x="1" y="2" text-anchor="middle">A &amp; &lt;b></text></svg>');
});
