import { address } from '../kit/address.ts';
import { ICONS } from '../publish/icons.ts';
import { colourOf } from '../styles/colours.ts';

/** https://www.w3.org/TR/appmanifest/ */
const manifest = {
  name: 'Tailkeeper',
  short_name: 'Tailkeeper',
  description: 'Lessons about models that learn from their own output, and how the rare survives.',
  lang: 'en-GB',
  id: address('/'),
  start_url: address('/'),
  scope: address('/'),
  display: 'minimal-ui',
  theme_color: colourOf('paper'),
  background_color: colourOf('paper'),
  categories: ['education'],
  icons: ICONS.filter(({ name }) => name !== '180').map(({ name, side, isOnPaper }) => ({
    src: address(`/icons/${name}.png`),
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose: isOnPaper ? 'maskable' : 'any',
  })),
};

export const GET = () =>
  new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
