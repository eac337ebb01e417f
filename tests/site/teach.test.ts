import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { minutesOf } from '../../src/classroom/desk/outline.ts';
import { keptQuestions } from '../support/questions.ts';
import { fileAt, pagesOf, readPage, SITES } from './built.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const yamlAt = (path: string) => parseYaml(readFileSync(join(root, path), 'utf8'));
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe.each(SITES)('the teacher’s pack of the site $name', (site) => {
  const pack = readPage(site, 'teach/index.html');
  const plans = pack.querySelectorAll('.plan').map((plan) => ({
    minutes: Number(plan.id.replace('plan-', '')),
    rows: plan.querySelectorAll('tbody tr').map((row) => {
      const [when = '', what = ''] = row.querySelectorAll('td').map(({ text }) => plain(text));
      const [from = 0, to = 0] = when.split('–').map(Number);
      const links = row.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
      return { from, to, what, links };
    }),
    builder: plan.querySelector('a.button')?.getAttribute('href') ?? '',
  }));

  test('has plans of 20, 45 and 90 minutes', () => {
    expect(plans.map(({ minutes }) => minutes)).toEqual([20, 45, 90]);
  });

  test.each(plans)('the minutes of the plan of $minutes follow each other and add up', (plan) => {
    expect(plan.rows.length).toBeGreaterThan(3);
    let at = 0;
    for (const { from, to, what } of plan.rows) {
      expect(from, what).toBe(at);
      expect(to).toBeGreaterThan(from);
      at = to;
    }
    expect(at).toBe(plan.minutes);
  });

  test.each(plans)('the plan of $minutes leads to pages that are there', ({ rows }) => {
    const links = rows.flatMap((row) => row.links);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(fileAt(site, link, 'teach/index.html'), link).toBeDefined();
  });

  test.each(plans)(
    'a challenge in the plan of $minutes has the time that the site says',
    ({ rows }) => {
      const playing = rows.filter(({ links }) => links.some((link) => link.includes('/play/')));
      expect(playing.length).toBeGreaterThan(0);
      for (const { from, to, links } of playing) {
        const id = basename(links[0] ?? '');
        const { challenge } = yamlAt(`content/challenges/${id}.yaml`);
        expect(to - from, id).toBeGreaterThanOrEqual(minutesOf(challenge));
      }
    },
  );

  test.each(plans)(
    'one press opens the builder with the steps of the plan of $minutes',
    ({ minutes, builder, rows }) => {
      const [page = '', name] = builder.split('#');
      expect(fileAt(site, page, 'teach/index.html')).toBeDefined();
      const starts: { name: string; steps: { id?: string; letter?: string }[]; prompt: string }[] =
        JSON.parse(
          readPage(site, 'teach/assign/index.html')
            .querySelector('assignment-builder')
            ?.getAttribute('data-starts') ?? '[]',
        );
      const start = starts.find((each) => each.name === name);
      const letters = keptQuestions();
      const places = start?.steps.map(({ id, letter }) =>
        letter === undefined
          ? `/play/${id}/`
          : `/lessons/${Object.keys(letters).find((each) => letters[each]?.letter === letter)}/`,
      );
      expect(places).toEqual(yamlAt(`content/teach/plans/${minutes}.yaml`).steps);
      expect(start?.prompt.length).toBeGreaterThan(10);
      // What is assigned is done in some row.
      const links = rows.flatMap((row) => row.links);
      for (const place of places ?? [])
        expect(links.some((link) => link.endsWith(place))).toBe(true);
    },
  );

  test('the text about beads has the numbers that were computed beforehand by other means', () => {
    const text = plain(readPage(site, 'teach/beads/index.html').querySelector('main')?.text ?? '');
    expect(text).toContain('after the first round in 36% of the bags, after the fifth in 72%');
    expect(text).toContain('99% of the closed groups');
    expect(text).toContain('has 5.1, 4.5, 4.1, 3.8, 3.5 colours left');
    expect(text).toContain('A fed group ends with 4.6');
    expect(text).toContain('in 97% of the classes');
    expect(text).toContain('after the fifth round in 53% of the bags');
  });

  test('the rubric has four rows of four levels', () => {
    const rows = pack.querySelectorAll('.rubric tbody tr');
    expect(rows.map((row) => row.querySelectorAll('td').length)).toEqual([4, 4, 4, 4]);
  });

  test('the worksheet has a row for each generation of its challenge', () => {
    const rows = readPage(site, 'teach/worksheet/index.html').querySelectorAll('tbody tr');
    const { challenge } = yamlAt('content/challenges/first-watch.yaml');
    expect(rows).toHaveLength(challenge.generations);
    expect(rows).toHaveLength(14);
  });

  test('the words are those of the glossary', () => {
    const words = readPage(site, 'teach/vocabulary/index.html').querySelectorAll('dl > div');
    expect(words).toHaveLength(12);
    const glossary = globSync('content/glossary/*.yaml', { cwd: root }).map(yamlAt);
    for (const word of words) {
      const term = glossary.find((each) => each.term === word.querySelector('dt')?.text.trim());
      expect(plain(word.querySelector('dd')?.text ?? '')).toBe(plain(term?.short ?? ''));
    }
  });

  describe('the key', () => {
    const key = readPage(site, 'teach/key/index.html');

    test('answers every question of every lesson as it is asked today', () => {
      const told = key.querySelectorAll('.key > div').map((each) => ({
        question: plain(each.querySelector('dt')?.text ?? ''),
        answer: plain(each.querySelector('dd')?.text ?? ''),
      }));
      const lessons = globSync('content/lessons/*.mdx', { cwd: root });
      for (const file of lessons) {
        const id = basename(file, '.mdx');
        const text = readFileSync(join(root, file), 'utf8');
        const asks = [...text.matchAll(/<(?:Check|Predict)\s[^>]*?\bid="([a-z0-9-]+)"/g)];
        expect(asks.length).toBeGreaterThan(1);
        for (const [, ask] of asks) {
          const asked = keptQuestions()
            [id]?.questions.find((each) => each.id === ask)
            ?.editions.at(-1);
          const found = told.find(({ question }) => question === plain(asked?.question ?? ''));
          expect(found?.answer, `${id}: ${ask}`).toMatch(/\S/);
          if (asked !== undefined && 'options' in asked) {
            expect(found?.answer).toBe(asked.options[asked.right]);
          }
        }
      }
    });

    test('is linked from the page for teachers alone', () => {
      const linking = pagesOf(site).filter((page) =>
        readPage(site, page)
          .querySelectorAll('a')
          .some((link) => /\/teach\/key\//.test(link.getAttribute('href') ?? '')),
      );
      expect(linking).toEqual(['teach/index.html']);
    });

    test('is not in the search', () => {
      expect(key.querySelector('main')?.getAttribute('data-pagefind-body')).toBeUndefined();
      expect(pack.querySelector('main')?.getAttribute('data-pagefind-body')).toBe('');
    });
  });

  test('every lesson has its opening question to raise hands for, one answer of which happens', () => {
    const questions = readPage(site, 'teach/class/index.html').querySelectorAll('[data-question]');
    expect(questions.map((each) => each.getAttribute('data-question')).toSorted()).toEqual(
      Object.values(keptQuestions())
        .map(({ letter }) => letter)
        .toSorted(),
    );
    for (const question of questions) {
      expect(question.querySelectorAll('[data-option="right"]')).toHaveLength(1);
    }
  });
});
