import { bring } from '../../base/bring.ts';
import { fail, type Result, succeed } from '../../base/result.ts';
import { writeText } from '../../kit/parts.ts';
import type { Context } from '../bring.ts';
import type { School } from '../scorm/school.ts';
import { FOOT, unreadableWords } from '../scorm/words.ts';
import { isPupil } from './codec.ts';
import type { Course } from './course.ts';
import type { DeskStore } from './store.ts';
import type { DeskWork } from './work.ts';

/** The desk in a school's system, which keeps the work of whoever is logged in there. */

/**
 * The work that the system kept of the sittings before.
 *
 * @param text of the assignment
 * @returns null where there is none; a sentence where it cannot be read
 */
export async function keptInSchool(
  { welcome }: School,
  text: string,
  { hash, known }: Context,
): Promise<Result<DeskWork | null, string>> {
  const isFirst = welcome === null || welcome.work !== '' || welcome.suspend === '';
  if (isFirst) return succeed(null);
  const { readState } = await bring(() => import('../scorm/state.ts'));
  const state = readState(welcome.suspend, hash, known);
  if (!state.ok) return fail(unreadableWords(state.error));
  const { header, steps, reflection } = state.value;
  if (!isPupil(header.pupil)) return fail(unreadableWords('unlikely'));
  return succeed({ assignment: text, pupil: header.pupil, steps, reflection });
}

/** Tells the system of every change from now on. */
export async function tellSchool(
  school: School,
  store: DeskStore,
  context: Context,
  course: Course,
): Promise<void> {
  const { reportOf } = await bring(() => import('../scorm/report.ts'));
  let [last = null] = store.works;
  store.listen((work) => {
    school.keep(reportOf(context, course, last, work));
    last = work;
  });
}

/** What the foot of the page says of the reader's data is not true in a school's system. */
export function writeWhereSaved({ welcome }: School): void {
  const foot = document.querySelector('[data-part="privacy"]');
  if (foot !== null && welcome?.isKeeping === true) writeText(foot, FOOT);
}
