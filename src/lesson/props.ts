import * as v from 'valibot';
import { hintFor } from '../base/spelling.ts';

/**
 * Checks the props that an author gave to a component, so that a mistake fails the build and says where it is.
 *
 * @param component the name that authors write
 * @param pathname the page that is being built
 * @throws Error that names page, component and prop
 */
export function parseProps<Schema extends v.GenericSchema>(
  component: string,
  pathname: string,
  schema: Schema,
  props: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, props);
  if (parsed.success) return parsed.output;
  throw mistake(component, pathname, sentencesOf(parsed.issues, namesIn(schema)));
}

/**
 * Does a part of a component's work; what cannot be done with what the author wrote fails the build and says where.
 *
 * @throws Error that names page and component
 */
export function located<Result>(component: string, pathname: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    throw mistake(component, pathname, error);
  }
}

/** The error for a mistake of an author in a component on a page. */
export function mistake(component: string, pathname: string, reason: unknown): Error {
  const sentence = reason instanceof Error ? reason.message : String(reason);
  return new Error(`${placeOf(component, pathname)}: ${sentence}`);
}

/** How a mistake says where it is. */
export function placeOf(component: string, pathname: string): string {
  return `<${component}> on ${pathname}`;
}

/**
 * What is wrong with props, prop by prop.
 *
 * @param names those that may be given
 */
export function sentencesOf(
  issues: readonly v.BaseIssue<unknown>[],
  names: readonly string[],
): string {
  const problems = issues.map((issue) => sentenceOf(issue, names)).join('; ');
  const hasOtherNames = issues.some(({ path, type }) => path?.length === 1 && IS_KEYED.test(type));
  return hasOtherNames ? `${problems}. It takes ${names.join(', ') || 'no props'}.` : problems;
}

/** Kinds of schema that complain of names rather than of values. */
const IS_KEYED = /_object$/;

function sentenceOf(issue: v.BaseIssue<unknown>, names: readonly string[]): string {
  const prop = v.getDotPath(issue);
  if (prop === null) return issue.message;
  if (issue.expected === 'never') return `there is no prop "${prop}"${hintFor(prop, names)}`;
  if (issue.received === 'undefined') return `prop "${prop}" is missing`;
  return `prop "${prop}": ${issue.message}`;
}

function namesIn(schema: v.GenericSchema): readonly string[] {
  return 'entries' in schema ? Object.keys(Object(schema.entries)) : [];
}
