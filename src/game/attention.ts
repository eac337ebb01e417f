import { fidelity } from '../sim/fidelity.ts';
import { type Futures, MOST_WAYS, type Way } from '../sim/futures.ts';
import { bandOf, type Forecast } from './forecast.ts';
import { worstAmong } from './lines.ts';
import { affordable, type Policy } from './policies.ts';
import { costOf, type Move, type Position, type Turn } from './position.ts';
import { wayOf } from './step.ts';

/** One future of a run in which somebody looks before each move. */
export interface Fate {
  readonly won: boolean;
  /** Everything that was spent, before this moment and after it. */
  readonly spent: number;
}

/** What becomes of a run when a policy goes on with it. */
export interface Attention extends Forecast {
  readonly fates: readonly Fate[];
}

/** What a policy sees of one future. */
interface Course {
  position: Position;
  lost: number;
}

/**
 * Plays a policy to the end of a run, in many futures: in each it sees the tails and the purse of that future.
 *
 * @param position its latest turn is seen, too
 * @param futures standing at the position, with the tools of the policy
 */
export function attend(position: Position, policy: Policy, futures: Futures): Attention {
  const { challenge, lives } = position;
  const courses = Array.from({ length: futures.runs }, (): Course => ({ position, lost: 0 }));
  const bands: Forecast['bands'][number][] = [];
  for (let t = position.state.generation; t < challenge.generations; t++) {
    const moves = courses.map((course) => affordable(course.position, policy(course.position)));
    go(position, moves, futures);
    const worst = futures.fidelity();
    for (const [run, course] of courses.entries()) {
      if ((worst[run] as number) < challenge.line) course.lost += 1;
      course.position = after(course.position, moves[run] as Move, futures.survival(run));
    }
    bands.push(bandOf(worst));
  }
  const fates = courses.map((course) => ({
    won: course.lost < lives,
    spent: course.position.spent,
  }));
  const won = fates.filter((fate) => fate.won).length;
  return { futures: futures.runs, bands, winShare: won / futures.runs, fates };
}

/** One generation: futures in which the move is the same go the same way. */
function go({ challenge }: Position, moves: readonly Move[], futures: Futures): void {
  const known = new Map<string, number>();
  const ways: Way[] = [];
  const taken = Uint8Array.from(moves, (move) => {
    const name = JSON.stringify(move);
    const index = known.get(name) ?? ways.push(wayOf(challenge, move)) - 1;
    known.set(name, index);
    return index;
  });
  if (ways.length > MOST_WAYS) throw new RangeError('there are too many ways to go');
  futures.advance(ways, taken);
}

/** As far as a policy looks: what was spent, the generation, and the tails. */
function after(position: Position, move: Move, survival: readonly number[]): Position {
  const { challenge, state, spent } = position;
  const next = { ...state, generation: state.generation + 1 };
  const turn: Turn = {
    move,
    state: next,
    measures: { survival, modes: [] },
    fidelity: worstAmong(position.challenge, survival.map(fidelity)),
    costLife: false,
  };
  return { ...position, state: next, turns: [turn], spent: spent + costOf(challenge, move) };
}
