import { buildSync } from 'esbuild';

/** The bridge between the desk and a school's system, as one script: it leaves the site in packages, away from its other files. */
export function bundledBridge(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['src/classroom/scorm/launcher.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
