/** What the fields of a question are called: one group for each question of a page. */
export function questionName(kind: 'check' | 'predict', question: string): string {
  const words = question.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return `${kind}-${words.slice(0, 60)}`;
}
