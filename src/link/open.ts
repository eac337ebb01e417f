import { fail, type Result, succeed } from '../base/result.ts';
import { type NamedRun, parseLinkByName, runOf, VERSION_BY_NAME } from './by-name.ts';
import { editionIn } from './editions.ts';
import type { LinkError, Shared } from './link.ts';
import { mendings } from './mend.ts';
import { parseLink } from './parse.ts';

/** Fetches what `encodeEditions` made; null when it cannot be had. */
export type FetchEditions = () => Promise<unknown>;

/**
 * Opens a link of any version: as it stands, and when it is refused as it may have been before it was passed on.
 *
 * @param text what stands behind `#` in its address, or the address; anything at all
 * @param fetchEditions asked only for links by name
 */
export async function openLink(
  text: string,
  fetchEditions: FetchEditions,
): Promise<Result<Shared, LinkError>> {
  const read = readLink(text);
  if (!read.ok) return read;
  if ('challenge' in read.value) return succeed(read.value);
  const { id, edition } = read.value;
  const editions = await fetchEditions();
  if (editions === null) return fail({ code: 'list' });
  const own = editionIn(editions, { id, edition });
  return own === null ? fail({ code: 'edition', id, edition }) : runOf(read.value, own);
}

/** Reads a link of any version, mended if need be; see `openLink`. */
export function readLink(text: string): Result<Shared | NamedRun, LinkError> {
  const asItStands = readAs(text.replace(/^#/, ''));
  if (asItStands.ok) return asItStands;
  let { error } = asItStands;
  for (const candidate of mendings(text)) {
    const read = readAs(candidate);
    if (read.ok) return read;
    if (vagueness(read.error) < vagueness(error)) error = read.error;
  }
  return fail(error);
}

function readAs(text: string): Result<Shared | NamedRun, LinkError> {
  return text.startsWith(`${VERSION_BY_NAME}.`) ? parseLinkByName(text) : parseLink(text);
}

/** What is told of a link that came through whole is worth more than that some text is none. */
function vagueness({ code }: LinkError): number {
  const vague: readonly LinkError['code'][] = ['encoding', 'length', 'empty'];
  return vague.indexOf(code);
}
