import { Helper } from './helper.ts';
import type { LabTasks } from './jobs/lab.ts';

/** One worker for all experiments of a page. */
export const theLab = new Helper<LabTasks>('lab', 'lab');
