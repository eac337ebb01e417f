import { fitGaussian, type Gaussian, STANDARD_NORMAL } from '../../kinds/gaussian/model.ts';
import { childKey, PURPOSE, runKey } from '../../sim/random/key.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import { streamAt } from '../../sim/random/stream.ts';
import { expectedLogDeviation } from '../../sim/theory/replace.ts';
import { BASE, bell, cells, dot, line, type Mark, models, SIZE } from './marks.ts';

/** Ideas of the lessons about bell curves, as pictures. */

const WORLD = STANDARD_NORMAL;

/** Some models side by side, each over the world that it forgets. */
function inCells(shown: readonly Gaussian[]): Mark[] {
  return cells(shown.length).flatMap((x, i) => [
    { part: 'world', path: bell(WORLD, { x }) },
    { part: i === 0 ? 'real' : 'made', path: bell(shown[i] ?? WORLD, { x }) },
  ]);
}

function every<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, i) => i % step === 0);
}

/** A curve that learns from itself gets thinner. */
export function thinning(): Mark[] {
  return inCells(every(models({ n: 50 }, 'thirty', 30), 6));
}

/** Where no sample falls, the next curve has nothing: it is fitted to those that are drawn below the first. */
export function missed(): Mark[] {
  const samples = new Float64Array(24);
  fillNormals(streamAt(childKey(runKey('heron'), 1), PURPOSE.synthetic), samples);
  const next = fitGaussian(samples, 'n');
  const drawn = (x: number) => ({ x, scale: 1.9, base: BASE - 8 });
  const [left, right] = [drawn(62), drawn(178)];
  const tails = ({ x }: typeof left) =>
    bell(WORLD, { ...drawn(x), to: -1.8, from: -3.2 }) +
    bell(WORLD, { ...drawn(x), from: 1.8, to: 3.2 });
  return [
    { part: 'world', path: bell(WORLD, left) },
    { part: 'tail', path: tails(left) },
    {
      part: 'real',
      path: Array.from(samples, (z) => dot(left.x + 13.3 * z, BASE - 2, 2)).join(''),
    },
    { part: 'line', path: 'M112 40L128 40M123 35L128 40L123 45' },
    { part: 'world', path: bell(WORLD, right) },
    { part: 'made', path: bell(next, right) },
  ];
}

/** The same fifth round means nothing for one loop and all for another. */
export function headline(): Mark[] {
  const [left, bottom, rounds] = [16, 70, 60];
  const xAt = (t: number) => left + ((SIZE.width - 24) * t) / rounds;
  const widths = [10, 25, 60, 150, 1000].map((n) =>
    Array.from({ length: rounds + 1 }, (_, t) => {
      const width = Math.exp(expectedLogDeviation({ n, divisor: 'n', spread: 1 }, t));
      return [xAt(t), bottom - 58 * width] as const;
    }),
  );
  return [
    {
      part: 'line',
      path: line([
        [left, 6],
        [left, bottom],
        [SIZE.width - 8, bottom],
      ]),
    },
    { part: 'tail', path: `M${xAt(5) - 0.8} 4h1.6v70h-1.6Z` },
    ...widths.map((points): Mark => ({ part: 'made-line', path: line(points) })),
  ];
}

/** Two loops, generation by generation: one alone, and one that gets a drop of the world each time. */
export function drop(): Mark[] {
  const row = (real: number, middle: number): Mark[] =>
    every(models({ n: 40 }, 'drip', 116, real), 4).flatMap(({ variance, mean }, i) => {
      const x = 10 + 7.6 * i;
      const half = Math.min(17, 14 * Math.sqrt(variance));
      const y = middle - 3 * Math.max(-1, Math.min(1, mean));
      const plate: Mark = {
        part: 'made',
        path: `M${x} ${(y - half).toFixed(1)}h4.6v${(2 * half).toFixed(1)}h-4.6Z`,
      };
      return real === 0 ? [plate] : [plate, { part: 'real', path: dot(x + 2.3, middle, 1.9) }];
    });
  return [...row(0, 20), ...row(1, 60)];
}

