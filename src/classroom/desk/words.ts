import { grouped, listedInProse } from '../../base/language.ts';
import { isolated } from '../../kit/parts.ts';
import { count } from '../../kit/words/en.ts';
import type { Assignment } from '../assignment.ts';
import type { Run } from '../submission.ts';
import type { ChallengeItem, Item } from './outline.ts';
import type { DeskTrouble } from './store.ts';

/** What the desk says, and what lessons and boards say at it. */

export const NOT_SENT = 'Nothing leaves this browser until you copy it.';
export const NOT_LOADED =
  'The desk could not be loaded. Check the connection and load the page again.';

/** What is said where the browser keeps nothing for this page. */
export const HELD =
  'This browser lets this page keep nothing. You can go on: your work stays in this tab until you close it. Hand in before that.';
/** The same where not even the tab does. */
export const HELD_NOWHERE =
  'This browser lets this page keep nothing: what you do here is gone when you leave the page. Open the desk in a tab of its own.';

export const NO_SEAT =
  'This page was opened from a desk that this tab does not know any more, so nothing that you do here is kept for it. Open your desk and choose the step again.';
export const NOT_YOURS =
  'This is not the challenge of your step, so its runs are not kept. Go back to the desk and choose the step again.';
export const OTHER_LUCK = 'This is another luck than yours: runs on it do not count.';

export function dueWords(due: string): string {
  return due === '' ? '' : `Due: ${isolated(due)}`;
}

export function countsWords({ counts, steps }: Pick<Assignment, 'counts' | 'steps'>): string {
  if (steps.every(({ kind }) => kind === 'lesson')) return '';
  if (counts === 'first') return 'Of each challenge your first run counts.';
  if (counts === 'best') return 'Of each challenge your best run counts: try as often as you like.';
  return 'Of each challenge your first run counts, and your best: try as often as you like.';
}

export function luckWords({ luck, steps }: Pick<Assignment, 'luck' | 'steps'>): string {
  if (steps.every(({ kind }) => kind === 'lesson')) return '';
  return luck === 'own' ? 'Everybody has a luck of their own.' : 'Everybody has the same luck.';
}

/** "Lesson · 20 minutes" */
export function kindWords({ kind, minutes }: Item): string {
  const name = kind === 'lesson' ? 'Lesson' : 'Challenge';
  return `${name} · about ${count(minutes, 'minute')}`;
}

export function stateWords(item: Item): string {
  if (item.kind === 'challenge') return runWords(item);
  const { answered, questions, isBegun, isDone } = item;
  if (isDone) return `Done: ${count(questions, 'question')} answered.`;
  if (!isBegun) return 'Not begun.';
  return `${answered} of ${count(questions, 'question')} answered.`;
}

function runWords({ work: { first, best } }: ChallengeItem): string {
  if (first === null) return 'Not played to its end yet.';
  const ended = `Done: your first run ${outcomeWords(first)}.`;
  return best === null ? ended : `${ended} Your best ${outcomeWords(best)}.`;
}

/** "won with 120 spent" */
function outcomeWords({ claim, moves }: Run): string {
  if (!claim.won) return `was lost in generation ${moves.length}`;
  return `was won with ${grouped(claim.spent)} spent`;
}

export function actWords({ isBegun, isDone, kind }: Item): string {
  if (isDone) return kind === 'lesson' ? 'Look again' : 'Play again';
  return isBegun ? 'Go on' : 'Begin';
}

export const LOOKING_FOR_LUCK = 'Looking for your luck …';
export const NO_ROOM = 'This challenge does not fit into a link, so it cannot be opened from here.';

/** @param next null when all is done */
export function continueWords(next: Item | null): string {
  return next === null ? 'All done: hand in' : `Continue: ${isolated(next.title)}`;
}

export function codeWords(pupil: string): string {
  return `You are ${pupil} here.`;
}
export const CODE_HINT =
  'Your teacher sees your work under this code. You may take another, but not your full name: what you hand in may be shown to the class.';
export const CODE_STAYS = 'Your luck is made of this code, so it stays now that you have played.';
export const CODE_TAKEN =
  'Somebody on this computer has that code for this assignment. Take another.';
export const CODE_EMPTY =
  'A code has letters from a to z, digits, and hyphens between words, as in wren-heath.';

export const SOMEBODY =
  'Somebody has begun on this computer. Go on with your own work, or begin as somebody new.';

/** "wren-heath: 2 of 4 steps done" */
export function workWords(pupil: string, done: number, steps: number): string {
  return `${pupil}: ${done} of ${count(steps, 'step')} done`;
}

export function leftWords(bytes: number, most: number): string {
  return `Room for ${count(most - bytes, 'more letter')}; accents and emoji take more.`;
}

/** What is not done yet, before it is handed in all the same. */
export function missingWords(items: readonly Item[], isReflected: boolean): string {
  const steps = items.filter(({ isDone }) => !isDone).map(({ number }) => number);
  const [noun, verb] = steps.length === 1 ? ['Step', 'is'] : ['Steps', 'are'];
  const open =
    steps.length === 0 ? '' : `${noun} ${listedInProse(steps.map(String))} ${verb} not done yet.`;
  const all = [open, isReflected ? '' : 'Your sentence is missing.'].filter((each) => each !== '');
  if (all.length === 0) return 'Everything is done.';
  return `${all.join(' ')} You can hand in what there is, and again later.`;
}

export const TOO_LONG =
  'What you did does not fit into a code. Shorten your sentence; if that is not enough, ask your teacher.';
export const HOW =
  'Copy this code and give it to your teacher as you were told: in a form, a chat or an e-mail. All of it counts, from TK1 to the last letter.';
export const FILE = 'The code goes to your downloads as';

export function subjectWords(title: string, pupil: string): string {
  return `${isolated(title)}: ${pupil}`;
}

export function leaveWords(pupil: string): string {
  return `This takes everything that ${pupil} did for this assignment off this computer. If you have not handed in, it is lost.`;
}
export const LEFT = 'Your work is off this computer.';

/** "Tails, class 10b · step 2 of 4" */
export function stepWords(title: string, step: number, steps: number): string {
  return `${isolated(title)} · step ${step} of ${steps}`;
}
export const BACK = 'Back to the desk';
export const RUN_KEPT = 'This run is kept at your desk.';
const UNKEPT: Readonly<Record<DeskTrouble, string>> = {
  full: 'This browser has no room for what you do here: it is lost when you leave this page. Hand in before that.',
  newer:
    'The work in this browser comes from a newer version of these pages, so what you do here is not kept with it. Load the page again to get that version.',
  crowded:
    'Work in this browser could not be read again and again, so what you do here is lost when you leave this page. Hand in before that.',
};

/** What is said where work is not kept; nothing where it is. */
export function unkeptWords({ trouble }: { readonly trouble: DeskTrouble | null }): string {
  return trouble === null ? '' : UNKEPT[trouble];
}

/** What another window has done to the work of this one. */
export const GONE =
  'In another window this work was taken off this computer, or given another code. What you do here from now on is not kept with it: go back to the desk.';

export function refusedWords(reason: string): string {
  return `This assignment cannot be opened. ${reason}`;
}
export const READABLE = 'These steps of it can be done, but not handed in:';
export const NEAREST = 'The nearest things that work:';
export const WORKS = 'Work on this computer';
