/** Headers by path: a path on a line of its own, then its headers, each on an indented line. */
export type HeaderRules = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a file `_headers` says. */
export function rulesOf(text: string): HeaderRules {
  const rules = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) current.set(name, value);
    else {
      current = new Map();
      rules.set(line, current);
    }
  }
  return rules;
}

/** The headers of a path, as hosts send them: an asterisk stands for anything, and what several rules say is joined. */
export function headersAt(rules: HeaderRules, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [pattern, own] of rules) {
    const parts = pattern.split('*').map((part) => RegExp.escape(part));
    if (!new RegExp(`^${parts.join('.*')}$`).test(path)) continue;
    for (const [name, value] of own) {
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}
