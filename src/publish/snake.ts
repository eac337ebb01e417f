import { ringFrame } from '../board/ring-frame.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Policy, playByPolicy } from '../game/policies.ts';
import { loadWorld } from '../kinds/kinds.ts';
import { AT_REST } from '../stage/scene/beats.ts';
import { ringScene } from '../stage/scene/ring.ts';
import { svgOf } from '../stage/view/svg.ts';
import { colourOf } from '../styles/colours.ts';

/**
 * The snake of a run as an SVG image that stands alone.
 *
 * @param side of the picture in pixels
 */
export async function snakeOf(challenge: Challenge, policy: Policy, side: number): Promise<string> {
  await loadWorld(challenge);
  const size = { width: side, height: side };
  const run = playByPolicy(challenge, policy);
  return standalone(svgOf(ringScene(ringFrame(run, AT_REST), size), size));
}

/** An image outside a page has no custom properties: the colours of the light theme, written out. */
function standalone(svg: string): string {
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colourOf(name));
}
