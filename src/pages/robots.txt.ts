import { fullAddress } from '../kit/address.ts';

/** A site map has to be named with its origin; without one there is none. */
const map = import.meta.env.SITE ? `\nSitemap: ${fullAddress('/sitemap-index.xml')}\n` : '';

export const GET = () => new Response(`User-agent: *\nAllow: /\n${map}`);
