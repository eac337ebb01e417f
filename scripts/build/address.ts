import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Where the site is going to be. */
export interface Place {
  /** Its origin, as https://school.example; undefined when nobody has said. */
  readonly origin: string | undefined;
  /** The path that it is below, with slashes at both ends. */
  readonly base: string;
}

/** `SITE_URL` and `SITE_BASE`; hosts that have none of one give it as an empty text. */
export function placeOf({ SITE_URL, SITE_BASE }: NodeJS.ProcessEnv): Place {
  const path = (SITE_BASE ?? '').replaceAll(/^\/+|\/+$/g, '');
  return {
    origin: SITE_URL ? new URL(SITE_URL).origin : undefined,
    base: path === '' ? '/' : `/${path}/`,
  };
}

/** Pages that search engines are not to list. */
const UNLISTED = ['/404/', '/play/link/', '/search/', '/teach/desk/'];

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
