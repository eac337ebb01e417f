import type { Plugin } from 'vite';

/** A call that names, by numbers, what to fetch beside a script that is being imported. */
const PRELOADS = /__vite__mapDeps\(\[[\d,]*\]\)/g;
/** The list that the numbers are of. */
const LIST = /const __vite__mapDeps=[\s\S]*?i\.map\(i=>d\[i\]\);?\n?/;

/**
 * Leaves out the lists of what to fetch beside the scripts that a chunk imports later. The parts of kinds and faces come
 * when nearly all that they share is there: the lists would weigh more than they save.
 *
 * @param names of chunks
 */
export function withoutPreloads(names: readonly string[]): Plugin {
  return {
    name: 'without-preloads',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !names.includes(file.name)) continue;
          file.code = file.code.replaceAll(PRELOADS, '[]').replace(LIST, '');
        }
      },
    },
  };
}
