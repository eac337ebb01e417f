import { fromPeople } from '../../texts.ts';
import { isCounted } from '../names.ts';
import type { Report } from '../report.ts';
import { words } from '../words/say.ts';
import { fill, made, paragraph } from './dom.ts';

/** What the pupils wrote at the end. */
export function reflectionsView({ rows, names, context }: Report): Node[] {
  const { prompt } = context.assignment;
  const written = rows.flatMap((row, place) => {
    const text = row.state.kind === 'read' ? row.state.submission.reflection : '';
    return text === '' || !isCounted(row) ? [] : [{ place, text }];
  });
  const asked = prompt === '' ? [] : [paragraph(words.prompt(prompt))];
  if (written.length === 0) return [...asked, paragraph(words.noReflections)];
  const list = made('ul', 'results-reflections');
  fill(list, written, ({ place, text }) =>
    made(
      'li',
      '',
      made('blockquote', '', fromPeople(text)),
      made('span', 'results-soft', names.short(place)),
    ),
  );
  return [...asked, list];
}
