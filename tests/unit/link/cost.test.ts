import { expect, test } from 'vitest';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { parseLink } from '../../../src/link/parse.ts';
import { reason } from '../../support/sentences.ts';

/** An album of 40 generations, as somebody would send it by hand. */
const linkOf = (n: number, ...tools: string[]) => {
  const letter = tools.length === 0 ? 'p' : 'P';
  const common = [letter, 'A long one', n, 40, 1, 400, 0.4, 3, 'ink', '000'];
  return `1.${encodeBase64Url(JSON.stringify([...common, ...tools]))}`;
};

// A network learns from 4,000 pictures in a second of a middling laptop, as `src/kinds/pictures/kind.ts` has it.
test.each([
  [1000, []],
  [1000, ['asubsample:5']],
  [200, ['awhole:5']],
])('an album of %i pictures with %j is opened', (n, tools) => {
  expect(parseLink(linkOf(n, ...tools)).ok).toBe(true);
});

test('a run that takes longer than a minute is refused with a sentence', () => {
  const link = parseLink(linkOf(1000, 'awhole:5'));
  if (link.ok) throw new Error('it was opened');
  expect(link.error).toEqual({ code: 'cost', most: 60 });
  expect(reason(link.error)).toBe(
    'A run of it would take longer than 60 seconds, because its networks learn for so long.',
  );
});
