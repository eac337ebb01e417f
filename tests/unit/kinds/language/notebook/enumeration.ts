/** Every line of the notebook with its probability, straight from the file: slow, and nothing of it goes by the compiled grammar. */
import file from '../../../../../content/notebook/grammar.json' with { type: 'json' };

interface Part {
  readonly text: string;
  readonly probability: number;
}

const rules: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> =
  file.rules;
const kept = new Map<string, readonly Part[]>();

/** Calls back with every line; "an" is written where the file says so. */
export function eachLine(visit: (text: string, probability: number) => void): void {
  for (const { text, probability, rest } of steps(file.start)) {
    for (const part of rest) visit(withArticles(text + part.text), probability * part.probability);
  }
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

/** The only exception that the file names is written out here. */
function withArticles(text: string): string {
  return text.trimEnd().replace(/\ba (?=[aeiou])(?!one-legged)/, 'an ');
}
