import { LabController } from './controller.ts';

/** The custom element of the lab. Without this script its page is a picture with numbers. */
class TailLab extends HTMLElement {
  connectedCallback(): void {
    new LabController(this);
  }
}

customElements.define('tail-lab', TailLab);
