/** On the page of a lesson: what a desk needs comes when it was opened from one. */
if (new URLSearchParams(location.search).has('desk')) void import('./lesson.ts');
