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

type Use<Setting> = (regime: Regime, setting: Setting, web: Web | undefined) => Regime;

/** How each tool changes the way a generation is made. */
const USES: { readonly [Name in ToolName]: Use<ToolSettings[Name]> } = {
  spread: (regime, spread) => ({ ...regime, spread }),
  archive: (regime, archive) => ({ ...regime, archive }),
  copies: (regime, copies) => ({ ...regime, copies }),
  tailWeight: (regime, weight) => ({
    ...regime,
    tailWeight: { weight, cut: TAIL_CUT, window: 'model' },
  }),
  realWeight: (regime, realWeight) => ({ ...regime, realWeight }),
  bouncer: (regime, after, web) => {
    if (web === undefined) return regime;
    const { truePositive, falsePositive, tailFalsePositive } = web;
    const refills = after === 'refill';
    return { ...regime, detector: { truePositive, falsePositive, tailFalsePositive, refills } };
  },
};

/**
 * The regime with a tool in use.
 *
 * @param option index of one of the offer's options
 */
export function useTool<Name extends ToolName>(
  regime: Regime,
  offer: Offer<Name>,
  option: number,
  web: Web | undefined,
): Regime {
  const chosen = offer.options[option];
  return chosen === undefined ? regime : USES[offer.tool](regime, chosen.set, web);
}
