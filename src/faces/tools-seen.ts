import type { Challenge } from '../game/challenge.ts';
import { hasPrices } from '../game/facts.ts';
import type { Position } from '../game/position.ts';
import { optionOf, type ToolSettings } from '../tools/tools.ts';

/** What the tools of a move were set to; a tool that was not used is not there. */
export type ToolsInUse = Partial<ToolSettings>;

/** The tools that made the generation that stands. */
export function toolsInUse({ turns, challenge }: Position): ToolsInUse {
  const chosen = turns.at(-1)?.move.tools ?? [];
  const used = challenge.tools.flatMap((offer, i) => {
    const option = optionOf(offer, chosen[i]);
    return option === undefined ? [] : [[offer.tool, option.set]];
  });
  return Object.fromEntries(used) as ToolsInUse;
}

/** Whether there is anything to choose beside a number, so that the drawings of tools are needed. */
export function hasToolsToSee(challenge: Challenge): boolean {
  return challenge.tools.length > 0 || hasPrices(challenge);
}
