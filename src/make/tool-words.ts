import { toolChoices } from '../board/words/en/tools.ts';
import type { Offer, ToolName } from '../tools/tools.ts';
import { makerOf, plainChallenge } from './makers.ts';
import { words } from './words/say.ts';

/** How the form asks for the settings of each tool. */
export interface Asking {
  /** What to choose from, with its name; null where something is typed. */
  readonly choices: Readonly<Record<string, string>> | null;
  readonly hint: string;
  /** What the tool begins with. */
  readonly first: Offer;
}

const { asking: hints, choices } = words;

export const ASKING: Readonly<Record<ToolName, Asking>> = {
  spread: {
    choices: null,
    hint: hints.spread,
    first: { tool: 'spread', options: [{ set: 1, price: 10 }] },
  },
  archive: {
    choices: choices.archive,
    hint: hints.archive,
    first: { tool: 'archive', options: [{ set: 'whole', price: 20 }] },
  },
  copies: {
    choices: null,
    hint: hints.copies,
    first: { tool: 'copies', options: [{ set: 20, price: 5 }] },
  },
  tailWeight: {
    choices: null,
    hint: hints.tailWeight,
    first: { tool: 'tailWeight', options: [{ set: 2, price: 0 }] },
  },
  realWeight: {
    choices: null,
    hint: hints.realWeight,
    first: { tool: 'realWeight', options: [{ set: 'best', price: 0 }] },
  },
  bouncer: {
    choices: choices.bouncer,
    hint: hints.bouncer,
    first: { tool: 'bouncer', options: [{ set: 'drop', price: 5 }] },
  },
  topP: {
    choices: null,
    hint: hints.topP,
    first: { tool: 'topP', options: [{ set: 0.95, price: 0 }] },
  },
};

/** The tools as the board names them. */
export function toolNames(): { readonly tool: ToolName; readonly name: string }[] {
  const plain = plainChallenge(makerOf(undefined));
  return Object.values(ASKING).map(({ first }) => {
    const [choice] = toolChoices({ ...plain, tools: [first] });
    return { tool: first.tool, name: choice?.label ?? first.tool };
  });
}
