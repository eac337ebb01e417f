import { gaussian } from './gaussian/kind.ts';
import type { Kind } from './kind.ts';
import { language } from './language/kind.ts';
import { mixture } from './mixture/kind.ts';
import { pictures } from './pictures/kind.ts';

/** Every kind of model, in the order in which choices list them. A new kind is a folder beside this file and a line here. */
export const KINDS: readonly [Kind, ...Kind[]] = [gaussian, mixture, pictures, language];
