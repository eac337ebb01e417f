/** The parts of the course, by the number of the lesson that each begins with. */
const SECTIONS = [
  { from: 1, title: 'The loop', about: 'What happens to a model that learns from itself.' },
  { from: 4, title: 'The remedy', about: 'Real data: how much, how often, and where it is kept.' },
  { from: 7, title: 'The knobs', about: 'What people turn, and what it costs the tails.' },
  { from: 10, title: 'The networks', about: 'One that draws, one that writes, and all at once.' },
] as const;

interface Numbered {
  readonly data: { readonly order: number };
}

/** The lessons of each part; parts without lessons are left out. */
export function inSections<Lesson extends Numbered>(lessons: readonly Lesson[]) {
  return SECTIONS.map(({ from, title, about }, i) => {
    const end = SECTIONS[i + 1]?.from ?? Infinity;
    const own = lessons.filter(({ data }) => data.order >= from && data.order < end);
    return { title, about, lessons: own };
  }).filter((section) => section.lessons.length > 0);
}
