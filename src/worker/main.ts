/** Where the worker begins. */

import { simulationWorkers } from './jobs/simulate.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), simulationWorkers);
