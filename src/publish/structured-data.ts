import type { CollectionEntry } from 'astro:content';
import { fullAddress } from '../kit/address.ts';

const CONTEXT = 'https://schema.org';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The audience that the lessons are written for: a curious sixteen-year-old, and their teacher. */
const LEVEL = 'Secondary education';

type Lesson = CollectionEntry<'lessons'>;

/** What is true of everything that teaches here. */
const COMMON = {
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: LICENCE,
  educationalLevel: LEVEL,
};

/** Minutes as ISO 8601 writes a duration. */
const duration = (minutes: number) => `PT${minutes}M`;

export function siteData(description: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: 'Tailkeeper',
    url: fullAddress('/'),
    description,
    inLanguage: COMMON.inLanguage,
    license: LICENCE,
  };
}

const COURSE = { '@type': 'Course', name: 'Tailkeeper: the lessons' };

/** https://schema.org/Course */
export function courseData(lessons: readonly Lesson[], description: string): object {
  const minutes = lessons.reduce((sum, { data }) => sum + data.minutes, 0);
  return {
    '@context': CONTEXT,
    ...COURSE,
    ...COMMON,
    url: fullAddress('/lessons/'),
    description,
    timeRequired: duration(minutes),
    provider: { '@type': 'Organization', name: 'Tailkeeper', url: fullAddress('/') },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: duration(minutes),
    },
    hasPart: lessons.map(({ id, data }) => ({
      '@type': 'LearningResource',
      name: data.title,
      url: fullAddress(`/lessons/${id}/`),
      position: data.order,
    })),
  };
}

/** https://schema.org/LearningResource */
export function lessonData({ id, data }: Lesson): object {
  return {
    '@context': CONTEXT,
    '@type': 'LearningResource',
    ...COMMON,
    name: data.title,
    url: fullAddress(`/lessons/${id}/`),
    description: data.description,
    teaches: data.goals,
    timeRequired: duration(data.minutes),
    learningResourceType: 'lesson',
    interactivityType: 'mixed',
    position: data.order,
    isPartOf: { ...COURSE, url: fullAddress('/lessons/') },
  };
}

/** A challenge is a problem to solve, with its explanation. */
export function challengeData({ id, data }: CollectionEntry<'challenges'>): object {
  return {
    '@context': CONTEXT,
    '@type': 'LearningResource',
    ...COMMON,
    name: data.challenge.title,
    url: fullAddress(`/play/${id}/`),
    description: data.brief,
    learningResourceType: 'simulation',
    interactivityType: 'active',
    position: data.order,
  };
}
