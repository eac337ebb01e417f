import { unpackPool } from '../pools.ts';
import keep from './pools/keep-the-album.json' with { type: 'json' };
import toll from './pools/pay-the-toll.json' with { type: 'json' };
import prettier from './pools/prettier.json' with { type: 'json' };

export const pools = [toll, prettier, keep].map(unpackPool);
