import { percentWords } from '../../kit/words/en.ts';
import type { Heard, Voice } from '../heard.ts';

/** What was heard, in words: for whoever hears nothing, and for whoever learns to listen. */

/** Below these shares of what it was a voice is called so. */
const LOUDNESS = [
  [0.01, 'silent'],
  [0.35, 'faint'],
  [0.85, 'softer'],
] as const;

/** "Low voice, left: left tail, faint at 31%. High voice, right: right tail, full at 98%." */
export function captionOf({ voices, gone, costLife, culprit, end }: Heard): string {
  const whose = culprit === null ? undefined : voices[culprit]?.name;
  const at = whose === undefined ? '' : ` to the voice of ${whose}`;
  const told = voices.map((voice, i) => `${nameOf(i, voices.length)}: ${standingOf(voice)}.`);
  return [
    ...told,
    ...(gone.length === 0 ? [] : [`A bell: ${gone.join(', ')} seen no more.`]),
    ...(costLife ? [`Two beats that fall${at}: a life lost.`] : []),
    ...(end === null ? [] : [end === 'won' ? 'Rising notes: won.' : 'Falling notes: lost.']),
  ].join(' ');
}

function standingOf({ name, survival }: Voice): string {
  const loudness = LOUDNESS.find(([below]) => survival < below)?.[1] ?? 'full';
  return `${name}, ${loudness} at ${percentWords(survival)}`;
}

/** "Low voice, left"; of many "Voice 2 of 4". */
function nameOf(voice: number, voices: number): string {
  if (voices === 1) return 'Voice';
  if (voices === 2) return voice === 0 ? 'Low voice, left' : 'High voice, right';
  if (voice === 0) return 'Lowest voice, left';
  return voice === voices - 1 ? 'Highest voice, right' : `Voice ${voice + 1}`;
}
