import { parseArgs } from 'node:util';
import { shareIn } from '../../src/classroom/assign/package.ts';
import { parseAssignment } from '../../src/classroom/assignment.ts';
import { ArgumentError } from '../../src/experiment/options.ts';
import { parsed } from '../told.ts';

/** What `npm run package` is asked for. */
export interface Options {
  /** What the package opens: the text of an assignment, and its title; null for the home page. */
  readonly assignment: { readonly text: string; readonly title: string } | null;
  /** Share of the steps in per cent with which it is passed; null where it is not judged. */
  readonly passAt: number | null;
  readonly file: string;
}

export const HELP = `npm run package -- [LINK OF AN ASSIGNMENT] [--pass SHARE] [--out FILE]

Builds the whole site as a package of SCORM 1.2. With the link of an assignment
(https://…/teach/desk/#1.…) the package opens the desk, and what pupils do is saved
in the school's system; without one it opens the home page, and nothing is reported.

--pass SHARE  share of the steps in per cent with which it is passed
--out FILE    tailkeeper-scorm.zip if nothing else is said`;

/**
 * Reads the command line; kinds have to be there for made challenges.
 *
 * @throws ArgumentError when it cannot be followed
 */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readArguments(args);
  if (values.help === true) return 'help';
  if (positionals.length > 1) throw new ArgumentError('give one assignment only');
  const passAt = shareIn(values.pass ?? '');
  if (passAt === undefined) throw new ArgumentError('--pass takes a whole number from 1 to 100');
  const [link] = positionals;
  if (link === undefined && passAt !== null) throw new ArgumentError('--pass needs an assignment');
  const assignment = link === undefined ? null : assignmentIn(link);
  return { assignment, passAt, file: values.out ?? 'tailkeeper-scorm.zip' };
}

function readArguments(args: readonly string[]) {
  return parsed(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pass: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    }),
  );
}

function assignmentIn(link: string): Options['assignment'] {
  const text = link.replace(/^[^#]*#/, '');
  const assignment = parseAssignment(text);
  if (!assignment.ok) {
    throw new ArgumentError(
      `this is no link of an assignment (${assignment.error.code}): copy it from the page on which you put it together`,
    );
  }
  return { text, title: assignment.value.title };
}
