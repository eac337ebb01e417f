import { bundled } from '../../publish/bundle.ts';

/**
 * The bridge between the desk and a school's system, as one script that stands alone: packages carry it, away from the other
 * files of the site.
 */
export function GET() {
  const script = bundled('src/classroom/scorm/launcher.ts');
  return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
}
