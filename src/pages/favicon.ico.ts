import { iconOf, icoOf } from '../publish/icons.ts';

const side = 32;

export const GET = () =>
  new Response(icoOf(iconOf({ name: 'favicon', side, share: 1, isOnPaper: false }), side), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
