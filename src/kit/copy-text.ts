import { findPart } from './parts.ts';

/** A text with a button that copies it. Without this script, or where copying is refused, the text can be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = findPart(this, 'copy', HTMLButtonElement);
    const status = findPart(this, 'copied', HTMLElement);
    const text = findPart(this, 'text', HTMLElement).textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      const done =
        navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
      done.then(
        () => {
          status.textContent = 'Copied.';
        },
        () => {
          status.textContent = 'This browser does not let a page copy: select the text instead.';
        },
      );
    });
  }
}

customElements.define('copy-text', CopyText);
