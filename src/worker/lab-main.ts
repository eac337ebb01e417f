/** Where the worker of the lab begins. */
import { labWorkers } from './lab-tasks.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), labWorkers);
