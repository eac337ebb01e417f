import questions from '../../../content/questions.json';

/** Every question that lessons ask and have asked, for what classes hand in. */
export const GET = () => Response.json(questions);
