import { makeLinkByName } from '../../link/by-name.ts';
import { makeLink } from '../../link/link.ts';
import type { Context } from '../bring.ts';
import type { HandedRun } from './runs.ts';

/**
 * The address at which a run stands on a board, as the one to beat.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 * @returns null where the run has no room in a link
 */
export function runLink(
  { assignment, known }: Pick<Context, 'assignment' | 'known'>,
  { step, challenge, run }: HandedRun,
  base: string,
): string | null {
  const [its, played] = [assignment.steps[step], known[step]];
  const addressOf = (text: string) => `${base}play/link/#${text}`;
  if (its?.kind === 'site' && played?.kind === 'challenge') {
    const { id, edition } = its;
    const { seed } = played.challenge;
    return addressOf(makeLinkByName({ id, edition, seed }, challenge, run.moves));
  }
  const link = makeLink({ challenge, moves: run.moves });
  return link.ok ? addressOf(link.value) : null;
}
