import { counted, grouped, listed, listedInProse } from '../../../base/language.ts';
import { fixed } from '../../../figures/format.ts';
import type { Challenge } from '../../../game/challenge.ts';
import type { Position } from '../../../game/position.ts';
import { notebook } from '../../../kinds/language/notebook/notebook.ts';
import { perplexity } from '../../../kinds/language/notebook/truth.ts';
import { joined, percentWords, shareWords } from '../../../kit/words/en.ts';
import type { BoardSayings } from '../../board-face.ts';
import { passingWords } from '../../passing.ts';
import { unforeseenIn } from '../../unforeseen.ts';
import type { BirdStanding } from '../ladder.ts';
import { type ShownLine, shownLines, textOf } from '../lines.ts';
import { lostBirds, type Obituary } from '../losses.ts';
import { nonsenseOf, reportOf } from '../model-read.ts';
import { countsSense, NONSENSE, tailNames, tailSubjects, treasures } from '../names.ts';

/** What a board says of a notebook, in English. */

const RARE_BIRDS = listedInProse(
  Array.from(notebook.rareBirds, (bird) => notebook.words[bird] ?? ''),
);

/** Words that can be written: what stands before a line and behind it is none. */
const ALL_WORDS = notebook.words.length - 2;

/** The perplexity of the notebook itself: no machine can waver less. */
const FLOOR = perplexity();

/** What the twin of a machine knows; see `foresees` of the kind. */
const KNOWN = { sense: 0, web: undefined, tools: [] };

/** What it does not. */
const UNKNOWN: Readonly<Record<keyof typeof KNOWN, string>> = {
  sense: 'no nonsense',
  web: 'no web',
  tools: 'no tool but T',
};

export const say: BoardSayings = {
  start: 'rare birds and rare words are',
  lineage: 'What is left, and nonsense',
  kept: 'You kept the notebook alive',
  key: `On the page: twelve lines of this generation. Green, with a tick: the warden’s own, in as large a share as it read of them. Struck through: what the warden could not have written, by the rules of his notebook; all of that is nonsense here, however well it sounds. Underlined: a rare bird (${RARE_BIRDS}) or a rare word, one of ${notebook.rareTurns.length} others that he seldom needs. What is left of a word is the machine’s own chance of writing it, beside the warden’s. The figures: dots are the warden, orange is this generation. Left, how surprising the warden would find its lines, with nonsense apart; right, all words from the most common to the rarest, one after the other. Purple is what is rare, and what has been eaten of it. The forecast is that of a twin of the machine, which chooses each word by chance alone, as often as it was just written; over whole games it hopes for a little too much.`,
  forecast: {
    worth: 'By a simpler twin, right within 12 points.',
    missing(challenge) {
      const unknown = unforeseenIn(challenge, KNOWN).map((name) => UNKNOWN[name]);
      return `No forecast here: its twin knows ${listed(unknown)}.`;
    },
  },
  sampling: {
    symbol: 'T',
    low: 'cautious',
    high: 'bold',
    rule: (temperature) =>
      `Each machine writes ${manner(temperature)}: that is T, the temperature. The lower it is, the more often likely words come; the higher, the more nonsense.`,
  },
  tails: tailNames,
  subjects: tailSubjects,
  treasure: (challenge) => listedInProse(treasures(challenge)),
  places: () => [],
  goal,
  losses: lostBirds,
  passing: (position) => passingWords(position, lostBirds),
  ending(position) {
    const lost = lostBirds(position).length;
    if (lost === 0) return 'Every bird is still written of';
    return `${counted(lost, { one: 'bird is', other: 'birds are' })} written of no more`;
  },
  head: () => ['Nonsense', 'Perplexity', 'Words in use'],
  cells(model) {
    const report = reportOf(model);
    if (report === null) return ['0%', fixed(FLOOR, 2), String(ALL_WORDS)];
    return [
      shareWords(report.nonsense),
      fixed(report.perplexity, 2),
      String(report.written.filter((count) => count > 0).length),
    ];
  },
};

function manner(temperature: number): string {
  if (temperature === 1) return 'just as it believes';
  return temperature < 1
    ? 'a little more cautiously than it believes'
    : 'a little more boldly than it believes';
}

/** Where sense has a line of its own, "or" would not do for all that is said of the others. */
function goal(challenge: Challenge): string {
  return countsSense(challenge) ? 'what is rare' : listed(treasures(challenge), 'disjunction');
}

