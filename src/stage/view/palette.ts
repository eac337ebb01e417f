import { ROLES, type Role } from '../scene/shapes.ts';

/** The colour of each role in the look that is on, as any canvas understands it. */
export type Palette = Readonly<Record<Role, string>>;

const FORCED = '(forced-colors: active)';

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const written = (role: Role) => style.getPropertyValue(`--${role}`).trim();
  const colourOf = matchMedia(FORCED).matches ? painted : written;
  return Object.fromEntries(ROLES.map((role) => [role, colourOf(role)])) as Record<Role, string>;
}

/** Calls back when colours have changed: another look, or colours that the system dictates. */
export function onPaletteChange(callback: () => void): void {
  new MutationObserver(callback).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  for (const query of [FORCED, '(prefers-color-scheme: dark)']) {
    matchMedia(query).addEventListener('change', callback);
  }
}

/** The colours of a system have names, which only the browser can tell in numbers. */
function painted(role: Role): string {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.setProperty('color', `var(--${role})`);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
