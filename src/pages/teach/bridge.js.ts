import { bundledBridge } from '../../publish/bridge.ts';

/** What packages for schools' systems carry: one script that stands alone. */
export function GET() {
  return new Response(bundledBridge(), { headers: { 'Content-Type': 'text/javascript' } });
}
