import type { Challenge } from '../game/challenge.ts';
import type { Position } from '../game/position.ts';
import type { Parts } from './parts.ts';
import { toolChoices } from './tools.ts';

/** Makes the lists in which the tools of a challenge are chosen; none is in use. */
export function writeTools({ tools }: Parts, challenge: Challenge): void {
  const lists = toolChoices(challenge).map(({ label, options }) => {
    const list = document.createElement('select');
    list.append(...options.map(({ text }, i) => new Option(text, String(i))));
    const frame = document.createElement('label');
    frame.append(label, list);
    return frame;
  });
  tools.hidden = lists.length === 0;
  tools.replaceChildren(...lists);
}

/** Switches off what is too dear; what was chosen and cannot be had any more is given up. */
export function writeToolPrices({ tools }: Parts, { challenge, spent, status }: Position): void {
  const left = challenge.budget - spent;
  const choices = toolChoices(challenge);
  for (const [i, list] of [...tools.querySelectorAll('select')].entries()) {
    list.disabled = status !== 'playing';
    for (const [k, option] of [...list.options].entries()) {
      option.disabled = (choices[i]?.options[k]?.price ?? 0) > left;
    }
    if (list.selectedOptions[0]?.disabled) list.selectedIndex = 0;
  }
}

/** The tools that are chosen, as in a move; undefined when none is. */
export function chosenTools({ tools }: Parts): readonly number[] | undefined {
  const chosen = [...tools.querySelectorAll('select')].map((list) => list.selectedIndex);
  return chosen.some((option) => option > 0) ? chosen : undefined;
}
