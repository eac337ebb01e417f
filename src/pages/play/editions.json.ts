import { getCollection } from 'astro:content';
import { encodeEditions } from '../../link/editions.ts';

/** Every edition of every challenge, for links by name. */
export async function GET() {
  const current = (await getCollection('challenges')).map(({ id, data }) => {
    const { edition, challenge, plain } = data;
    return { id, edition, challenge, plain };
  });
  const archived = (await getCollection('archive')).map(({ id: place, data }) => {
    const [id = '', edition] = place.split('/');
    return { id, edition: Number(edition), ...data };
  });
  return Response.json(encodeEditions([...current, ...archived]));
}
