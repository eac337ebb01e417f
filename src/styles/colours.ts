import sheet from './themes.css?raw';

/** The themes of the style sheet that pictures and browsers' frames are coloured by. */
export type Theme = 'light' | 'dark' | 'projector';

const STARTS: Readonly<Record<Theme, string>> = {
  light: ':root {',
  dark: ':root[data-theme="dark"] {',
  projector: ':root[data-theme="projector"] {',
};

/**
 * A colour of the style sheet, for where custom properties do not reach.
 *
 * @throws Error when the style sheet has no such colour
 */
export function colourOf(name: string, theme: Theme = 'light'): string {
  const start = sheet.indexOf(STARTS[theme]);
  const rules = sheet.slice(start, sheet.indexOf('}', start));
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rules)?.[1];
  if (start < 0 || colour === undefined) throw new Error(`themes.css has no ${theme} --${name}`);
  return colour;
}