/** One sheet that is drawn from the sheet before wanders off; on a shelf that keeps all, the curve stays. */
export function shelf(): Mark[] {
  const sheets = (x: number, count: number, base: number): Mark => ({
    part: 'line',
    path: Array.from({ length: count }, (_, i) => `M${x - 12} ${base + 3 + 1.6 * i}h24`).join(''),
  });
  const row = (synthetic: 'replace' | 'accumulate', base: number): Mark[] => {
    const shown = every(models({ n: 16, synthetic, realData: 'none' }, 'attic', 15), 3);
    return cells(shown.length).flatMap((x, i): Mark[] => [
      { part: 'world', path: bell(WORLD, { x, base, scale: 0.8 }) },
      { part: i === 0 ? 'real' : 'made', path: bell(shown[i] ?? WORLD, { x, base, scale: 0.8 }) },
      sheets(x, synthetic === 'replace' ? 1 : i + 1, base),
    ]);
  };
  return [...row('replace', 30), ...row('accumulate', 66)];
}

/** What is sampled a little too narrow is narrow, again and again. */
export function trimmed(): Mark[] {
  const spread = 0.8;
  const cut = 1.3;
  const shown = cells(6).map((x, t) => ({ x, variance: spread ** t }));
  return shown.flatMap(({ x, variance }): Mark[] => {
    const model = { mean: 0, variance };
    const edge = cut * Math.sqrt(variance);
    return [
      { part: 'world', path: bell(WORLD, { x }) },
      { part: 'made', path: bell(model, { x }) },
      { part: 'tail', path: bell(model, { x, to: -edge }) + bell(model, { x, from: edge }) },
    ];
  });
}

/** Weight on the tails has no place to stop. */
export function tipped(): Mark[] {
  const tailWeight = { weight: 2, cut: 2, window: 'model' } as const;
  return inCells(every(models({ n: 400, tailWeight }, 'balance', 10), 2));
}

/** A door that lets in what looks usual: of the real ones too. */
export function door(): Mark[] {
  const samples = new Float64Array(48);
  fillNormals(streamAt(childKey(runKey('threshold'), 1), PURPOSE.synthetic), samples);
  const [middle, step] = [40, 13];
  const isReal = (i: number) => i % 2 === 0;
  const isIn = (z: number, i: number) => (isReal(i) ? Math.abs(z) < 1.4 : i % 12 === 1);
  const dots = (part: 'real' | 'made', inside: boolean): Mark => ({
    part,
    path: Array.from(samples, (z, i) => {
      const isHere = isReal(i) === (part === 'real') && isIn(z, i) === inside;
      const x = inside ? 150 + ((i * 37) % 80) : 10 + ((i * 29) % 90);
      return isHere ? dot(x, middle - step * z, 2.6) : '';
    }).join(''),
  });
  return [
    { part: 'line', path: 'M122 4V22M122 58V76M118 22h8M118 58h8' },
    dots('real', false),
    dots('made', false),
    dots('real', true),
    dots('made', true),
  ];
}

/** Four patients: thin, cut off, moved away, and blown up. */
export function ward(): Mark[] {
  const patients: readonly (readonly [
    Gaussian,
    cut?: { readonly from: number; readonly to: number },
  ])[] = [
    [{ mean: 0, variance: 0.2 }],
    [
      { mean: 0, variance: 0.9 },
      { from: -1.2, to: 1.2 },
    ],
    [{ mean: 1.4, variance: 0.6 }],
    [
      { mean: 0, variance: 4.5 },
      { from: -4, to: 4 },
    ],
  ];
  return cells(patients.length).flatMap((x, i): Mark[] => {
    const [model = WORLD, cut = {}] = patients[i] ?? [];
    return [
      { part: 'world', path: bell(WORLD, { x }) },
      { part: 'made', path: bell(model, { x, ...cut }) },
      {
        part: 'line',
        path: `M${x - 26} ${BASE + 2}h52M${x - 26} ${BASE - 3}v5M${x + 26} ${BASE - 3}v5`,
      },
    ];
  });
}
