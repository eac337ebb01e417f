import type { LabTasks } from './jobs/lab.ts';
import { remaking } from './remaking.ts';

/** One worker for all experiments of a page; another when it could not be loaded. */
export const theLab = remaking<LabTasks>(
  () => new Worker(new URL('./lab-main.ts', import.meta.url), { type: 'module' }),
  'lab',
);
