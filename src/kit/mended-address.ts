/** What programs that pass an address on take for a part of it when a sentence goes on behind it. */
const BEHIND = /[\s.,;:!…()[\]{}<>«»'"‘’“”*_|\\]+$/u;

/**
 * Where an address was meant to lead that leads nowhere: with the `#` or `?` that was escaped on the way, and without what
 * the text around it left at its end. It stays on its host, and is not checked: it may lead nowhere again.
 *
 * @param path of the address with all that is behind it, as a `URL` has it
 * @returns null when there is nothing to mend
 */
export function mendedPath(path: string): string | null {
  const [, escapedPage = '', hash = ''] = /^([^#]*?)(?:(?:#|%(?:25)*23)(.*))?$/.exec(path) ?? [];
  const [, page = '', query = ''] = /^(.*?)(?:(?:\?|%(?:25)*3f)(.*))?$/i.exec(escapedPage) ?? [];
  const place = unescaped(page)
    ?.replace(BEHIND, '')
    .replace(/^\/*|\/*$/g, '');
  if (place === undefined) return null;
  const folder = place === '' ? '/' : `/${encodeURI(place)}/`;
  const mended = `${folder}${query && `?${query}`}${hash && `#${hash}`}`;
  return mended === path || mended === `${path}/` ? null : mended;
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
