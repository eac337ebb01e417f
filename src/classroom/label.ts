import { cleaned } from '../base/cleaned.ts';
import { beginningOf } from '../base/entered.ts';
import { isLong } from '../base/text.ts';

// What people call a code that they send: on its line, as a rule; in chats and mails often on a line above.

const LONGEST_LABEL = 60;
/** What stands between the cells of a table, and before quoted lines. */
const SEPARATORS = /[\t,;"|<>\p{Cc}]+/gu;
/** What chats put between a time, a name and what it says; and brackets around nothing. */
const AROUND = /^(?:[\s:·–—-]|\[\s*\]|\(\s*\))+|(?:[\s:·–—-]|\[\s*\]|\(\s*\))+$/gu;

const DAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?|[Tt]oday|[Yy]esterday)\s+(?:at\s+)?`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const DATE = [
  String.raw`(?<![\d.])\d{4}([./-])\d{1,2}\1\d{1,2}`,
  String.raw`(?<![\d.])\d{1,2}([./-])\s?\d{1,2}\2\s?\d{2,4}`,
  String.raw`\b\d{1,2}\.?\s${MONTH}\s\d{4}`,
  String.raw`\b${MONTH}\s\d{1,2}\s\d{4}`,
].join('|');
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
const ZONE = String.raw`Z\b|\s?(?:GMT|UTC)(?:[+−-]\d{1,2}(?::?\d{2})?)?|\s(?:BST|[CEW]ES?T|[ECMP][SD]T)\b|\s?[+−-]\d{2}:?\d{2}\b`;
/** When something was sent: by programs in English, or in digits. Some chats write times with dots, in brackets. */
const TIMES = new RegExp(
  String.raw`\[[\d\s.:/-]+(?:[AaPp]\.?[Mm]\.?)?\s*\]|(?:\b${DAY})?(?:(?:${DATE})(?:(?:T|\s+(?:at\s+)?)${CLOCK}(?:${ZONE})?)?|(?<![\d:])${CLOCK}(?:${ZONE})?)(?!\d)`,
  'gu',
);

/** A line in the head of a mail. */
const SENDER = /^[ \t>*]*(?:From|Von|De|Da|Van|Fra|Från|Od):[ \t*]*(\S.*)$/gmu;
/** What stands above a quoted mail; programs may break the line before the address. */
const QUOTED_SENDER = /^([^<\n]*)<\s*[^<>\s@]+@[^<>\s@]+>[^<>\n]{0,40}:\s*$/gmu;
/** What one chat and mails in German have beside a name. */
const BESIDE = /^From (?=.+ to )| to \S+$|^(?:Uhr )?schrieb /gu;
const ADDRESS = /<[^>]*>|\[mailto:[^\]]*\]/gu;

/**
 * What a code is called: what else stands on its line, at most 60 signs, without times and the signs between cells.
 * Where nothing does, the sender of a mail or a line of a chat above it.
 *
 * @param before what stands before it, from somewhere in a line on
 * @param after what stands between it and the code behind
 */
export function labelOf(before: string, after: string): string {
  const [, ...lines] = before.split('\n');
  const beginning = lines.pop() ?? before;
  const own = named(`${beginning} ${after.split('\n', 1)[0]}`);
  const above = lines.join('\n');
  const sender = lastSender(above);
  if (own !== '') return sender === '' || own.includes(sender) ? own : named(`${sender}: ${own}`);
  if (sender !== '') return sender;
  return (/^\s*>/u.test(beginning) && lastQuoted(above)) || nameAbove(above);
}

/** A line without its times and what stands around a name. */
function named(line: string): string {
  const flat = cleaned(line.replaceAll(SEPARATORS, ' '));
  const timeless = flat.replaceAll(TIMES, ' ').replaceAll(/\s+(?=[)\]])/gu, '');
  const bare = cleaned(timeless).replaceAll(AROUND, '');
  const name = timeless === flat ? bare : bare.replaceAll(BESIDE, '');
  return beginningOf(name, (beginning) => !isLong(beginning, LONGEST_LABEL)).replaceAll(AROUND, '');
}

/** Who sent the last mail whose head stands in a text; an address where there is no name. */
function lastSender(above: string): string {
  const sender = [...above.matchAll(SENDER)].at(-1)?.[1] ?? '';
  return named(sender.replaceAll(ADDRESS, '')) || named(sender.replaceAll(/[<>]/g, ''));
}

/** Who wrote what is quoted last: the name behind the time. */
function lastQuoted(above: string): string {
  const line = [...above.matchAll(QUOTED_SENDER)].at(-1)?.[1] ?? '';
  const flat = line.replaceAll(SEPARATORS, ' ').replaceAll(/\s+/gu, ' ');
  return named(flat.split(TIMES).at(-1) ?? '').replaceAll(BESIDE, '');
}

/** The name in a line right above that introduces what follows: by a time, or by a colon. */
function nameAbove(above: string): string {
  const lines = above.split('\n').map((line) => line.replace(/^[\s>]+/u, '').trimEnd());
  const [line = '', before = ''] = lines.filter((each) => each !== '').toReversed();
  const quoted = lastQuoted(line);
  if (quoted !== '') return quoted;
  const hasTime = line.replaceAll(SEPARATORS, ' ').search(TIMES) >= 0;
  if (!hasTime && !line.endsWith(':')) return '';
  return named(line) || named(before);
}
