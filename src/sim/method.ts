/** How many runs are computed: from raw samples, or from the statistics of samples that are never drawn. */
export const METHODS = ['samples', 'sufficient-statistics'] as const;
export type Method = (typeof METHODS)[number];
