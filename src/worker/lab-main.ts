/** Where the worker of the lab begins. */
import { labWorkers } from './jobs/lab.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), labWorkers);
