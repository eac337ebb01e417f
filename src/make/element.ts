import { type Fields, numberOf } from '../faces/make-fields.ts';
import type { Challenge } from '../game/challenge.ts';
import { addressBar } from '../kit/address-bar.ts';
import { CalmStatus } from '../kit/calm-status.ts';
import { newSeed } from '../kit/luck.ts';
import { connectNumberFields } from '../kit/number-field.ts';
import { hashInAddress, onOtherHash } from '../kit/other-hash.ts';
import { findPart, writeText } from '../kit/parts.ts';
import type { ToolName } from '../tools/tools.ts';
import { checkFields, summaryOf } from './check.ts';
import { keepChallenge, keepDraft, keptChallenge, keptDraft } from './draft.ts';
import { offerFields, RANGES } from './fields.ts';
import { arrange, readForm, writeForm, writeProblems } from './form.ts';
import { loadMakers, remedies } from './makers.ts';
import { Output } from './output.ts';
import { Preview } from './preview.ts';
import { Starts } from './starts.ts';
import { ASKING } from './tool-words.ts';
import { Trial } from './trial.ts';
import { words } from './words/say.ts';

/** What is typed is read when nothing has been typed for so long, in milliseconds. */
const PATIENCE_MS = 250;

/** The page on which a challenge is made: connects its form with what is said and shown of the challenge. */
class ChallengeMaker extends HTMLElement {
  private readonly form = findPart(this, 'make-form', HTMLFormElement);
  private readonly preview = new Preview(this);
  private readonly output = new Output(this);
  private readonly trial = new Trial(this);
  /** Read out when whoever types has come to rest. */
  private readonly summary = new CalmStatus(findPart(this, 'make-summary', HTMLElement));
  private timer = 0;
  /** The last challenge that worked, as text. */
  private made = '';

  connectedCallback(): void {
    this.open().catch((error: unknown) => {
      console.error(error);
      findPart(this, 'make-summary', HTMLElement).textContent = words.notLoaded;
    });
  }

  private async open(): Promise<void> {
    await loadMakers();
    const starts = new Starts(
      this,
      () => readForm(this.form),
      (fields) => this.begin(fields),
    );
    this.listen();
    this.resume();
    const openAddress = () => {
      void starts.openLink(hashInAddress());
      // From here on the draft is what counts: loading the page again must not begin again.
      addressBar().replace(location.pathname);
    };
    onOtherHash(openAddress);
    if (hashInAddress() !== '') openAddress();
  }

  /** The draft that was kept, over the last challenge that worked; without one, what the page was built with. */
  private resume(): void {
    const draft = keptDraft();
    const last = keptChallenge();
    if (draft === null || last === null) this.read();
    else this.pass(last);
    if (draft !== null) this.begin(draft);
  }

  private listen(): void {
    const on = (part: string, act: () => void) =>
      findPart(this, `make-${part}`, HTMLButtonElement).addEventListener('click', act);
    this.form.addEventListener('submit', (event) => event.preventDefault());
    connectNumberFields(this.form);
    this.form.addEventListener('input', () => {
      // Whoever loads the page again in the middle of a word loses nothing.
      this.keep(readForm(this.form));
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.read(), PATIENCE_MS);
    });
    this.form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.offerTool(target);
      this.read();
    });
    const newLuck = () => this.begin({ ...readForm(this.form), seed: newSeed() });
    on('new-luck', newLuck);
    on('other-luck', newLuck);
    for (const { name, remedy } of remedies()) {
      on(`remedy-${name}`, () => {
        this.begin(remedy.apply(readForm(this.form)));
        // The button goes away once there is nothing left to mend.
        this.form.querySelector<HTMLElement>(`[name="${remedy.focus}"]`)?.focus();
      });
    }
  }

  /** Says so where it cannot be kept, for as long as that is so. */
  private keep(fields: Fields): void {
    writeText(findPart(this, 'make-unkept', HTMLElement), keepDraft(fields) ? '' : words.unkept);
  }

  private begin(fields: Fields): void {
    writeForm(this.form, fields);
    this.read();
  }

  /** A tool that is put on offer begins with an option. */
  private offerTool({ name, value }: HTMLSelectElement): void {
    const [, slot] = /^tool-(\d)$/.exec(name) ?? [];
    if (slot === undefined) return;
    const offer = value === '' ? undefined : ASKING[value as ToolName].first;
    writeForm(this.form, offerFields(Number(slot), offer));
  }

  /** Reads the form, and passes on what has changed. */
  private read(): void {
    clearTimeout(this.timer);
    arrange(this.form);
    const fields = readForm(this.form);
    this.keep(fields);
    const checked = checkFields(fields);
    writeProblems(this.form, checked);
    this.summary.say(summaryOf(checked));
    this.writeHelp(fields);
    if (checked.challenge !== null) this.pass(checked.challenge);
  }

  /** Passes on a challenge that works, when it is another one. */
  private pass(challenge: Challenge): void {
    const text = JSON.stringify(challenge);
    if (text === this.made) return;
    this.made = text;
    keepChallenge(challenge);
    this.output.write(challenge);
    this.preview.show(challenge);
    this.trial.ask(challenge);
  }

  private writeHelp(fields: Fields): void {
    for (const { name, remedy } of remedies()) {
      findPart(this, `make-remedy-${name}`, HTMLElement).hidden = !remedy.isNeeded(fields);
    }
    const [n, generations] = [fields['n'], fields['generations']];
    const fifth = Math.round(
      (numberOf(n, RANGES.n) * numberOf(generations, RANGES.generations)) / 5,
    );
    findPart(this, 'make-hint-budget', HTMLElement).textContent = words.budgetHint(
      Number.isFinite(fifth) && fifth > 0 ? fifth : null,
    );
  }
}

customElements.define('challenge-maker', ChallengeMaker);
