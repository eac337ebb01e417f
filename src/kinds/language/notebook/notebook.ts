import file from '../../../../content/notebook/grammar.json' with { type: 'json' };
import { compile } from './compile.ts';
import type { Grammar } from './grammar.ts';

/** The words of a line that the warden can write, at most. */
const LONGEST_LINE = 20;

/** The warden's notebook. A file that is wrong stops the build. */
export const notebook: Grammar = compile(file, { words: 147, birds: 24, longest: LONGEST_LINE });
