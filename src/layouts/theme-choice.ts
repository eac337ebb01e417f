import { IS_PACKAGE } from '../kit/package.ts';

/** Must agree with `public/theme.js`, which applies the choice: before the first paint, and whenever it hears of another. */
const KEY = 'tailkeeper.theme';

class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['themeChoice'] ?? 'system';
    select.addEventListener('change', () => {
      dispatchEvent(new CustomEvent('themechoice', { detail: select.value }));
      try {
        if (!IS_PACKAGE) localStorage.setItem(KEY, select.value);
      } catch {
        // Storage is off: the choice holds for this page.
      }
    });
    this.hidden = false;
  }
}

customElements.define('theme-choice', ThemeChoice);
