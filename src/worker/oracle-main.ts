/** Where the worker begins that forecasts and searches for par. */
import { oracleWorkers } from './oracle-tasks.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), oracleWorkers);
