import type { Company } from '../../board/company.ts';
import type { BoardListener } from '../../board/listener.ts';
import type { Challenge } from '../../game/challenge.ts';
import type { Plain } from '../../game/plain.ts';
import type { Sitting } from '../../game/sitting.ts';
import { encodeChallenge } from '../../link/fields.ts';
import { claimOf } from '../judge.ts';
import { type AtDesk, baseOfPage, sitDown, workAt } from './at-desk.ts';
import { DeskBar } from './bar.ts';
import { placeOfLuck } from './luck.ts';
import { boardOf } from './runs.ts';
import { Stopwatch } from './stopwatch.ts';
import {
  BACK,
  GONE,
  NOT_LOADED,
  NOT_YOURS,
  OTHER_LUCK,
  RUN_KEPT,
  stepWords,
  unkeptWords,
} from './words.ts';
import { withRun, withSeconds } from './work.ts';

/** What a board does at a desk: every run that is over is kept at once, and the time. */
export async function companyAtDesk(challenge: Challenge): Promise<Company | null> {
  const base = baseOfPage();
  const home = `${base}teach/desk/`;
  try {
    const desk = await sitDown(base);
    if (desk.ok) return await companyOf(desk.value, challenge, home);
    new DeskBar('', '', home).say(desk.error);
  } catch (error) {
    console.error(error);
    new DeskBar('', '', home).say(NOT_LOADED);
  }
  return null;
}

async function companyOf(
  desk: AtDesk,
  challenge: Challenge,
  home: string,
): Promise<Company | null> {
  const { context, place, step } = desk;
  const { assignment, known, hash } = context;
  const title = stepWords(assignment.title, step, assignment.steps.length);
  const sheet = `${home}#${place.assignment}`;
  const bar = new DeskBar(title, place.pupil, sheet);
  const own = known[step - 1];
  const luck =
    own?.kind === 'challenge' && isLike(own.challenge, challenge)
      ? await placeOfLuck(challenge.seed, own.challenge, assignment, place.pupil)
      : null;
  if (luck === null) {
    bar.say(NOT_YOURS);
    return null;
  }
  return {
    desk: boardOf(hash, place.pupil, step),
    listeners: [new RunKeeper(desk, challenge.seed, luck, bar)],
    plain: plainOf(desk),
    about: String,
    arrange: (board) => {
      leadBack(board, sheet);
      if (assignment.locks.includes('hints')) putHintsAway(board);
    },
  };
}

/** Whether two challenges are the same but for their luck. */
function isLike(one: Challenge, other: Challenge): boolean {
  const texts = [one, other].map((each) => JSON.stringify(encodeChallenge({ ...each, seed: 'x' })));
  return texts[0] === texts[1];
}

/** What the stars of a challenge of the site are measured by. */
function plainOf({ context: { assignment, editions }, step }: AtDesk): Plain | null {
  const own = assignment.steps[step - 1];
  return own?.kind === 'site' ? (editions(own)?.plain ?? null) : null;
}

/** After a win the way on is the way back; whoever has lost may go back as well. */
function leadBack(board: HTMLElement, href: string): void {
  const next = board.querySelector<HTMLAnchorElement>('.next-challenge');
  const back = document.createElement('a');
  back.className = next === null ? 'button' : 'button when-lost';
  board.querySelector('[data-part="result-actions"]')?.append(back);
  for (const link of [next, back]) {
    if (link === null) continue;
    link.href = href;
    link.textContent = BACK;
  }
}

/** Parts of a board that give advice. */
const HINTS = ['attention', 'advice', 'references'];

/** The board goes on writing them, where nobody sees it. */
function putHintsAway(board: HTMLElement): void {
  const away = document.createElement('div');
  away.hidden = true;
  board.append(away);
  for (const name of HINTS) {
    const part = board.querySelector(`[data-part="${name}"]`);
    if (part !== null) away.append(part);
  }
}

/** Keeps runs that are over, and how long somebody was at the board. */
class RunKeeper implements BoardListener {
  private readonly desk: AtDesk;
  private readonly seed: string;
  private readonly luck: number;
  private readonly bar: DeskBar;
  private readonly watch = Stopwatch.ofPage();

  constructor(desk: AtDesk, seed: string, luck: number, bar: DeskBar) {
    this.desk = desk;
    this.seed = seed;
    this.luck = luck;
    this.bar = bar;
    addEventListener('pagehide', () => this.keepTime());
    desk.shelves.store.hearNews((work) => {
      if (work === null) bar.say(GONE);
    });
  }

  begin({ challenge }: Sitting): void {
    this.bar.say(challenge.seed === this.seed ? '' : OTHER_LUCK);
  }

  change({ position, challenge, queue }: Sitting): void {
    if (challenge.seed !== this.seed) return;
    this.keepTime();
    const { store } = this.desk.shelves;
    if (position.status === 'playing' || queue.length > 0) {
      this.bar.say(unkeptWords(store));
      return;
    }
    const moves = position.turns.map(({ move }) => move);
    const run = { moves, claim: claimOf(position) };
    const { luck, place } = this;
    store.update(this.work, (work) => withRun(work, place, luck, run));
    this.bar.say(store.isKept ? RUN_KEPT : unkeptWords(store));
  }

  private get place(): number {
    return this.desk.step - 1;
  }

  private get work() {
    return workAt(this.desk.shelves.store, this.desk.place, this.desk.context);
  }

  private keepTime(): void {
    const seconds = this.watch.lap();
    if (seconds < 0.5) return;
    this.desk.shelves.store.update(this.work, (work) => withSeconds(work, this.place, seconds));
  }
}
