/*
 * Links are passed on by people and their programs, which add, wrap, escape and decorate. What they do to a link is undone
 * here as far as it can be told from the link: its own characters are letters, digits, `.`, `_` and `-`, so that anything
 * else was put there. No candidate is trusted: each is read like any other link, and no link begins with another one.
 */

/** Longer texts are not mended, in characters. */
const LONGEST_TEXT = 10_000;
/** Pieces that spaces and line breaks may have torn a link into. */
const MOST_PIECES = 40;
/** Signs at the end that may have been put there, though a link could have them. */
const MOST_SIGNS = 8;
/** Full stops at which a link may end; one by name has up to five of its own. */
const MOST_STOPS = 6;

/** What a link that is refused may have been before it was passed on, likelier ones first. */
export function mendings(text: string): string[] {
  if (text.length > LONGEST_TEXT) return [];
  const plain = withoutWrapping(text);
  return [...new Set(beginningsIn(plain).flatMap(endingsOf))];
}

/** Percent signs, entities, tags, escapes, quotation in mails, and letters from other blocks become what they stand for. */
function withoutWrapping(text: string): string {
  return decoded(decoded(decoded(text)))
    .replace(/&(?:shy|zwj|zwnj|ZeroWidthSpace|NoBreak);/gi, '')
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (entity, code: string) => characterAt(code) ?? entity)
    .replace(/=\r?\n/g, '')
    .replace(/\n[\s>|]+/g, '\n')
    .replace(/<\/?[a-z]+ ?\/?>|\s/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu, (letter) =>
      letter.normalize('NFKC'),
    )
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2014/g, '--')
    .replace(/\u3002/g, '.')
    .replace(/\\(?=[._-])/g, '');
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

function characterAt(code: string): string | null {
  const point = Number(code.replace(/^x/i, '0x'));
  return point <= 0x10_ffff ? String.fromCodePoint(point) : null;
}

/** What stands behind each `#`, or else all of it, from the first digit on. */
function beginningsIn(text: string): string[] {
  const [before = '', ...behind] = text.split('#');
  return [...behind, before].flatMap((part) => /^[^a-z\d]*(\d.*)$/i.exec(part)?.[1] ?? []);
}

/** The first piece, the first two together, and so on, up to a sign that is in no link; each with all its endings. */
function endingsOf(text: string): string[] {
  const pieces = text.split(/ +/).slice(0, MOST_PIECES);
  return pieces.flatMap((_, i) => {
    const together = pieces.slice(0, i + 1).join('');
    const [own = ''] = /^[\w.-]*/.exec(together) ?? [];
    return [own, ...withoutSigns(own), ...withoutSentences(own)];
  });
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
