import { loadChecks } from '../../kinds/kinds.ts';
import { addressBar } from '../../kit/address-bar.ts';
import { newSeed } from '../../kit/luck.ts';
import { hashInAddress, onOtherHash } from '../../kit/other-hash.ts';
import { element, findPart, writeText } from '../../kit/parts.ts';
import { parseAssignment } from '../assignment.ts';
import { sentenceFor } from '../bring.ts';
import type { Course } from './course.ts';
import { type Draft, emptyDraft, mistakesIn } from './draft.ts';
import { readForm, writeForm, writeMistakes } from './form.ts';
import { keepDraft, keptDraft } from './keeping.ts';
import { careFor, stepOfLink } from './made.ts';
import { Output } from './output.ts';
import { type Start, startWith } from './starts.ts';
import { StepList } from './step-list.ts';
import { words } from './words/say.ts';

/** What is typed is read when nothing has been typed for so long, in milliseconds. */
const PATIENCE_MS = 250;

/** The page on which assignments are put together: connects its form with the list of steps and with what comes of both. */
class AssignmentBuilder extends HTMLElement {
  private readonly form = findPart(this, 'assign-form', HTMLFormElement);
  private readonly course = JSON.parse(this.dataset['course'] ?? '') as Course;
  private readonly starts = JSON.parse(this.dataset['starts'] ?? '[]') as readonly Start[];
  private readonly list = new StepList(this, this.course, () => this.read());
  private readonly output = new Output(this, this.course);
  private replaced: Draft | null = null;
  private timer = 0;
  /** Counts questions about lucks; what was asked for earlier and comes later is dropped. */
  private asked = 0;

  connectedCallback(): void {
    this.open().catch((error: unknown) => {
      console.error(error);
      this.say(words.notLoaded);
    });
  }

  private async open(): Promise<void> {
    await loadChecks();
    this.listen();
    this.begin(keptDraft() ?? emptyDraft(newSeed()));
    const openAddress = () => {
      this.openHash(hashInAddress());
      // From here on the draft is what counts: loading the page again must not begin again.
      addressBar().replace(location.pathname);
    };
    onOtherHash(openAddress);
    if (hashInAddress() !== '') openAddress();
    this.dataset['ready'] = '';
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', () => {
      // Whoever loads the page again in the middle of a word loses nothing.
      this.keep(this.draft());
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.read(), PATIENCE_MS);
    });
    this.form.addEventListener('change', () => this.read());
    this.on('add-lesson', () => {
      const letter = this.chosen('lesson');
      if (letter !== '') this.list.add({ kind: 'lesson', letter });
    });
    this.on('add-challenge', () => {
      const known = this.course.challenges.find(({ id }) => id === this.chosen('challenge'));
      if (known !== undefined)
        this.list.add({ kind: 'site', id: known.id, edition: known.edition });
    });
    this.onEntry('add-made', 'pasted', (text) => this.addMade(text));
    this.onEntry('change', 'earlier', (text) => this.openAssignment(hashOf(text)));
    this.on('new-seed', () => this.begin({ ...this.draft(), seed: newSeed() }));
    this.on('undo', () => this.undo());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-start]')) {
      button.addEventListener('click', () => {
        const start = this.starts[Number(button.dataset['start'])];
        if (start !== undefined) this.start(start);
      });
    }
  }

  /** The name of a start, as lesson plans have it in their links, or the text of an assignment. */
  private openHash(hash: string): void {
    const start = this.starts.find(({ name }) => name !== '' && hash === `#${name}`);
    if (start === undefined) void this.openAssignment(hash);
    else this.start(start);
  }

  private start(start: Start): void {
    this.replace(startWith(start, this.draft(), this.starts), words.started(start.title));
  }

  private async addMade(text: string): Promise<void> {
    const step = await stepOfLink(text, this.course);
    if (!step.ok) return this.list.say(step.error);
    this.list.add(step.value);
    findPart(this, 'assign-pasted', HTMLInputElement).value = '';
  }

  /** Fills the form with an assignment; a link that carries none leaves it empty. */
  private async openAssignment(text: string): Promise<void> {
    const assignment = parseAssignment(text);
    if (assignment.ok) return this.replace(assignment.value, words.opened);
    this.replace(emptyDraft(newSeed()), words.refused(await sentenceFor(assignment.error)));
  }

  /** Another draft in the place of this one, which can be had back. */
  private replace(draft: Draft, sentence: string): void {
    const before = this.draft();
    const isWorth = before.title !== '' || before.steps.length > 0;
    this.replaced = isWorth ? before : null;
    findPart(this, 'assign-undo', HTMLButtonElement).hidden = !isWorth;
    this.begin(draft);
    this.list.say('');
    this.say(sentence);
  }

  private undo(): void {
    if (this.replaced === null) return;
    this.begin(this.replaced);
    this.replaced = null;
    this.say(words.undone);
    // The focus would be lost with the button.
    findPart(this, 'assign-said', HTMLElement).focus();
    findPart(this, 'assign-undo', HTMLButtonElement).hidden = true;
  }

  private draft(): Draft {
    return { ...readForm(this.form), steps: this.list.steps };
  }

  /** Says so where it cannot be kept, for as long as that is so. */
  private keep(draft: Draft): void {
    writeText(findPart(this, 'assign-unkept', HTMLElement), keepDraft(draft) ? '' : words.unkept);
  }

  private begin(draft: Draft): void {
    writeForm(this.form, draft);
    this.list.show(draft.steps);
    this.read();
  }

  private read(): void {
    clearTimeout(this.timer);
    const draft = this.draft();
    this.keep(draft);
    const mistakes = mistakesIn(draft, this.course);
    writeMistakes(this.form, mistakes);
    this.output.write(draft, mistakes);
    void this.writeCare(draft);
  }

  /** How own lucks of made challenges are found. */
  private async writeCare({ luck, steps }: Draft): Promise<void> {
    const asked = ++this.asked;
    const made = luck === 'same' ? [] : steps.filter((step) => step.kind === 'made');
    const notes = await Promise.all(
      made.map(async ({ challenge }) => words.care(challenge.title, await careFor(challenge))),
    );
    if (asked !== this.asked) return;
    const place = findPart(this, 'assign-care', HTMLElement);
    place.replaceChildren(...notes.map((note) => element('p', note)));
  }

  private chosen(name: string): string {
    return findPart(this, `assign-${name}`, HTMLSelectElement).value;
  }

  private say(sentence: string): void {
    findPart(this, 'assign-said', HTMLElement).textContent = sentence;
  }

  private on(name: string, act: () => void): void {
    findPart(this, `assign-${name}`, HTMLButtonElement).addEventListener('click', act);
  }

  /** A field with a button beside it; Enter does the same. */
  private onEntry(button: string, name: string, act: (text: string) => Promise<void>): void {
    const field = findPart(this, `assign-${name}`, HTMLInputElement);
    this.on(button, () => void act(field.value));
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void act(field.value);
    });
  }
}

/** What stands behind the `#` of an address that was pasted, or the text itself. */
function hashOf(text: string): string {
  return text.trim().replace(/^[^#]*#/, '');
}

customElements.define('assignment-builder', AssignmentBuilder);
