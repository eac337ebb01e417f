import { type BuildOptions, buildSync } from 'esbuild';

/**
 * A script of its own, which the bundler of the site does not see: with all that it imports, for any page and worker.
 *
 * @param more what is defined in it, and what it begins with
 * @throws Error when it holds something by other people, whose licence nobody would note (`scripts/build/notices.ts`)
 */
export function bundled(
  entryPoint: string,
  more: Pick<BuildOptions, 'define' | 'banner'> = {},
): string {
  const { outputFiles, metafile } = buildSync({
    ...more,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  const others = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/'));
  if (others.length > 0) throw new Error(`${entryPoint} holds ${others.join(', ')}`);
  return outputFiles.map(({ text }) => text).join('');
}
