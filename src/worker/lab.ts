import { workerFor } from './client.ts';
import type { LabTasks } from './jobs/lab.ts';

/** One worker for all experiments of a page; another when it could not be loaded. */
export const theLab = workerFor<LabTasks>('lab', 'lab');
