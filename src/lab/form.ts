import { connectNumberFields, writeNumber } from '../kit/number-field.ts';
import { findPart, writeText } from '../kit/parts.ts';
import type { Notes } from './plan.ts';
import { isShown, keyOf, SETTINGS } from './settings.ts';
import type { LabState, Letter } from './state.ts';

type ControlElement = HTMLInputElement | HTMLSelectElement;

/** Takes a setting's new text; the sentence says why it is refused. */
export type OnSetting = (key: string, text: string) => string | null;

/** The controls of the lab, and the sentences under them. */
export class LabForm {
  private readonly root: HTMLElement;
  private readonly controls = new Map<string, ControlElement>();

  constructor(root: HTMLElement, onSetting: OnSetting) {
    this.root = root;
    for (const control of root.querySelectorAll<ControlElement>('[data-setting]')) {
      const key = control.dataset['setting'] ?? '';
      this.controls.set(key, control);
      control.addEventListener('change', () => {
        control.removeAttribute('aria-invalid');
        const problem = onSetting(key, textOf(control));
        if (problem !== null) this.mark(control, problem, true);
      });
    }
    connectNumberFields(root);
    findPart(root, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  /** The controls are off until there is somebody to listen to them. */
  enable(): void {
    for (const fieldset of this.root.querySelectorAll<HTMLFieldSetElement>('[data-controls]')) {
      fieldset.disabled = false;
    }
  }

  /**
   * Sets every control as the state says.
   *
   * @param isAnew whether texts that were refused go too; otherwise they stay until they are mended
   */
  show(state: LabState, isAnew: boolean): void {
    for (const { key, shownIn } of SETTINGS) {
      const control = this.controls.get(key);
      if (control === undefined) continue;
      const row = control.closest<HTMLElement>('.lab-field');
      if (row !== null) row.hidden = !isShown(state, key);
      if (!isAnew && isRefused(control)) continue;
      this.mark(control, '', false);
      write(control, shownIn(state));
    }
  }

  /** Says under its controls why settings of a run are not used as they stand. */
  explain(letter: Letter, notes: Notes): void {
    for (const [name, sentence] of Object.entries(notes)) {
      const control = this.controls.get(keyOf(`${letter}.`, name));
      if (control !== undefined && !isRefused(control)) this.mark(control, sentence, false);
    }
  }

  private mark(control: ControlElement, sentence: string, isProblem: boolean): void {
    const note = this.root.querySelector<HTMLElement>(`#${control.id}-note`);
    if (note === null) return;
    if (isProblem) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    note.hidden = sentence === '';
    writeText(note, sentence);
    if (isProblem) note.setAttribute('role', 'alert');
    else note.removeAttribute('role');
    if (sentence === '') control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', note.id);
  }
}

function isRefused(control: ControlElement): boolean {
  return control.getAttribute('aria-invalid') === 'true';
}

function textOf(control: ControlElement): string {
  const isSwitch = control instanceof HTMLInputElement && control.type === 'checkbox';
  if (!isSwitch) return control.value;
  return control.checked ? 'on' : 'off';
}

function write(control: ControlElement, text: string): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = text === 'on';
  } else if (control instanceof HTMLInputElement) {
    if (control.value !== text) writeNumber(control, text);
  } else {
    control.value = text;
  }
}
