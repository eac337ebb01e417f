import { LONGEST_BY_NAME, VERSION_BY_NAME } from './by-name.ts';

/*
 * Links are passed on by people and their programs, which add, wrap, escape and decorate. What they do to a link is undone
 * here as far as it can be told from the link: its own characters are letters, digits, `.`, `_` and `-`, so that anything
 * else was put there, and a hyphen may have been put where a line was broken. No candidate is trusted: each is read like any
 * other link, and no link begins with another one.
 */

/** Longer texts are not mended, in characters. */
const LONGEST_TEXT = 10_000;
/** Pieces that blanks, line breaks and other foreign signs may have torn a link into. */
const MOST_PIECES = 40;
/** Places where a link may begin that are not behind a `#`. */
const MOST_BEGINNINGS = 10;
/** Signs at the end that may have been put there, though a link could have them. */
const MOST_SIGNS = 8;
/** Full stops at which a link may end; one by name has up to five of its own. */
const MOST_STOPS = 6;
/** Line breaks that may have left a hyphen: a link of 300 characters has as many in a narrow column. */
const MOST_HYPHENS = 6;
/** What is tried in all: a fifth of a second on a slow phone. */
const MOST = 4000;

/** What a link that is refused may have been before it was passed on, likelier ones first. */
export function* mendings(text: string): Generator<string> {
  if (text.length > LONGEST_TEXT) return;
  const found = new Set<string>();
  for (const candidate of candidatesIn(text)) {
    if (found.has(candidate)) continue;
    yield candidate;
    if (found.add(candidate).size === MOST) return;
  }
}

function* candidatesIn(text: string): Generator<string> {
  const short = new Set<string>();
  for (const beginning of readingsOf(text).flatMap(beginningsIn)) {
    for (const whole of endingsOf(beginning)) {
      yield* inSmallLetters(whole);
      if (whole.length <= LONGEST_BY_NAME) short.add(whole);
    }
  }
  for (let count = 1; count <= MOST_HYPHENS; count++) {
    for (const each of short) yield* withoutHyphens(each, count);
  }
}

/** An en dash and an em dash, as programs make them of hyphens. */
const DASHES = [
  ['-', '--'],
  ['--', '---'],
] as const;

/** The text without its wrapping; as it is, and as mails write it, where `=2E` is a full stop. */
function readingsOf(text: string): string[] {
  const texts = new Set([text, text.replace(/=(?=[\dA-F]{2})/g, '%')]);
  const readings = [...texts]
    .map(withoutWrapping)
    .flatMap((plain) =>
      DASHES.map(([en, em]) => plain.replace(/\u2013/g, en).replace(/[\u2014\u2015]/g, em)),
    );
  return [...new Set(readings)];
}

/** Percent signs, entities, tags, escapes, and letters from other blocks become what they stand for. */
function withoutWrapping(text: string): string {
  return unescaped(unescaped(unescaped(text)))
    .replace(/<\/?wbr ?\/?>/gi, '')
    .replace(/<\/?[a-z]+(?: [^<>#]*)?\/?>|\s/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu, (letter) =>
      letter.normalize('NFKC'),
    )
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/\\(?=[._-])/g, '');
}

/** What entities that have a name stand for, in small letters. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'zerowidthspace', 'nobreak'].map(
    (name) => [name, ''] as const,
  ),
  ...[['amp', '&'] as const, ['num', '#'] as const, ['period', '.'] as const],
  ...[['lowbar', '_'] as const, ['hyphen', '-'] as const, ['dash', '-'] as const],
  ...[['ndash', '\u2013'] as const, ['mdash', '\u2014'] as const, ['nbsp', ' '] as const],
]);

function unescaped(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .replace(/&([a-z]{2,14});/gi, (all, name: string) => ENTITIES.get(name.toLowerCase()) ?? all)
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (all, code: string) => characterAt(code) ?? all)
    .replace(/\\u([\da-f]{4})/gi, (all, code: string) => characterAt(`x${code}`) ?? all);
}

function characterAt(code: string): string | null {
  const point = Number(code.replace(/^x/i, '0x'));
  return point <= 0x10_ffff ? String.fromCodePoint(point) : null;
}

/** What stands behind each `#`, or else all of it, from the first digit on; then what looks like a link anywhere else. */
function beginningsIn(text: string): string[] {
  const [before = '', ...behind] = text.split('#');
  const usual = [...behind.slice(0, MOST_BEGINNINGS), before];
  const others = [...text.matchAll(/(?<![\w.-])(?=[12]\W*\.)/g)].slice(0, MOST_BEGINNINGS);
  return [
    ...usual.flatMap((part) => /^[^a-z\d]*(\d.*)$/i.exec(part)?.[1] ?? []),
    ...others.map(({ index }) => text.slice(index)),
  ];
}

/** The first piece, the first two together, and so on, and all of them; each with all its endings. */
function* endingsOf(text: string): Generator<string> {
  const pieces = text.split(/[^\w.-]+/).filter((piece) => piece !== '');
  const counts = pieces.slice(0, MOST_PIECES).map((_, i) => i + 1);
  for (const count of counts) {
    for (const own of joined(pieces.slice(0, count))) {
      yield own;
      yield* withoutSigns(own);
      yield* withoutSentences(own);
    }
  }
  yield pieces.join('');
}

/** Pieces in one, with all hyphens that stand where they were torn, and without some of them, in every way. */
function joined(pieces: readonly string[]): string[] {
  return pieces.reduce<string[]>(
    (ways, piece) => {
      const kept = ways.map((way) => way + piece);
      const isTorn = ways[0]?.endsWith('-') && ways.length < 2 ** MOST_HYPHENS;
      return isTorn ? [...kept, ...ways.map((way) => way.slice(0, -1) + piece)] : kept;
    },
    [''],
  );
}

/** Without one sign at the end, without two, and so on. */
function withoutSigns(text: string): string[] {
  const [signs = ''] = /[._-]*$/.exec(text) ?? [];
  const most = Math.min(signs.length, MOST_SIGNS);
  return Array.from({ length: most }, (_, i) => text.slice(0, -1 - i));
}

/** Up to each of the first full stops: a sentence may have gone on right behind it. */
function withoutSentences(text: string): string[] {
  const parts = text.split('.').slice(0, MOST_STOPS + 1);
  return parts.slice(2).map((_, i) => parts.slice(0, i + 2).join('.'));
}

/** Links by name are in small letters, but for a luck; another one cannot be told from what it became. */
function inSmallLetters(text: string): string[] {
  const fields = text.split('.');
  if (fields[0] !== VERSION_BY_NAME) return [text];
  const luck = fields.length > 5 ? 4 : -1;
  const small = fields.map((field, i) => (i === luck ? field : field.toLowerCase()));
  return [text, small.join('.')];
}

/** The text with so many of its hyphens left out, in every way. */
function* withoutHyphens(text: string, count: number, from = 0): Generator<string> {
  if (count === 0) {
    yield text;
    return;
  }
  // Of several in a row it does not matter which.
  for (const { index } of text.matchAll(/(?<!-)-/g)) {
    if (index < from) continue;
    yield* withoutHyphens(text.slice(0, index) + text.slice(index + 1), count - 1, index);
  }
}
