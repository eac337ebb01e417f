/** Where every worker begins. It brings the jobs that it is asked for, each with what it needs. */
import { bring } from '../base/bring.ts';
import type { Endpoint } from './protocol.ts';
import { serve } from './server.ts';

const JOBS: Readonly<Record<string, () => Promise<{ readonly jobs: object }>>> = {
  simulate: () => import('./jobs/simulate.ts'),
  replay: () => import('./jobs/replay.ts'),
  oracle: () => import('./jobs/oracle.ts'),
  lab: () => import('./jobs/lab.ts'),
  survival: () => import('./jobs/survival.ts'),
  make: () => import('./jobs/make.ts'),
  daily: () => import('./jobs/daily.ts'),
};

// The library of pages lacks the type of a worker's scope.
serve(self as unknown as Endpoint, async (name) => {
  const load = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (load === undefined) throw new Error(`no such jobs: ${name}`);
  return (await bring(load)).jobs;
});