/** What the notebook can be open at, where there is room for one thing. */
export const VIEWS = [
  { view: 'lines', label: 'Lines' },
  { view: 'birds', label: 'Birds' },
  { view: 'figures', label: 'Figures' },
] as const;

/** Over the page: which machine wrote it, and what it read. */
export function headOf({ state }: Position): string {
  const { generation, trainingSet } = state;
  if (generation === 0) return 'From the warden’s own notebook';
  const { real, count } = trainingSet;
  const before = `generation ${generation - 1}`;
  if (real === 0) return `Generation ${generation}, from nothing but ${before}`;
  if (real === count) return `Generation ${generation}, from nothing but the warden`;
  const lines = counted(real, { one: 'real line', other: 'real lines' });
  return `Generation ${generation}, from ${lines} and ${grouped(count - real)} by ${before}`;
}

/** "Twelve lines of generation 7": the list. */
export function pageWords(generation: number): string {
  return generation === 0
    ? 'Twelve of the warden’s lines'
    : `Twelve lines of generation ${generation}`;
}

/** "5 more lines", for those that do not fit. */
export function moreLines(count: number): string {
  return counted(count, { one: 'more line', other: 'more lines' });
}

/** Behind a line that is struck through, and what that means. */
export const VERDICT = 'he would never';
export const VERDICT_MEANS = `: ${NONSENSE}, which the warden could not have written`;
/** Before a real line, for whoever does not see its tick. */
export const BY_THE_WARDEN = 'By the warden: ';

/** So many lines are heard. */
const HEARD = 3;

/** The first lines of the page, for whoever does not see them. */
export function summaryOf(position: Position): string {
  const { generation, model } = position.state;
  const isMachine = reportOf(model) !== null;
  const own = shownLines(position).filter(({ sort }) => !isMachine || sort !== 'real');
  const [who, lines] = isMachine
    ? [`Generation ${generation} writes`, own.length > 0 ? own : shownLines(position)]
    : ['The warden writes', own];
  return `${who}: ${lines.slice(0, HEARD).map(heard).join(' ')}`;
}

function heard(line: ShownLine): string {
  return line.sort === 'impossible' ? `“${textOf(line)}” (${NONSENSE})` : `“${textOf(line)}”`;
}

/** What the figures show, in numbers. */
export function figureWords({ state: { model, generation } }: Position): string {
  const report = reportOf(model);
  if (report === null) return `The warden writes no nonsense, and uses all his ${ALL_WORDS} words.`;
  const [, , words] = say.cells(model, null);
  return `Nonsense is ${shareWords(report.nonsense)} of what generation ${generation} writes; ${words} of ${ALL_WORDS} words stand in its 300 lines. Each word of the warden’s is as hard for it to guess as one of ${fixed(report.perplexity, 1)}.`;
}

/** "nonsense 14%", over its bar. */
export function nonsenseWords(model: unknown): string {
  return `${NONSENSE} ${percentWords(nonsenseOf(model))}`;
}

/** What stands beside a bird that is lost. */
export function lastWords({ last, isLost }: BirdStanding): {
  readonly long: string;
  readonly short: string;
} {
  if (last === null || !isLost) return { long: '', short: '' };
  if (last === 0) return { long: 'never written by a machine', short: '† never' };
  return { long: `last written in generation ${last}`, short: `† gen. ${last}` };
}

/** "38%": what is left of a bird. */
export const leftWords = ({ left }: BirdStanding) => percentWords(left);

/** The button that shows all birds, or those that are rarest. */
export const birdsLabel = (areAll: boolean) => (areAll ? 'The eight rarest' : 'All 24 birds');

/** "† hoopoe, last written in generation 6: “A hoopoe hopped in my tea.”" */
export function obituaryWords({ words, last, lastWords: line }: Obituary): string {
  const names = `† ${listedInProse(words)}`;
  if (last === 0) return `${names}, never written by a machine`;
  const seen = `${names}, last written in generation ${last}`;
  return joined([seen, line === '' ? '' : `“${line}”`], ': ');
}

/** In a dialog while it comes, and where it does not. */
export const DIALOG_COMES = 'The machines are still on their way …';
export const NO_DIALOG = 'This could not be loaded. Check the connection and try again.';
