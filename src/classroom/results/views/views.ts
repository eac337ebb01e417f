/** The views of a class, in the order of their buttons. */
export const VIEWS = [
  { name: 'pupils', title: 'Pupils' },
  { name: 'questions', title: 'Questions' },
  { name: 'misconceptions', title: 'Misconceptions' },
  { name: 'runs', title: 'Runs' },
  { name: 'class', title: 'Class' },
  { name: 'reflections', title: 'Reflections' },
  { name: 'projector', title: 'Projector' },
] as const;

export type ViewName = (typeof VIEWS)[number]['name'];
