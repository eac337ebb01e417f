interface Explaining {
  readonly data: {
    readonly challenge: string;
    readonly more?: readonly string[] | undefined;
    readonly sources: readonly string[];
  };
}

interface Explained {
  readonly id: string;
  readonly data: { readonly sources: readonly string[] };
}

/**
 * The lesson that explains a challenge: the one that it closes, or else the first that names it among more of the same
 * kind, or else the first of those that share most sources with it.
 *
 * @param lessons in their order
 * @returns undefined when none has to do with it
 */
export function lessonFor<Lesson extends Explaining>(
  { id, data }: Explained,
  lessons: readonly Lesson[],
): Lesson | undefined {
  const closed = lessons.find((lesson) => lesson.data.challenge === id);
  const named = lessons.find((lesson) => lesson.data.more?.includes(id));
  const shared = ({ data: { sources } }: Lesson) =>
    sources.filter((source) => data.sources.includes(source)).length;
  const [nearest] = lessons
    .filter((lesson) => shared(lesson) > 0)
    .toSorted((one, other) => shared(other) - shared(one));
  return closed ?? named ?? nearest;
}
