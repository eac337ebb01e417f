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
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rulesOf(theme))?.[1];
  if (colour === undefined) throw new Error(`themes.css has no ${theme} --${name}`);
  return colour;
}

/**
 * All that a theme says, without its selector.
 *
 * @throws Error when the style sheet has no such theme
 */
export function rulesOf(theme: Theme): string {
  const start = sheet.indexOf(STARTS[theme]);
  if (start < 0) throw new Error(`themes.css has no ${theme} theme`);
  return sheet.slice(start + STARTS[theme].length, sheet.indexOf('}', start));
}
