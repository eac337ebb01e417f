import { element, findPart, isolated } from '../../kit/parts.ts';
import { LONGEST, type Step } from '../assignment.ts';
import { fromPeople } from '../texts.ts';
import { type Course, factsOf } from './course.ts';
import { isSameStep } from './draft.ts';
import { words } from './words/say.ts';

const ACTS = ['up', 'down', 'remove'] as const;
type Act = (typeof ACTS)[number];

/** The steps of an assignment in their order, each with buttons to move and remove it. */
export class StepList {
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly course: Course;
  private readonly onChange: () => void;
  private shown: readonly Step[] = [];

  /** @param onChange called when somebody has changed the list */
  constructor(root: HTMLElement, course: Course, onChange: () => void) {
    this.list = findPart(root, 'assign-steps', HTMLElement);
    this.status = findPart(root, 'assign-steps-said', HTMLElement);
    this.course = course;
    this.onChange = onChange;
  }

  get steps(): readonly Step[] {
    return this.shown;
  }

  /** Shows other steps, without a word. */
  show(steps: readonly Step[]): void {
    this.shown = steps;
    const none = element('li', words.noneYet);
    none.className = 'assign-none';
    this.list.replaceChildren(
      ...(steps.length === 0 ? [none] : steps.map((step, i) => this.item(step, i))),
    );
  }

  /** Adds a step at the end, unless it is there or the list is full. */
  add(step: Step): void {
    const title = this.titleOf(step);
    const isThere = this.shown.some((each) => isSameStep(each, step));
    if (isThere) this.say(words.thereAlready(title));
    else if (this.shown.length >= LONGEST.steps) this.say(words.noMore);
    else this.change([...this.shown, step], words.added(title, this.shown.length + 1));
  }

  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  private change(steps: readonly Step[], sentence: string): void {
    this.show(steps);
    this.say(sentence);
    this.onChange();
  }

  private item(step: Step, i: number): HTMLElement {
    const item = document.createElement('li');
    const title = this.titleOf(step);
    const text = document.createElement('div');
    text.append(fromPeople(title));
    const kind = element('span', words[step.kind === 'site' ? 'challenge' : step.kind]);
    kind.className = 'assign-kind';
    text.append(kind);
    const row = document.createElement('div');
    row.className = 'assign-acts';
    row.append(...ACTS.map((act) => this.button(act, title, i)));
    // A list item that is a flexible box itself has no number.
    const line = document.createElement('div');
    line.className = 'assign-step';
    line.append(text, row);
    item.append(line);
    return item;
  }

  private button(act: Act, title: string, i: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words[act];
    button.dataset['act'] = act;
    button.setAttribute('aria-label', `${words[act]}: ${isolated(title)}`);
    button.disabled = (act === 'up' && i === 0) || (act === 'down' && i === this.shown.length - 1);
    button.addEventListener('click', () => this.act(act, i));
    return button;
  }

  private act(act: Act, i: number): void {
    const step = this.shown[i];
    if (step === undefined) return;
    const title = this.titleOf(step);
    const rest = this.shown.filter((_, k) => k !== i);
    if (act === 'remove') {
      this.change(rest, words.removed(title));
      this.focus(Math.min(i, rest.length - 1), act);
      return;
    }
    const place = act === 'up' ? i - 1 : i + 1;
    this.change(rest.toSpliced(place, 0, step), words.moved(title, place + 1));
    this.focus(place, act);
  }

  /** The buttons are new ones. At an end of the list the other direction is left; in an empty one only what comes after it. */
  private focus(i: number, act: Act): void {
    const buttons = [...(this.list.children[i]?.querySelectorAll('button') ?? [])];
    const same = buttons.find(({ dataset }) => dataset['act'] === act);
    const open = same?.disabled === false ? same : buttons.find(({ disabled }) => !disabled);
    (open ?? this.status).focus();
  }

  private titleOf(step: Step): string {
    const facts = factsOf(step, this.course);
    if (facts !== null) return facts.title;
    return words.unknownStep(step.kind === 'lesson' ? step.letter : nameOf(step));
  }
}

function nameOf(step: Exclude<Step, { readonly kind: 'lesson' }>): string {
  return step.kind === 'site' ? step.id : step.challenge.title;
}
