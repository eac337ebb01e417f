import { ROLES, type Role } from '../scene/shapes.ts';

/** The colour of each role in the theme that is on, as CSS writes it. */
export type Palette = Readonly<Record<Role, string>>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colours = ROLES.map((role) => [role, style.getPropertyValue(`--${role}`).trim()]);
  return Object.fromEntries(colours) as Record<Role, string>;
}
