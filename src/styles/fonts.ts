import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import signs from './signs.woff2?url';

/**
 * Where the fonts of themes.css are. The signs, ♥♡★☆λσμρ→←↶⋯▸✎✓✗✕†○◐●≥≤≈∞, are those of DejaVu Sans 2.37, cut out by
 * `fontTools.subset` 4.38, without hints and features, and renamed, as its licence asks. The two others lack them, and a
 * browser that must look for signs among the fonts of its system waits about 20 times for an answer while it lays out a
 * board.
 */
export const FONTS: readonly string[] = [sans, serif, signs];
