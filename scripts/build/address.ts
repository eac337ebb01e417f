import { accessSync, constants, mkdirSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Where the site is going to be. */
export interface Place {
  /** Its origin, as https://school.example; undefined when nobody has said. */
  readonly origin: string | undefined;
  /** The path that it is below, with slashes at both ends. */
  readonly base: string;
}

/**
 * `SITE_URL` and `SITE_BASE`; hosts that have none of one give it as an empty text.
 *
 * @throws RangeError for what is no such place; its message is a sentence
 */
export function placeOf({ SITE_URL, SITE_BASE }: NodeJS.ProcessEnv): Place {
  const path = (SITE_BASE ?? '').trim().replaceAll(/^\/+|\/+$/g, '');
  const isPath = path.split('/').every((name) => /^[\w~.-]+$/.test(name) && !/^\.+$/.test(name));
  if (path !== '' && !isPath) {
    throw new RangeError(
      `SITE_BASE must be a path such as /some/base/, of the letters a to z, digits and - . _ ~, not "${SITE_BASE}".`,
    );
  }
  return { origin: originOf(SITE_URL?.trim() ?? ''), base: path === '' ? '/' : `/${path}/` };
}

function originOf(text: string): string | undefined {
  if (text === '') return undefined;
  const url = URL.parse(text);
  const isPlain = url !== null && `${url.pathname}${url.search}${url.hash}` === '/';
  if (isPlain && /^https?:$/.test(url.protocol)) return url.origin;
  throw new RangeError(
    `SITE_URL must be an origin such as https://school.example, not "${text}"; a path is for SITE_BASE.`,
  );
}

/** A setting of a build from the environment; for one that it cannot have, its message is printed and the program ends. */
export function settled<Value>(read: (environment: NodeJS.ProcessEnv) => Value): Value {
  try {
    return read(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

/** Pages that search engines are not to list. */
const UNLISTED = ['/404/', '/offline/', '/play/link/', '/search/', '/teach/desk/', '/teach/key/'];

/** What can be made only when the origin is known; else one line says what is left out. */
export function siteMap({ origin, base }: Place): AstroIntegration {
  if (origin === undefined) return withoutSiteMap;
  const unlisted = new Set(UNLISTED.map((path) => `${origin}${base}${path.slice(1)}`));
  return sitemap({ filter: (page) => !unlisted.has(page) });
}

const withoutSiteMap: AstroIntegration = {
  name: 'without a site map',
  hooks: {
    'astro:build:start': ({ logger }) => {
      logger.warn(
        'SITE_URL is not set: no sitemap, and canonical addresses and images for previews without an origin.',
      );
    },
  },
};

/** A folder that cannot be written is a sentence before pages are made, not a trace when they are. */
export const folderToWrite: AstroIntegration = {
  name: 'a folder that can be written',
  hooks: {
    'astro:config:setup': ({ config, command }) => {
      if (command === 'build') settled(() => makeWritable(config.outDir));
    },
  },
};

/** @throws Error whose message is a sentence */
export function makeWritable(folder: URL): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The site cannot be built here: ${reason}.`);
  }
}
