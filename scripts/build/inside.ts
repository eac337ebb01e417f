import { readFileSync } from 'node:fs';
import { mitOf, type Shipped } from './licences.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8').trim();

const sourceOf = (name: string) => `Source: https://docs.rs/crate/${name}/latest/source/\n\n`;

/** Of two licences to choose from, the shorter. */
const mit = (name: string, holder: string): Shipped => ({
  name,
  version: '',
  licence: 'MIT',
  text: mitOf(`Copyright (c) ${holder}`),
});

/** What `src/styles/signs.woff2` was cut out of. */
export const INSIDE_SIGNS: Shipped = {
  name: 'DejaVu Sans',
  version: '2.37',
  licence: 'Bitstream-Vera',
  text: textOf('bitstream-vera'),
};

/**
 * What the program of Pagefind for browsers is compiled from, as its repository lists it (`pagefind_web/Cargo.toml`). The
 * package has no word of it.
 */
export const INSIDE_PAGEFIND: readonly Shipped[] = [
  mit('bit-set', 'The Rust Project Developers'),
  mit('bit-vec', 'The Rust Project Developers'),
  { name: 'minicbor', version: '2', licence: 'BlueOak-1.0.0', text: textOf('blue-oak-1.0.0') },
  {
    name: 'pagefind_microjson',
    version: '0.1.4',
    licence: 'GPL-3.0-only',
    text: sourceOf('pagefind_microjson') + textOf('gpl-3.0'),
  },
  {
    name: 'pagefind_stem',
    version: '1.0.0',
    licence: 'BSD-3-Clause',
    text: textOf('bsd-3-clause-snowball'),
  },
  mit('wasm-bindgen', '2014 Alex Crichton'),
  mit('write-json', 'Aleksey Kladov'),
  mit('The standard library of Rust', 'The Rust Project Developers'),
];
