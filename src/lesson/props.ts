import * as v from 'valibot';

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
  const problems = parsed.issues.map((issue) => {
    const prop = v.getDotPath(issue);
    return prop === null ? issue.message : `prop "${prop}": ${issue.message}`;
  });
  throw new Error(`<${component}> on ${pathname}: ${problems.join('; ')}`);
}
