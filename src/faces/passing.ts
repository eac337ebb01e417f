import { listed } from '../base/language.ts';
import type { Position } from '../game/position.ts';
import type { Loss } from './board-face.ts';

/** The losses of a kind, at a position. */
type Losses = (position: Position) => readonly Loss[];

/** What the newest generation has changed in what is lost, by name: what went, what came back, and what stays lost. */
export function passingOf(position: Position, losses: Losses) {
  const turns = position.turns.slice(0, -1);
  const state = turns.at(-1)?.state;
  const namesAt = (at: Position) => losses(at).map(({ name }) => name);
  const now = namesAt(position);
  const was = state ? namesAt({ ...position, turns, state }) : [];
  return {
    lost: now.filter((name) => !was.includes(name)),
    back: was.filter((name) => !now.includes(name)),
    still: now.filter((name) => was.includes(name)),
  };
}

/** "Lost: the owl. Back: the wren. Still lost: 7.": what stays lost is not named each time. */
export function passingWords(position: Position, losses: Losses): string {
  const { lost, back, still } = passingOf(position, losses);
  const said = (what: string, whose: string | number) => (whose ? `${what}: ${whose}. ` : '');
  return (
    said('Lost', listed(lost)) +
    said('Back', listed(back)) +
    said('Still lost', still.length)
  ).trimEnd();
}
