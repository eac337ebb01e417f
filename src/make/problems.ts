import { type Checked, summaryOf } from './check.ts';
import { controlsOf, isShown } from './form.ts';
import { partOf } from './parts.ts';
import { GROUPS, type Group } from './settings.ts';

/** Writes what is wrong beside the groups, at the fields, and in the summary. */
export function writeProblems(form: HTMLFormElement, checked: Checked): void {
  for (const group of GROUPS) {
    const sentence = checked.problems.get(group)?.join(' ') ?? '';
    const place = partOf(form, `problem-${group}`, HTMLElement);
    if (place.textContent !== sentence) place.textContent = sentence;
    place.hidden = sentence === '';
    const frame = form.querySelector(`[data-group="${group}"]`);
    // What is folded away would be wrong unseen.
    if (frame instanceof HTMLDetailsElement && sentence !== '') frame.open = true;
    if (frame !== null) markFields(form, frame, group, sentence !== '');
  }
  const summary = partOf(form, 'summary', HTMLElement);
  const words = summaryOf(checked);
  // Written again, the same words would be read out again.
  if (summary.textContent !== words) summary.textContent = words;
  summary.classList.toggle('bad', checked.challenge === null);
}

/** Fields that their own limits find wrong point to the sentence of their group. */
function markFields(form: HTMLFormElement, frame: Element, group: Group, isBad: boolean): void {
  const id = `make-problem-${group}`;
  for (const control of controlsOf(form)) {
    if (!frame.contains(control)) continue;
    const isWrong = isBad && isShown(control) && !control.checkValidity();
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
