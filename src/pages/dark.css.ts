import { rulesOf } from '../styles/colours.ts';

/** The dark theme where no script can ask for it: pages take this sheet when the system is dark and scripts are off. */
export const GET = () =>
  new Response(`@media screen {\n  :root {${rulesOf('dark')}}\n}\n`, {
    headers: { 'Content-Type': 'text/css' },
  });
