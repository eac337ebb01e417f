/** Where the worker begins that tries a challenge on other lucks. */
import { makeWorkers } from './make-tasks.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), makeWorkers);
