import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { IDEA_PICTURES } from './course/idea/ideas.ts';
import { loadAllWords } from './faces/faces.ts';
import { sentenceOf } from './faces/problems.ts';
import { PLACE_TO_TRY, VERDICT_NAMES } from './figures/claims.ts';
import { type Challenge, parseChallenge } from './game/challenge.ts';
import { IDEA_NAMES } from './game/ideas.ts';
import { loadChecks } from './kinds/kinds.ts';
import { PLACE_IN_PLAN } from './teach/place.ts';

// Mistakes in challenges of any kind are told in sentences.
await Promise.all([loadChecks(), loadAllWords()]);

/** The same check as for links: see `src/game/challenge.ts`. */
const challenge = z.unknown().transform((data, context): Challenge => {
  const parsed = parseChallenge(data);
  if (parsed.ok) return parsed.value;
  for (const problem of parsed.error) {
    context.addIssue({ code: 'custom', message: sentenceOf(problem) });
  }
  return z.NEVER;
});

/** See `src/game/ideas.ts`. */
const idea = z.strictObject({
  policy: z.enum(IDEA_NAMES),
  real: z.number().int().positive().optional(),
  threshold: z.number().optional(),
  factor: z.number().optional(),
  tools: z.array(z.number().int()).optional(),
  when: z.enum(['always', 'fed']).optional(),
});

/** See `src/game/plain.ts`; `npm run tables` writes it. */
const plain = idea.omit({ real: true }).extend({
  policy: z.enum(['watchful', 'aimed']),
  winShare: z.number().min(0).max(1),
  medianShare: z.number().min(0).max(1),
});

/** Something that an article says, in our words. */
const claim = z
  .strictObject({
    claim: z.string(),
    verdict: z.enum(VERDICT_NAMES),
    why: z.string(),
    /** Files of content/sources that the verdict rests on. */
    sources: z.array(z.string()),
    /** Lessons and challenges in which it can be tried. */
    try: z.array(z.string().regex(PLACE_TO_TRY)).min(1).optional(),
    /** Why it cannot be tried here, a sentence. */
    untried: z.string().optional(),
  })
  .refine((each) => (each.try === undefined) !== (each.untried === undefined), {
    error: 'a claim has either "try", the places where it can be tried, or "untried", why not',
  });

/** What each entry of a list in one file has: its name, and its place in the list. */
const LISTED = { id: z.string(), order: z.number().int().positive() };

