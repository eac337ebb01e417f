/** Where the worker begins that forecasts and searches for par. */
import { oracleWorkers } from './jobs/oracle.ts';
import { workerScope } from './protocol.ts';
import { serve } from './server.ts';

serve(workerScope(), oracleWorkers);
