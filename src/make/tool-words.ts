import { toolChoices } from '../board/tools.ts';
import type { Offer, ToolName } from '../tools/tools.ts';
import { PLAIN } from './plain.ts';

/** How the form asks for the settings of each tool. */
export interface Asking {
  /** What to choose from; null where something is typed. */
  readonly choices: readonly { readonly value: string; readonly text: string }[] | null;
  readonly hint: string;
  /** What the tool begins with. */
  readonly first: Offer;
}

export const ASKING: Readonly<Record<ToolName, Asking>> = {
  spread: {
    choices: null,
    hint: 'λ for one generation, 0.5 to 1.2.',
    first: { tool: 'spread', options: [{ set: 1, price: 10 }] },
  },
  archive: {
    choices: [
      { value: 'whole', text: 'all of it' },
      { value: 'subsample', text: 'a draw of n' },
    ],
    hint: 'Everything that was collected so far, or n samples drawn from it.',
    first: { tool: 'archive', options: [{ set: 'whole', price: 20 }] },
  },
  copies: {
    choices: null,
    hint: '1 to 500 copies of the first real samples.',
    first: { tool: 'copies', options: [{ set: 20, price: 5 }] },
  },
  tailWeight: {
    choices: null,
    hint: 'What synthetic tails count, 0.1 to 10 times.',
    first: { tool: 'tailWeight', options: [{ set: 2, price: 0 }] },
  },
  realWeight: {
    choices: null,
    hint: '1 to 99 per cent of the fit for real samples, or the word best.',
    first: { tool: 'realWeight', options: [{ set: 'best', price: 0 }] },
  },
  bouncer: {
    choices: [
      { value: 'drop', text: 'turns away' },
      { value: 'refill', text: 'and refills' },
    ],
    hint: 'Needs the web below, which it looks at.',
    first: { tool: 'bouncer', options: [{ set: 'drop', price: 5 }] },
  },
};

/** The tools as the board names them. */
export function toolNames(): { readonly tool: ToolName; readonly name: string }[] {
  return Object.values(ASKING).map(({ first }) => {
    const [choice] = toolChoices({ ...PLAIN.gaussian, tools: [first] });
    return { tool: first.tool, name: choice?.label ?? first.tool };
  });
}
