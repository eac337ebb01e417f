/** What a formula says, in words and as LaTeX, for readers. */
export interface Law {
  /** A sentence. */
  readonly says: string;
  /** Lines: short ones, so that they fit a phone. */
  readonly tex: readonly string[];
  /** Files of content/sources that have the formula; without any it was derived for this site. */
  readonly sources: readonly string[];
  /** Files of content/sources that say something of the same loop, but not this. */
  readonly related?: readonly string[];
}

/** By the ids of `Formula`. */
export const LAWS: Readonly<Record<string, Law>> = {
  variance: {
    says: 'The average variance shrinks by one part in n.',
    tex: [String.raw`\mathrm{E}\,\sigma_t^2 = \left(1-\tfrac1n\right)^t`],
    sources: [],
    related: ['jangjoo-2026'],
  },
  'squared-mean': {
    says: 'The mean wanders off by as much.',
    tex: [String.raw`\mathrm{E}\,\mu_t^2 = 1-\left(1-\tfrac1n\right)^t`],
    sources: [],
    related: ['jangjoo-2026'],
  },
  logarithm: {
    says: 'The typical width falls faster than the average: its logarithm is a sum of steps that are all drawn alike.',
    tex: [
      String.raw`\mathrm{E}\ln\sigma_t = \tfrac t2\left[\psi\left(\tfrac{n-1}2\right)+\ln\tfrac2n\right] \approx -\tfrac tn`,
    ],
    sources: [],
    related: ['suresh-2025'],
  },
  'half-life': {
    says: 'After about 0.69 n generations half of the runs have less than half of the width.',
    tex: [
      String.raw`t_{1/2} = \frac{2\ln 2}{\ln\tfrac n2-\psi\left(\tfrac{n-1}2\right)} \approx 0.69\,n`,
    ],
    sources: [],
    related: ['suresh-2025'],
  },
  'unbiased-variance': {
    says: 'Divided by n − 1, the average variance stays where it was.',
    tex: [String.raw`\mathrm{E}\,\sigma_t^2 = 1`],
    sources: ['alemohammad-2023', 'shumailov-2024'],
  },
  'unbiased-logarithm': {
    says: 'In the same runs, the typical width falls.',
    tex: [
      String.raw`\mathrm{E}\ln\sigma_t = \tfrac t2\left[\psi\left(\tfrac{n-1}2\right)+\ln\tfrac2{n-1}\right]`,
      String.raw`\mathrm{E}\ln\sigma_t \approx -\tfrac t{2n}`,
    ],
    sources: [],
    related: ['alemohammad-2023', 'shumailov-2024'],
  },
  'average-grows': {
    says: 'Above the first critical λ the average variance grows without end.',
    tex: [
      String.raw`\mathrm{E}\,\sigma_t^2 = \left(\lambda\left(1-\tfrac1n\right)\right)^t`,
      String.raw`\lambda_{\text{mean}} = \tfrac n{n-1}`,
    ],
    sources: [],
  },
  'typical-shrinks': {
    says: 'In the same runs, below the second critical λ, the typical width falls.',
    tex: [
      String.raw`\mathrm{E}\ln\sigma_t = \tfrac t2\left[\psi\left(\tfrac{n-1}2\right)+\ln\tfrac{2\lambda}n\right]`,
      String.raw`\lambda_{\text{typical}} = \tfrac n2\exp\left(-\psi\left(\tfrac{n-1}2\right)\right)`,
    ],
    sources: [],
  },
  accumulate: {
    says: 'When everything is kept, the loss comes to an end.',
    tex: [
      String.raw`\mathrm{E}\,\sigma_t^2 = \prod_{i=1}^{t}\left(1-\frac1{n i^2}\right)`,
      String.raw`\mathrm{E}\,\sigma_\infty^2 = \frac{\sin(\pi/\sqrt n)}{\pi/\sqrt n}`,
    ],
    sources: [],
    related: ['gerstgrasser-2024', 'dey-2025'],
  },
  'sum-rule': {
    says: 'What the variance loses on average, the mean gains. Here for data that accumulates.',
    tex: [String.raw`\mathrm{E}\,\sigma_t^2+\mathrm{E}\,\mu_t^2 = 1`],
    sources: [],
    related: ['jangjoo-2026'],
  },
  'fresh-mean': {
    says: 'With r fresh real samples the mean comes to rest.',
    tex: [String.raw`M = \mathrm{E}\,\mu^2 \to \frac1{r(1+a)+a}`, String.raw`a = \tfrac{n-r}n`],
    sources: [],
  },
  'fresh-variance': {
    says: 'So does the variance.',
    tex: [String.raw`V = \mathrm{E}\,\sigma^2 \to 1-M`],
    sources: [],
    related: ['alemohammad-2023'],
  },
  'one-drop': {
    says: 'A single real sample in each generation stops the collapse, on average at two thirds of the variance.',
    tex: [String.raw`V = 1-\frac1{1+2a} \approx \tfrac23`],
    sources: [],
    related: ['jangjoo-2026'],
  },
  narrowed: {
    says: 'A spread below 1 costs far more than the sampling does.',
    tex: [
      String.raw`V = \frac{\rho K}{K+1-a\lambda K}`,
      String.raw`\rho = \tfrac rn,\; K = n(1+a)-1`,
    ],
    sources: [],
    related: ['alemohammad-2023'],
  },
  fixed: {
    says: 'The same r real samples every time: the loop rests too, with their luck built in.',
    tex: [String.raw`\mathrm{E}\,\mu^2 \to \frac1r+\left(1-\frac1r\right)\frac a{r(1+a)+a}`],
    sources: [],
    related: ['alemohammad-2023'],
  },
  diversity: {
    says: 'The diversity D of islands shrinks by one part in n.',
    tex: [
      String.raw`D = 1-\sum_k w_k^2`,
      String.raw`\mathrm{E}\,D_t = \left(1-\tfrac1n\right)^t D_0`,
    ],
    sources: ['wright-1931'],
    related: ['seddik-2024'],
  },
  lifetime: {
    says: 'How many generations a rare island lasts, when it is lost. The formula takes time for continuous and says 1 to 3 generations too many.',
    tex: [String.raw`T \approx -\frac{2n\,p\ln p}{1-p}`],
    sources: ['kimura-1969'],
  },
  settled: {
    says: 'With r fresh real samples the share of an island settles: the mean squared distance from its true share.',
    tex: [String.raw`\mathrm{E}(w-p)^2 \to \frac{p(1-p)}{r(1+a)+a}`],
    sources: ['wright-1931'],
  },
  'tail-weight': {
    says: 'Weight W on synthetic samples beyond c widths multiplies the variance in every generation.',
    tex: [String.raw`F = g-\frac{2B-gC}{n(1-P+WP)^2}`, String.raw`g = \frac{1-A+WA}{1-P+WP}`],
    sources: [],
  },
  'best-weight': {
    says: 'Real samples that carry the share w* of all weight hold the mean best.',
    tex: [
      String.raw`w^* = \frac2{1+\sqrt{1+4s/r}}`,
      String.raw`M = \frac{\frac{w^2}r+\frac{(1-w)^2}s}{1-(1-w)^2\left(1-\frac1s\right)}`,
    ],
    sources: [],
    related: ['he-2025'],
  },
  detector: {
    says: 'A detector multiplies the odds of real against synthetic samples. The numbers are the share ρ′ of real ones behind the door.',
    tex: [
      String.raw`\frac{\rho'}{1-\rho'} = \frac{1-\mathrm{FPR}}{1-\mathrm{TPR}}\cdot\frac\rho{1-\rho}`,
    ],
    sources: [],
  },
};
