import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { type HTMLElement, parse } from 'node-html-parser';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lessons = globSync('dist/lessons/*/index.html', { cwd: root }).toSorted();

/** The words that lessons explain: long ones would count against a text that teaches them. */
const terms = globSync('content/glossary/*.yaml', { cwd: root }).map((file) => {
  const { term }: { term: string } = parseYaml(readFileSync(join(root, file), 'utf8'));
  return term.replace(/\s*\(.*\)/, '');
});

/** Words that take room and say nothing, or that frighten. */
const FILLER =
  /\b(it is important to note|it should be noted|needless to say|in this lesson|as we all know|of course|obviously|clearly|basically|actually|very unique|delve|leverage|utili[sz]e|game-chang\w+|cutting-edge|terrifying|doomed?|catastroph\w+|apocalyp\w+|shocking\w*)\b/i;

/** Paragraphs and list items that a reader reads; what figures say by themselves is not prose. */
function proseOf(html: HTMLElement): string[] {
  for (const part of html.querySelectorAll(
    'tail-board, tail-figure, figure, table, noscript, script, [popover], .cite, math, summary, form',
  )) {
    part.remove();
  }
  return html
    .querySelectorAll('.lesson-body p, .lesson-body li')
    .map((element) => element.text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text.length > 0);
}

/** Flesch–Kincaid grade: 0.39 words per sentence + 11.8 syllables per word − 15.59. */
function gradeOf(paragraphs: readonly string[]): number {
  const pattern = new RegExp(`\\b(${terms.join('|')})(s|es)?\\b`, 'gi');
  const text = paragraphs.join(' ').replaceAll(pattern, 'term');
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((each) => /\p{L}/u.test(each));
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

test('the measure is the published one', () => {
  // 11 words, 2 sentences, 14 syllables: 0.39 · 5.5 + 11.8 · 14/11 − 15.59 = 1.57.
  expect(gradeOf(['The cat sat on the mat. It was a happy animal.'])).toBeCloseTo(1.57, 1);
});

describe.each(lessons)('%s', (file) => {
  const prose = proseOf(parse(readFileSync(join(root, file), 'utf8')));

  test('is plain enough for the ninth grade', () => {
    expect(prose.length).toBeGreaterThan(10);
    expect(gradeOf(prose)).toBeLessThanOrEqual(9.5);
  });

  test('has no filler and no scare', () => {
    expect(prose.filter((text) => FILLER.test(text))).toEqual([]);
  });

  test('has no sentence that nobody can hold', () => {
    const sentences = prose.flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
    const long = sentences.filter((each) => each.split(' ').length > 38);
    expect(long).toEqual([]);
  });
});

describe.each(['teach', 'teach/beads'])('%s', (page) => {
  const html = parse(readFileSync(join(root, 'dist', page, 'index.html'), 'utf8'));
  for (const part of html.querySelectorAll(
    'script, noscript, .on-paper, [aria-labelledby="standards"]',
  ))
    part.remove();
  const prose = html
    .querySelectorAll(':is(.teach, .teach-text) :is(p, li, dd), .plan td')
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text.split(' ').length > 3);

  test('is as plain as a lesson', () => {
    expect(prose.length).toBeGreaterThan(10);
    expect(gradeOf(prose)).toBeLessThanOrEqual(9.5);
    expect(prose.filter((text) => FILLER.test(text))).toEqual([]);
  });
});
