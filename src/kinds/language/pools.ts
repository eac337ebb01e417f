import { unpackPool } from '../pools.ts';
import fifteenth from './pools/the-fifteenth-warden.json' with { type: 'json' };
import gentle from './pools/the-gentle-notebook.json' with { type: 'json' };
import nightjar from './pools/the-nightjar.json' with { type: 'json' };

export const pools = [gentle, fifteenth, nightjar].map(unpackPool);
