/** Reads the MDX of a lesson without running it. */

/** Names of the components in a text, in order. */
export function tagsIn(body: string): string[] {
  return [...withoutCode(body).matchAll(/<([A-Z][\w.]*)/g)].map(([, name = '']) => name);
}

/** What right answers to the questions of a text are kept as: "why-thinner.1", with the edition. */
export function ticksIn(body: string): string[] {
  const text = withoutCode(body);
  return [...stretchesOfTags(text)].flatMap(([start, end]) => {
    const tag = text.slice(start, end);
    const [, id] = tag.match(/^<Check\s[^{]*?\bid="([^"]*)"/) ?? [];
    const [, edition = '1'] = tag.match(/\bedition=\{(\d+)\}/) ?? [];
    return id === undefined ? [] : [`${id}.${edition}`];
  });
}

/** What is quoted as code is shown as it is. */
export function withoutCode(body: string): string {
  return body.replaceAll(/`[^`]*`/g, '');
}

/** Words that are read: those of the prose, without what stands in the tags of components. */
export function wordsOf(body: string): number {
  return withoutTags(body).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%–-]*/gu)?.length ?? 0;
}

/** The text between the tags of components. */
export function withoutTags(body: string): string {
  let prose = '';
  let at = 0;
  for (const [start, end] of stretchesOfTags(body)) {
    prose += `${body.slice(at, start)} `;
    at = end;
  }
  return prose + body.slice(at);
}

/**
 * Names in the props of components that stand for values: `N` in `n={N}`. A lesson has none to give them, and the
 * build would only say that N is not defined.
 */
export function namesInProps(body: string): string[] {
  const text = withoutCode(body);
  return [...stretchesOfTags(text)].flatMap(([start, end]) => {
    const values = inBraces(text.slice(start, end).replaceAll(STRING, '""'));
    return values.flatMap((value) => value.match(NAME) ?? []).filter((each) => !isLiteral(each));
  });
}

/** What stands in braces, from the inside out. */
function inBraces(text: string): string[] {
  const inner = text.match(INNER_BRACES);
  return inner === null ? [] : [...inner, ...inBraces(text.replaceAll(INNER_BRACES, '0'))];
}

const INNER_BRACES = /\{[^{}]*\}/g;

/** In JavaScript, where a backslash escapes. */
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs;
/** Not the key before a colon, not the rest of a word or a number. */
const NAME = /(?<![\w$])[A-Za-z_$][\w$]*(?![\w$]|\s*:)/g;

function isLiteral(name: string): boolean {
  return ['true', 'false', 'null'].includes(name);
}

/** Where the tags of components begin and end. */
function* stretchesOfTags(body: string): Generator<readonly [start: number, end: number]> {
  let at = 0;
  for (const { index } of body.matchAll(/<\/?[A-Z]/g)) {
    if (index < at) continue;
    at = endOfTag(body, index);
    yield [index, at];
  }
}

/** A tag ends at a ">" that is in no quotes and no braces. */
function endOfTag(body: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let i = start; i < body.length; i++) {
    const character = body[i] ?? '';
    // A backslash escapes in the JavaScript between braces, not in an attribute.
    if (quote !== '' && depth > 0 && character === '\\') i++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '>' && depth === 0) return i + 1;
  }
  return body.length;
}
