/** Where the worker begins that tries a challenge on other lucks. */
import { makeWorkers } from './jobs/make.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), makeWorkers);
