/** Every line of the notebook with its probability, straight from the file: slow, and nothing of it goes by the compiled grammar. */
import file from '../../../../../content/notebook/grammar.json' with { type: 'json' };

export interface Part {
  readonly text: string;
  readonly probability: number;
}

const rules: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> =
  file.rules;
const kept = new Map<string, readonly Part[]>();

/** The beginnings of lines, up to the rule that they all lead to, and all that can follow. */
export function halves(): { readonly heads: readonly Part[]; readonly rests: readonly Part[] } {
  const heads = [...steps(file.start)];
  const [rests = [], ...others] = new Set(heads.map(({ rest }) => rest));
  if (others.length > 0) throw new Error('beginnings lead to different rules');
  return { heads, rests };
}

/** Calls back with the probability of every line. */
export function eachProbability(visit: (probability: number) => void): void {
  const { heads, rests } = halves();
  for (const head of heads) for (const rest of rests) visit(head.probability * rest.probability);
}

/** All that can be written from a rule on. */
function partsOf(rule: string): readonly Part[] {
  if (rule === '.') return [{ text: '', probability: 1 }];
  const known = kept.get(rule);
  if (known !== undefined) return known;
  const parts = [...steps(rule)].flatMap(({ text, probability, rest }) =>
    rest.map((part) => ({ text: text + part.text, probability: probability * part.probability })),
  );
  kept.set(rule, parts);
  return parts;
}

function* steps(rule: string) {
  for (const [next, phrases] of Object.entries(rules[rule] ?? {})) {
    for (const [phrase, weight] of Object.entries(phrases)) {
      const text = phrase === '' ? '' : `${phrase} `;
      yield { text, probability: weight / 100, rest: partsOf(next) };
    }
  }
}

/** "An" where it must be; the only exception that the file names is written out here. */
export function tidied(text: string): string {
  return text.trimEnd().replace(/\ba (?=[aeiou])(?!one-legged)/, 'an ');
}
