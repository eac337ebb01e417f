/** Where the worker begins that finds the challenge of a day. */
import { dailyWorkers } from './jobs/daily.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), dailyWorkers);
