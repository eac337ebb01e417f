/** Where the worker begins. */
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';
import { simulationWorkers } from './tasks.ts';

serve(workerScope(), simulationWorkers);
