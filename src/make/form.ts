import { GROUPS, type Group } from '../faces/make-face.ts';
import { type Fields, TICKED } from '../faces/make-fields.ts';
import { isRight, writeNumber } from '../kit/number-field.ts';
import { findPart, writeText } from '../kit/parts.ts';
import type { ToolName } from '../tools/tools.ts';
import type { Checked } from './check.ts';
import { makers } from './makers.ts';
import { ASKING } from './tool-words.ts';

/** The form as fields and back; what it shows of itself. */

type Control = HTMLInputElement | HTMLSelectElement;

/** The controls that hold the challenge; of two that share a name the other is switched off. */
function controlsOf(form: HTMLFormElement): Control[] {
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
    else if (control instanceof HTMLInputElement) writeNumber(control, value);
    else control.value = value;
  }
  arrange(form);
}

/** Shows what belongs to the challenge as it stands, and hides the rest; nothing that was typed is lost. */
export function arrange(form: HTMLFormElement): void {
  // Which of the settings of a tool can be read depends on the tool, so that comes first.
  for (const slot of form.querySelectorAll<HTMLElement>('[data-slot]')) arrangeTool(slot);
  const fields = readForm(form);
  for (const { name, face } of makers()) {
    for (const frame of form.querySelectorAll<HTMLElement>(`[data-only="${name}"]`)) {
      frame.hidden = name !== fields['model'];
      for (const part of frame.querySelectorAll<HTMLElement>('[data-shown]')) {
        part.hidden = !face.shows(part.dataset['shown'] ?? '', fields);
      }
    }
  }
}

/** Whether a control is one that somebody can see: the others are not checked. */
function isShown(control: Element): boolean {
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

/** Writes what is wrong beside the groups and at the fields. */
export function writeProblems(form: HTMLFormElement, checked: Checked): void {
  for (const group of GROUPS) {
    const sentence = checked.problems.get(group)?.join(' ') ?? '';
    const place = findPart(form, `make-problem-${group}`, HTMLElement);
    writeText(place, sentence);
    place.hidden = sentence === '';
    const frame = form.querySelector(`[data-group="${group}"]`);
    // What is folded away would be wrong unseen.
    if (frame instanceof HTMLDetailsElement && sentence !== '') frame.open = true;
    if (frame !== null) markFields(form, frame, group, sentence !== '');
  }
  findPart(form, 'make-summary', HTMLElement).classList.toggle('bad', checked.challenge === null);
}

/** Fields that their own limits find wrong point to the sentence of their group. */
function markFields(form: HTMLFormElement, frame: Element, group: Group, isBad: boolean): void {
  const id = `make-problem-${group}`;
  for (const control of controlsOf(form)) {
    if (!frame.contains(control)) continue;
    const isWrong = isBad && isShown(control) && !(control.checkValidity() && isRight(control));
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    const others = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((each) => each !== id && each !== '');
    const described = isWrong ? [...others, id] : others;
    if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}
