import type { ToolName } from '../tools/tools.ts';
import { type Fields, OWN_WORLD, TICKED } from './fields.ts';
import { rowsOf } from './settings.ts';
import { ASKING } from './tool-words.ts';

/** The form as fields and back; what it shows of itself. */

type Control = HTMLInputElement | HTMLSelectElement;

/** The controls that hold the challenge; of two that share a name the other is switched off. */
export function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement || each instanceof HTMLSelectElement) && each.name !== '',
  );
}

export function readForm(form: HTMLFormElement): Fields {
  const fields: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (control.disabled) continue;
    if (control.type === 'checkbox') {
      fields[control.name] = isChecked(control) ? TICKED : '';
    } else if (control.type !== 'radio' || isChecked(control)) {
      fields[control.name] = control.value;
    }
  }
  return fields;
}

/** Fields that are not given stay as they are. */
export function writeForm(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) {
    const value = fields[control.name];
    if (value === undefined) continue;
    if (control.type === 'radio') check(control, control.value === value);
    else if (control.type === 'checkbox') check(control, value === TICKED);
    else control.value = value;
  }
  arrange(form);
}

/** Shows what belongs to the challenge as it stands, and hides the rest; nothing that was typed is lost. */
export function arrange(form: HTMLFormElement): void {
  // Which of the settings of a tool can be read depends on the tool, so that comes first.
  for (const slot of form.querySelectorAll<HTMLElement>('[data-slot]')) arrangeTool(slot);
  const fields = readForm(form);
  const { model, world, priced, web } = fields;
  const show = (selector: string, belongs: (element: HTMLElement) => boolean) => {
    for (const element of form.querySelectorAll<HTMLElement>(selector)) {
      element.hidden = !belongs(element);
    }
  };
  show('[data-only]', ({ dataset }) => dataset['only'] === model);
  show('[data-own]', () => world === OWN_WORLD);
  show('[data-priced]', () => priced === TICKED);
  show('[data-web]', () => web === TICKED);
  show('[data-island]', ({ dataset }) => Number(dataset['island']) < rowsOf(fields));
}

/** Whether a control is one that somebody can see: the others are not checked. */
export function isShown(control: Element): boolean {
  return control.closest('[hidden]') === null;
}

function arrangeTool(slot: HTMLElement): void {
  const name = slot.querySelector('select')?.value ?? '';
  const asking = name === '' ? null : ASKING[name as ToolName];
  const used = asking === null || asking.choices === null ? 'typed' : name;
  for (const options of slot.querySelectorAll<HTMLElement>('[data-options]')) {
    options.hidden = asking === null;
  }
  for (const asks of slot.querySelectorAll('[data-asks]')) asks.textContent = asking?.hint ?? '';
  for (const frame of slot.querySelectorAll<HTMLElement>('[data-variant]')) {
    const isUsed = frame.dataset['variant'] === used;
    frame.hidden = !isUsed;
    for (const control of frame.querySelectorAll<Control>('input, select')) {
      control.disabled = !isUsed;
    }
  }
}

function isChecked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function check(control: Control, isOn: boolean): void {
  if (control instanceof HTMLInputElement) control.checked = isOn;
}
