/** Must agree with `public/theme.js`, which applies the choice before the first paint. */
const KEY = 'tailkeeper.theme';

class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    const { dataset } = document.documentElement;
    select.value = dataset['theme'] ?? 'light';
    select.addEventListener('change', () => {
      dataset['theme'] = select.value;
      const frame = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
      frame?.setAttribute('content', frame.dataset[select.value] ?? '');
      try {
        localStorage.setItem(KEY, select.value);
      } catch {
        // Storage is off: the choice holds for this page.
      }
    });
    this.hidden = false;
  }
}

customElements.define('theme-choice', ThemeChoice);
