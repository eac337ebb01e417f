import { fail, type Result, succeed } from '../../base/result.ts';
import { LONGEST_PASTE } from '../find.ts';

/** What files of mails and sheets say as text. */

/** Why a file is not read. */
export type FileError = 'long' | 'unreadable';

/** @param room characters that there is room for */
export async function textOfFile(file: File, room: number): Promise<Result<string, FileError>> {
  // Two bytes a character, where a sheet is saved so; and mails hold their text in a wider shape.
  if (file.size > 2 * LONGEST_PASTE) return fail('long');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = /\.(eml|mbox)$/i.test(file.name) ? textOfMail(decoded(bytes)) : decoded(bytes);
    return text.length > room ? fail('long') : succeed(text);
  } catch {
    return fail('unreadable');
  }
}

/** Text in UTF-8, or in UTF-16 where its mark says so, as spreadsheets save it. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A part of a mail that is written in base64: what its head says, and its lines. */
const BASE64_PART =
  /^content-transfer-encoding:[ \t]*base64[^\n]*\n(?:[^\n]+\n)*?\r?\n((?:[A-Za-z0-9+/=]+\r?\n?)+)/gim;

/** A mail as its reader sees it, as far as codes are concerned: lines that were broken for the way are whole again. */
export function textOfMail(mail: string): string {
  return mail
    .replaceAll(BASE64_PART, (part, lines: string) => textOfBase64(lines) ?? part)
    .replaceAll(/=\r?\n/g, '');
}

function textOfBase64(lines: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(lines.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0));
    return `\n${decoded(bytes)}\n`;
  } catch {
    return null;
  }
}
