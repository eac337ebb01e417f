import { describe, expect, test } from 'vitest';
import { findCodes } from '../../../src/classroom/find.ts';
import { codeBy } from '../../support/class.ts';

const [ANA, BO] = [codeBy('ann', {}), codeBy('bo', {})];
const labels = (...lines: string[]) => findCodes(lines.join('\n')).map(({ label }) => label);

describe('a line of a chat', () => {
  test.each([
    [`[12:03] Ana Ruiz: ${ANA}`],
    [`[12:03, 30/11/2026] Ana Ruiz: ${ANA}`],
    [`[30.11.26, 12.03.11] Ana Ruiz: ${ANA}`],
    [`[30/11/2026, 12:03:11\u202FPM] Ana Ruiz: ${ANA}`],
    [`\u200E[11/30/26, 12:03:11 PM] Ana Ruiz: \u200E${ANA}`],
    [`30/11/2026, 12:03 - Ana Ruiz: ${ANA}`],
    [`12:03:04 From Ana Ruiz to Everyone: ${ANA}`],
    [`<Ana Ruiz> ${ANA}`],
    [`${ANA} (Ana Ruiz, 12:03)`, '(Ana Ruiz)'],
    [`Ana Ruiz – ${ANA} – 12:03 p.m.`],
  ])('%s', (line, name = 'Ana Ruiz') => {
    expect(labels(line, line.replace(ANA, BO).replace('Ana Ruiz', 'Bo'))).toEqual([
      name,
      name.replace('Ana Ruiz', 'Bo'),
    ]);
  });
});

describe('a line above, which chats and mails have, is', () => {
  test.each([
    ['[12:03] Ana Ruiz'],
    ['Ana Ruiz  12:03 PM'],
    ['Ana Ruiz — Today at 12:03 PM'],
    ['Ana Ruiz\n  12:03'],
    ['Ana Ruiz, 30 Nov 2026, 12:03'],
    ['12:03:04 From  Ana Ruiz  to  Everyone:'],
    ['Ana Ruiz:'],
    ['On Mon, Nov 30, 2026 at 12:03 PM Ana Ruiz <ana@school.example> wrote:'],
  ])('%s', (line) => {
    const second = line.replace('Ana Ruiz', 'Bo');
    expect(labels(line, ANA, '', second, `   ${BO}`, '')).toEqual(['Ana Ruiz', 'Bo']);
  });

  test('none where it only happens to stand there', () => {
    expect(labels('Your code', ANA, BO)).toEqual(['', '']);
    expect(labels(`Ana ${ANA}`, 'Thanks a lot', BO)).toEqual(['Ana', '']);
    expect(labels(`Ana ${ANA} 12:03`, BO)).toEqual(['Ana', '']);
  });
});

describe('a mail', () => {
  test('that is quoted has the name that stands in it, or who wrote it', () => {
    expect(labels(`> Ana Ruiz: ${ANA}`, `> > Bo: ${BO}`)).toEqual(['Ana Ruiz', 'Bo']);
    const wrote = 'Am Mo., 30. Nov. 2026 um 12:03 Uhr schrieb Ana Ruiz <\nana@school.example>:';
    expect(labels(wrote, '> Hello,', '> here it is', '>', `> ${ANA}`)).toEqual(['Ana Ruiz']);
    expect(labels(wrote, '', `> Bo: ${BO}`)).toEqual(['Bo']);
  });

  test('that answers one has not the name of whom it answers', () => {
    const asked = 'On Mon, 30 Nov 2026 at 9:00, Ms Smith <smith@school.example> wrote:';
    expect(labels(ANA, '', asked, '> Dear class, send me your codes.', '', BO)).toEqual(['', '']);
  });

  test('that is forwarded has its sender, and what else stands beside the code', () => {
    const head = (from: string) => [
      `From: ${from}`,
      ...['Sent: Monday, November 30, 2026 12:03 PM', 'To: Ms Smith', 'Subject: code', ''],
    ];
    const [ana, bo] = [head('Ana Ruiz <ana@school.example>'), head('"Fen, Bo" <bo@x.example>')];
    expect(labels(...ana, 'Hello', ANA, '', ...bo, `My code: ${BO}`)).toEqual([
      'Ana Ruiz',
      'Fen Bo: My code',
    ]);
    expect(labels(...head('<ana@school.example>'), ANA)).toEqual(['ana@school.example']);
  });
});

describe('a table', () => {
  test.each([
    ['as a form exports it', `"2026/11/30 12:03:11 PM GMT+1","Ana Ruiz","${ANA}"`],
    ['with the time in the end', `Ana Ruiz,${ANA},2026-11-30T11:03:11.250Z`],
    ['copied from a sheet', `30/11/2026 12:03:11\tAna Ruiz\t${ANA}`],
    ['with points in its dates', `30.11.2026 12:03;Ana Ruiz;${ANA};`],
    ['with two times', `11/30/26 9:58:01\t11/30/26 10:03:11\tAna Ruiz\t${ANA}`],
    ['in English words', `Mon, 30 Nov 2026 12:03:11 +0100,Ana Ruiz,${ANA}`],
    ['with lines between its cells', `| Ana Ruiz | 12:03 | ${ANA} |`],
  ])('%s', (_, line) => {
    const other = line.replace(ANA, BO).replace('Ana Ruiz', 'Bo');
    expect(labels('Timestamp,Name,Code', line, other)).toEqual(['Ana Ruiz', 'Bo']);
  });

  test('keeps addresses, numbers and classes', () => {
    expect(labels(`7.2\t14\tana@school.example\t${ANA}`)).toEqual(['7.2 14 ana@school.example']);
    expect(labels(`"2026/11/30 12:03:11","","${ANA}"`, `"2026/11/30 12:04:11","","${BO}"`)).toEqual(
      ['', ''],
    );
  });
});

test('what is no time stays as it is', () => {
  for (const name of ['Ana West', 'Mon Ami', 'May Day', 'Group 3-1', 'Nr. 12.5', 'Jo (7b)']) {
    expect(labels(`${name}: ${ANA}`)).toEqual([name]);
  }
});

test('long texts between codes are looked at once', () => {
  const line = `On Mon, ${'<a@b '.repeat(400)}\n${'12:03 '.repeat(400)}\n`;
  expect(labels(...Array.from({ length: 300 }, () => `${line}${ANA}`))).toHaveLength(300);
});
