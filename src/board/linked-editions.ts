import { EDITIONS_FILE } from '../link/editions.ts';
import type { FetchEditions } from '../link/open.ts';

/**
 * Fetches the list of the site's challenges in all their editions, as the server has it now.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 */
export function editionsFrom(base: string): FetchEditions {
  return async () => {
    try {
      const response = await fetch(`${base}${EDITIONS_FILE}`, { cache: 'no-cache' });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  };
}
