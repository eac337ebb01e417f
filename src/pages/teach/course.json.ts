import { getCollection } from 'astro:content';
import { asksIn, type Course } from '../../classroom/desk/course.ts';

/** What desks say about lessons and challenges, and what makes a luck of one's own a fair one. */
export async function GET() {
  const lessons = await getCollection('lessons');
  const challenges = await getCollection('challenges');
  const course: Course = {
    lessons: Object.fromEntries(
      lessons.map(({ id, body = '', data: { title, minutes } }) => [
        id,
        { title, minutes, asks: asksIn(body) },
      ]),
    ),
    challenges: Object.fromEntries(
      challenges.map(({ id, data: { edition, ideas } }) => [id, { edition, ...ideas }]),
    ),
  };
  return Response.json(course);
}
