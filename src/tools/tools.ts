import type { Archive, Regime } from '../sim/regimes.ts';
import type { RealWeight } from '../sim/tools/real-weight.ts';

/** What a player may do to a training set, beside choosing how many samples are real. */
export const TOOL_NAMES = [
  'spread',
  'archive',
  'copies',
  'tailWeight',
  'realWeight',
  'bouncer',
  'topP',
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** What each tool can be set to. */
export interface ToolSettings {
  /** λ of this generation, instead of that of the challenge. */
  readonly spread: number;
  /** Fit everything collected so far, or n items drawn from it. */
  readonly archive: Exclude<Archive, 'kept'>;
  /** Samples of the one real set that can be had again and again, beside the fresh ones. */
  readonly copies: number;
  /** What synthetic samples beyond two standard deviations of their model weigh. */
  readonly tailWeight: number;
  /** The share of all weight that real samples carry. */
  readonly realWeight: RealWeight;
  /** Whether those whom the bouncer turns away are replaced. */
  readonly bouncer: 'drop' | 'refill';
  /** The share of what a machine may write next that is kept, the likeliest first. */
  readonly topP: number;
}

/** A tool on offer: its settings, and what each costs whenever it is used. */
export type Offer<Name extends ToolName = ToolName> = {
  readonly [Each in Name]: {
    readonly tool: Each;
    readonly options: readonly { readonly set: ToolSettings[Each]; readonly price: number }[];
  };
}[Name];

/** A pool that is not what it seems, and who can be asked to look at what comes from it. */
export interface Web {
  /** Share of what is collected as real that is synthetic. */
  readonly contamination: number;
  /** How often the bouncer turns away a synthetic sample, a real one, and a real one in the tails. */
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly tailFalsePositive: number;
}

/** Beyond so many standard deviations of its model a synthetic sample is in the tail. */
const TAIL_CUT = 2;

/** All that a tool is, beside its check (`offers.ts`), its words (`src/board/words`) and its form (`src/make`). */
interface Definition<Setting> {
  /** Stands for it in links. Links decode for ever: letters are only added. */
  readonly letter: string;
  /** How it changes the way a generation is made. */
  readonly use: (regime: Regime, setting: Setting, web: Web | undefined) => Regime;
}

export const TOOLS: { readonly [Name in ToolName]: Definition<ToolSettings[Name]> } = {
  spread: { letter: 's', use: (regime, spread) => ({ ...regime, spread }) },
  archive: { letter: 'a', use: (regime, archive) => ({ ...regime, archive }) },
  copies: { letter: 'c', use: (regime, copies) => ({ ...regime, copies }) },
  tailWeight: {
    letter: 't',
    use: (regime, weight) => ({
      ...regime,
      tailWeight: { weight, cut: TAIL_CUT, window: 'model' },
    }),
  },
  realWeight: { letter: 'r', use: (regime, realWeight) => ({ ...regime, realWeight }) },
  bouncer: {
    letter: 'b',
    use: (regime, after, web) => {
      if (web === undefined) return regime;
      const { truePositive, falsePositive, tailFalsePositive } = web;
      const refills = after === 'refill';
      return { ...regime, detector: { truePositive, falsePositive, tailFalsePositive, refills } };
    },
  },
  topP: { letter: 'p', use: (regime, topP) => ({ ...regime, topP }) },
};

/**
 * What a move uses of an offer.
 *
 * @param option its number, from 1; 0 or none for not to use the tool
 */
export function optionOf<Name extends ToolName>({ options }: Offer<Name>, option = 0) {
  return options[option - 1];
}

/**
 * The regime with a tool in use.
 *
 * @param option its number, as in {@link optionOf}
 */
export function useTool<Name extends ToolName>(
  regime: Regime,
  offer: Offer<Name>,
  option: number | undefined,
  web: Web | undefined,
): Regime {
  const chosen = optionOf(offer, option);
  return chosen === undefined ? regime : TOOLS[offer.tool].use(regime, chosen.set, web);
}

/** The most copies that one move can ask for. */
export function mostCopies(tools: readonly Offer[]): number {
  const sets = tools.flatMap(({ tool, options }) =>
    tool === 'copies' ? options.map(({ set }) => set) : [],
  );
  return Math.max(0, ...sets);
}
