import { mendedPath } from './mended-address.ts';

/** On the page that is shown where there is none: leads on to where the address was meant to lead. */
const { pathname, search, hash } = location;
const mended = mendedPath(pathname + search + hash);
if (mended !== null) location.replace(mended);
