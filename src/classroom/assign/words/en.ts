import { counted, grouped, listedInProse } from '../../../base/language.ts';
import { LONGEST_SEED } from '../../../base/text.ts';
import { isolated } from '../../../kit/parts.ts';
import { LONGEST, LONGEST_ASSIGNMENT } from '../../assignment.ts';
import type { Mistake } from '../draft.ts';
import type { AssignWords } from './words.ts';

type Field = Mistake['field'];

const NAMES: Readonly<Record<Field, string>> = {
  title: 'The title',
  due: 'The due date',
  seed: 'The seed',
  prompt: 'The question at the end',
  steps: 'The list of steps',
};

const EMPTY: Readonly<Record<Field, string>> = {
  title: 'Give the assignment a title.',
  due: '',
  seed: 'Write a seed, or draw a new one.',
  prompt: '',
  steps: 'Add a lesson or a challenge.',
};

const MOST = { ...LONGEST, seed: LONGEST_SEED };

const minutes = (amount: number) => counted(amount, { one: 'minute', other: 'minutes' });

/** The building of assignments in English. */
export const en: AssignWords = {
  mistake({ field, code }) {
    if (code === 'empty') return EMPTY[field];
    if (code === 'unknown') return 'Remove the steps that this site does not have.';
    if (field === 'steps') return `An assignment has at most ${MOST.steps} steps: remove some.`;
    if (code === 'long') return `${NAMES[field]} has more than ${MOST[field]} characters.`;
    return `${NAMES[field]} has signs that cannot be shown; write it anew.`;
  },
  unkept:
    'This browser cannot keep what you put together: it is lost when you leave this page. The link that comes of it holds it.',
  toMend: (problems) => `There is no link yet. ${problems.join(' ')} Then it appears here.`,
  tooLong: `The assignment does not fit into a link of ${grouped(LONGEST_ASSIGNMENT)} characters. Remove a step: made challenges take most room.`,
  room(length, room) {
    const has = `The link has ${grouped(length)} characters`;
    if (room === 'projector') return `${has}: phones can read its QR code from a projector.`;
    if (room === 'paper')
      return `${has}: good for chats and mails. Its QR code is fine on paper and hard to read from a projector.`;
    return `${has}: send it as a link. Its QR code is too fine for most phones.`;
  },
  time({ reading, playing }) {
    const lessons = reading === 0 ? [] : [`${minutes(reading)} of lessons`];
    const challenges =
      playing === 0 ? [] : [`about ${minutes(playing)} to play each challenge once`];
    const all = listedInProse([...lessons, ...challenges]);
    return all === '' ? '' : `Takes ${all}.`;
  },
  slow({ slow }) {
    if (slow.length === 0) return '';
    const names = listedInProse(slow.map(({ title }) => `“${isolated(title)}”`));
    const most = Math.ceil(Math.max(...slow.map(({ seconds }) => seconds)));
    const each = counted(most, { one: 'second', other: 'seconds' });
    return `The results page replays every run. Of ${names} a run takes up to about ${each}, so that checking a class takes a while.`;
  },

  locks: {
    seed: 'Another luck (seed)',
    back: 'Stepping back',
    forecast: 'The forecast',
    hints: 'The hints',
  },
  sameLuck: 'Everybody meets the same chance, so that runs can be compared.',
  ownLuck:
    'Each pupil meets another chance, made of the pupil’s code, so that a run cannot be copied. A luck is taken on which doing nothing and the obvious wrong idea lose, and the right idea wins.',
  care(title, care) {
    if (care === 'pooled')
      return `“${isolated(title)}” is one that you made, with lucks that were all tried beforehand.`;
    if (care === 'tried')
      return `“${isolated(title)}” is one that you made, and nobody has written down its wrong and its right idea: a luck is taken there on which doing nothing loses and watching and feeding wins.`;
    return `“${isolated(title)}” is one that you made, and its lucks take too long to be tried: one pupil’s may be much harder than another’s. The same luck is fairer.`;
  },

  added: (title, place) => `“${isolated(title)}” is step ${place}.`,
  moved: (title, place) => `“${isolated(title)}” is now step ${place}.`,
  removed: (title) => `“${isolated(title)}” is removed.`,
  thereAlready: (title) => `“${isolated(title)}” is in the list already.`,
  noMore: `An assignment has at most ${LONGEST.steps} steps.`,
  nothingPasted: 'Paste the link of a challenge first.',
  unknownChallenge: (id) => `This site has no challenge “${id}”.`,
  unknownStep: (name) => `“${name}”, which this site does not have`,
  noneYet: 'No steps yet.',
  lesson: 'Lesson',
  challenge: 'Challenge',
  made: 'Made challenge',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',

  start({ steps, reading, playing }) {
    const lessons = steps.filter(({ kind }) => kind === 'lesson').length;
    const challenges = steps.length - lessons;
    const all = [
      `${counted(lessons, { one: 'lesson', other: 'lessons' })} (${reading} min)`,
      `${counted(challenges, { one: 'challenge', other: 'challenges' })} (${playing} min)`,
    ];
    // Lines may break between the parts alone.
    return all.map((part) => part.replaceAll(' ', '\u00A0')).join(', ');
  },
  started: (name) => `“${name}” is filled in. Change what you like.`,
  opened: 'The assignment is filled in. What you change makes a new link.',
  undone: 'What you had is back.',
  refused: (reason) => `This assignment cannot be opened, so the form is empty. ${reason}`,
  notLoaded: 'This page could not be loaded. Check the connection and load it again.',

  noShare: 'Write a whole number from 1 to 100, or nothing.',
  packed: (file) => `The package goes to your downloads as ${file}.`,
  notPacked: 'The package could not be made. Check the connection and press again.',

  codeOf: (title) => `QR code of the link to “${isolated(title)}”`,
  frameTitle: (title) => `Tailkeeper: ${isolated(title)}`,
  due: (due) => `Due: ${isolated(due)}`,
  slip: 'Scan the code, or open the link that your teacher sent.',
};
