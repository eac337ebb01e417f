/** The challenges of the site in all their editions, from the files of the content. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Challenge, parseChallenge } from '../../src/game/challenge.ts';
import type { Edition } from '../../src/game/edition.ts';
import type { Plain } from '../../src/game/plain.ts';
import { loadChecks } from '../../src/kinds/kinds.ts';

// Browser tests come here with nothing loaded.
await loadChecks();

export interface Published extends Edition {
  readonly challenge: Challenge;
  readonly plain: Plain;
  /** Whether it is the one that pages show. */
  readonly isCurrent: boolean;
}

export const CONTENT = new URL('../../content/', import.meta.url);

const current = globSync('challenges/*.yaml', { cwd: CONTENT }).map((file): Published => {
  const { edition = 1, challenge, plain } = read(file);
  const [id, checkedOne] = [nameIn(file), checked(challenge, file)];
  return { id, edition: Number(edition), challenge: checkedOne, plain, isCurrent: true };
});

const archived = globSync('archive/*/*.yaml', { cwd: CONTENT }).map((file): Published => {
  const id = file.split(/[\\/]/)[1] ?? '';
  const { challenge, plain } = read(file);
  const edition = Number(nameIn(file));
  return { id, edition, challenge: checked(challenge, file), plain, isCurrent: false };
});

/** By name, the first edition first. */
export const published: readonly Published[] = [...current, ...archived].sort((one, other) =>
  one.id === other.id ? one.edition - other.edition : one.id < other.id ? -1 : 1,
);

function read(file: string): {
  readonly edition?: unknown;
  readonly challenge: unknown;
  readonly plain: Plain;
} {
  return parse(readFileSync(new URL(file, CONTENT), 'utf8'));
}

function nameIn(file: string): string {
  return /([^\\/]+)\.yaml$/.exec(file)?.[1] ?? '';
}

function checked(data: unknown, file: string): Challenge {
  const challenge = parseChallenge(data);
  if (!challenge.ok) throw new Error(`${file}: ${JSON.stringify(challenge.error)}`);
  return challenge.value;
}
