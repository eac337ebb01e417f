/** What people read who run a script: its output whole, and what went wrong as a sentence. */
import { closeSync, openSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { cleaned } from '../src/base/cleaned.ts';
import { ArgumentError } from '../src/experiment/options.ts';

/** Exit status of what was asked wrongly, and of what went wrong. */
const WRONG_ARGUMENTS = 2;
const FAILED = 1;

/** Bytes that are written at once, and for how many milliseconds fewer are held back. */
const CHUNK = 65_536;
const PATIENCE = 200;

/**
 * Does the work of a script. What it throws, now or later, is one line on standard error, with the name of the script;
 * whoever closes its output, as `head` does when it has enough, ends it without a word. DEBUG=1 shows where an error came
 * from.
 */
export async function told(name: string, work: () => Promise<void> | void): Promise<void> {
  const end = (error: Error) => {
    tell(name, error);
    process.exit();
  };
  process.stdout.on('error', end);
  // Such as what a browser that is ended was still asked for.
  process.on('uncaughtException', end);
  try {
    await work();
  } catch (error) {
    tell(name, error);
  }
}

function tell(name: string, error: unknown): void {
  if (codeOf(error) === 'EPIPE') return;
  if (process.env['DEBUG']) console.error(error);
  console.error(`${name}: ${sentenceOf(error)}`);
  process.exitCode = error instanceof ArgumentError ? WRONG_ARGUMENTS : FAILED;
}

/**
 * What `parseArgs` of Node makes of arguments, which explains at length what it refuses.
 *
 * @throws ArgumentError with the first sentence of that
 */
export function parsed<Arguments>(parse: () => Arguments): Arguments {
  try {
    return parse();
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split(/\.\s/) : [];
    throw new ArgumentError(`${reason}; see --help`);
  }
}

/** @throws ArgumentError for a script that was given an argument and takes none */
export function takeNoArguments(): void {
  const [first] = process.argv.slice(2);
  if (first !== undefined) throw new ArgumentError(`it takes no arguments, not "${first}"`);
}

/**
 * Before long work, whether what comes of it can be written; the file is there then, and keeps what it had.
 *
 * @throws ArgumentError when it cannot
 */
export function refuseUnwritable(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`"${file}" cannot be written: ${reason}`);
  }
}

/** Prints a text in pieces, no faster than they are read. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  // Nearly all that a long text is made of is forgotten at once. Left to itself the engine gives that 130 MB of room.
  setFlagsFromString('--semi-space-growth-factor=1');
  await pipeline(Readable.from(chunksOf(pieces)), process.stdout, { end: false });
}

/**
 * The same text in fewer and longer pieces, with the end of a line at its end. They are bytes: a text that is put together
 * from thousands of others keeps them all, and fills the memory with what is to be forgotten.
 */
function* chunksOf(pieces: Iterable<string>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let length = 0;
  let since = performance.now();
  for (const piece of pieces) {
    const bytes = Buffer.byteLength(piece);
    const isFull = length + bytes > CHUNK;
    if (length > 0 && (isFull || performance.now() - since > PATIENCE)) {
      yield chunk.subarray(0, length);
      chunk = Buffer.allocUnsafe(CHUNK);
      length = 0;
      since = performance.now();
    }
    if (bytes > CHUNK) yield Buffer.from(piece);
    else length += chunk.write(piece, length);
  }
  yield chunk.subarray(0, length);
  yield Buffer.from('\n');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (/allocation failed|Invalid ((typed )?array|string) length/i.test(error.message)) {
    return 'there is not enough memory for this; ask for less at once';
  }
  // It may quote what was given, which could tell a terminal what to do.
  return cleaned(error.message);
}
