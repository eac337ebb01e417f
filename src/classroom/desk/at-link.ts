import { accompany } from '../../board/company.ts';

/** On the page of links: what a desk needs comes when it was opened from one. */
if (new URLSearchParams(location.search).has('desk')) {
  accompany(async (challenge) => (await import('./board.ts')).companyAtDesk(challenge));
}
