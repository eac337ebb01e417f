import { bring } from '../../base/bring.ts';
import { accompany } from '../../board/company.ts';

/** On the page of links: what a desk needs comes when it was opened from one. */
if (new URLSearchParams(location.search).has('desk')) {
  accompany(async (challenge) =>
    (await bring(() => import('./board.ts'))).companyAtDesk(challenge),
  );
}