export const collections = {
  challenges: defineCollection({
    loader: glob({ base: './content/challenges', pattern: '*.yaml' }),
    schema: z.strictObject({
      /** Place in the list. */
      order: z.number().int().positive(),
      /** Raised when the settings or the luck change; what they were goes to `content/archive/<id>/<edition>.yaml`. */
      edition: z.number().int().positive().default(1),
      /** One sentence. */
      brief: z.string().max(160),
      hint: z.string(),
      /** Why, after the run. */
      debrief: z.string(),
      /** Files of content/sources that the debrief rests on. */
      sources: z.array(z.string()),
      /** The obvious wrong idea that the challenge is about, and the right one; see `tests/unit/game/shipped`. */
      ideas: z.strictObject({ wrong: idea, right: idea }),
      /** What the third star is measured by; see `docs/authors.md`. */
      plain,
      challenge,
    }),
  }),
  /** Editions of challenges that came before, by `<id>/<edition>`. */
  archive: defineCollection({
    loader: glob({ base: './content/archive', pattern: '*/*.yaml' }),
    schema: z.strictObject({ plain, challenge }),
  }),
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*.mdx' }),
    schema: z.strictObject({
      title: z.string(),
      /** Place in the course, from 1. */
      order: z.number().int().positive(),
      /** One or two sentences below the title. */
      lead: z.string(),
      /** For search engines: under 160 characters. */
      description: z.string().max(160),
      minutes: z.number().int().positive(),
      /** Each ends the sentence "You will be able to …". */
      goals: z.array(z.string()).min(2).max(4),
      /** The lessons to know before, by their files. */
      before: z.array(z.string()),
      /** Files of content/sources, in the order of their numbers in the text. */
      sources: z.array(z.string()).min(1),
      /** What tells its idea without words: see `src/course/idea`. */
      picture: z.enum(IDEA_PICTURES),
      /** The challenge that closes the lesson. */
      challenge: z.string(),
      /** Further challenges about the same idea. */
      more: z.array(z.string()).optional(),
    }),
  }),
  /** Ways through the course for one hour at school. */
  tracks: defineCollection({
    loader: glob({ base: './content/tracks', pattern: '*.yaml' }),
    schema: z.strictObject({
      order: z.number().int().positive(),
      title: z.string(),
      /** The question that it answers. */
      about: z.string().max(120),
      /** Files of content/lessons, in their order. */
      lessons: z.array(z.string()).min(2),
      /** A file of content/challenges, for the end. */
      challenge: z.string(),
    }),
  }),
  /** Lesson plans; see `src/teach/plans.ts`. */
  plans: defineCollection({
    loader: glob({ base: './content/teach/plans', pattern: '*.yaml' }),
    schema: z.strictObject({
      order: z.number().int().positive(),
      title: z.string().max(60),
      about: z.string().max(120),
      /** What pupils do at their desks, in its order. */
      steps: z.array(z.string().regex(PLACE_TO_TRY)).min(1),
      /** What they are asked there at the end. */
      prompt: z.string().max(140),
      rows: z
        .array(
          z.strictObject({
            minutes: z.number().int().positive(),
            what: z.string().max(160),
            /** Where it happens. */
            at: z.array(z.string().regex(PLACE_IN_PLAN)).min(1).optional(),
          }),
        )
        .min(3),
    }),
  }),
  /** What reflections are marked by, 0 to 3 points each. */
  rubric: defineCollection({
    loader: file('./content/teach/rubric.yaml'),
    schema: z.strictObject({ ...LISTED, asks: z.string(), levels: z.array(z.string()).length(4) }),
  }),
  /** What a class talks about. */
  prompts: defineCollection({
    loader: file('./content/teach/prompts.yaml'),
    schema: z.strictObject({
      ...LISTED,
      ask: z.string(),
      /** What there is to find, for the teacher. */
      listen: z.string(),
      at: z.array(z.string().regex(PLACE_TO_TRY)).optional(),
    }),
  }),
  /** For whom lessons are. */
  ages: defineCollection({
    loader: file('./content/teach/ages.yaml'),
    schema: z.strictObject({
      ...LISTED,
      who: z.string(),
      lessons: z.array(z.string()).min(1),
      /** What else is to be said. */
      but: z.string().optional(),
    }),
  }),
  standards: defineCollection({
    loader: file('./content/teach/standards.yaml'),
    schema: z.strictObject({
      ...LISTED,
      name: z.string(),
      edition: z.string(),
      codes: z.array(z.string()).min(1),
      /** What of it is practised here. */
      here: z.string(),
    }),
  }),
  /** What the worksheet asks at its end, with an answer for the key. */
  worksheet: defineCollection({
    loader: file('./content/teach/worksheet.yaml'),
    schema: z.strictObject({ ...LISTED, ask: z.string(), answer: z.string() }),
  }),
  /** Which terms of the glossary are on the sheet of words, in the order of the file. */
  vocabulary: defineCollection({
    loader: file('./content/teach/vocabulary.yaml'),
    schema: z.strictObject(LISTED),
  }),
  /** Pages of the pack in prose. */
  handouts: defineCollection({
    loader: glob({ base: './content/teach', pattern: '*.mdx' }),
    schema: z.strictObject({
      title: z.string(),
      /** For search engines: under 160 characters. */
      description: z.string().max(160),
    }),
  }),
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
    schema: z.strictObject({
      term: z.string(),
      /** What it means, in a sentence or two: shown wherever the term is met. */
      short: z.string().max(260),
      /** What more the glossary says. */
      more: z.string().optional(),
      /** Terms to look at beside it. */
      see: z.array(z.string()).optional(),
      /** Files of content/sources. */
      sources: z.array(z.string()).optional(),
    }),
  }),
  sources: defineCollection({
    loader: glob({ base: './content/sources', pattern: '*.yaml' }),
    schema: z.strictObject({
      authors: z.string(),
      year: z.number().int(),
      title: z.string(),
      where: z.string(),
      url: z.url(),
      /** What the source is cited for. */
      supports: z.string(),
      /** What of it was read before it was cited: no more is claimed than that allows. */
      read: z.enum(['full text', 'abstract', 'report']),
      /** What it shows, a sentence each. */
      evidence: z.array(z.string()).min(1),
      /** What it is often said to show and does not, a sentence each. */
      limits: z.array(z.string()).optional(),
      /** Of an article in the press: what it says, and how that stands. */
      claims: z.array(claim).optional(),
    }),
  }),
  /** What people ask, and the place that answers it: what the search finds for it. */
  answers: defineCollection({
    loader: glob({ base: './content/answers', pattern: '*.yaml' }),
    schema: z.strictObject({
      /** In the words of who asks. */
      ask: z.string().max(70),
      /** In a few sentences: all that is said where there is no page about it, else what is to be found there. */
      answer: z.string().max(280),
      /** Other words for it, as people type them. */
      words: z.array(z.string()).min(1),
      /** The place on this site that answers it, as `/about/#privacy`; without one the page About has the answer. */
      at: z
        .string()
        .regex(/^\/([\w-]+\/)*(#[\w-]+)?$/, 'must be a path from the root of the site')
        .optional(),
    }),
  }),
};
