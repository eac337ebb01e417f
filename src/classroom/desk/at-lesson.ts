import { bring } from '../../base/bring.ts';

/** On the page of a lesson: what a desk needs comes when it was opened from one. */
if (new URLSearchParams(location.search).has('desk')) void bring(() => import('./lesson.ts'));
