/** Where a worker of the survival map begins. */
import { mapWorkers } from './jobs/survival.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), mapWorkers);
