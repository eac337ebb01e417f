import { cleanedProse } from '../../base/entered.ts';
import { copyFrom } from '../../kit/copying.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { qrOrWords } from '../../kit/qr-or-words.ts';
import type { Context } from '../bring.ts';
import { codeOf } from '../hand-in.ts';
import { submissionIn } from '../scorm/state.ts';
import type { Item } from './outline.ts';
import { FILE, missingWords, subjectWords, TOO_LONG } from './words.ts';
import type { DeskWork } from './work.ts';

/** The longest address that mail programs open, and the longest code that a phone reads from a screen, in characters. */
const LONGEST_MAIL = 1500;
const LONGEST_QR = 550;

/** The code of what was done, and the ways in which it can be handed in. */
export class HandInView {
  private readonly desk: HTMLElement;
  private readonly code: HTMLTextAreaElement;
  private readonly status: HTMLElement;
  private readonly press: HTMLButtonElement;
  private readonly pressQr: HTMLButtonElement;
  private subject = '';
  private file = '';
  /** The address of the file that was saved last. */
  private saved = '';

  constructor(desk: HTMLElement) {
    this.desk = desk;
    this.code = findPart(desk, 'code', HTMLTextAreaElement);
    this.status = findPart(desk, 'handed-status', HTMLElement);
    this.press = findPart(desk, 'show-code', HTMLButtonElement);
    this.pressQr = findPart(desk, 'show-qr', HTMLButtonElement);
    const on = (part: string, act: () => void) =>
      findPart(desk, part, HTMLButtonElement).addEventListener('click', act);
    on('show-code', () => this.open());
    on('copy', async () => this.say(await copyFrom(this.code, 'The code')));
    on('share', () => void this.share());
    on('save', () => this.save());
    on('show-qr', () => void this.toggleQr());
    this.part('share').hidden = typeof navigator.share !== 'function';
  }

  /** Writes the code of a work as it stands. */
  write({ assignment, known, hash }: Context, work: DeskWork, items: readonly Item[]): void {
    const reflection = cleanedProse(work.reflection);
    const isReflected = assignment.prompt === '' || reflection !== '';
    writeText(this.part('missing'), missingWords(items, isReflected));
    const code = codeOf(submissionIn(work, hash), known);
    this.say(code.ok ? '' : TOO_LONG);
    this.press.disabled = !code.ok;
    if (!code.ok) this.close();
    this.code.value = code.ok ? code.value : '';
    this.subject = subjectWords(assignment.title, work.pupil);
    this.file = `${work.pupil}.txt`;
    this.writeWays();
  }

  private writeWays(): void {
    const mail = findPart(this.desk, 'mail', HTMLAnchorElement);
    const query = `subject=${encodeURIComponent(this.subject)}&body=${encodeURIComponent(this.code.value)}`;
    const address = `mailto:?${query}`;
    mail.hidden = address.length > LONGEST_MAIL;
    if (!mail.hidden) mail.href = address;
    this.pressQr.hidden = this.code.value.length > LONGEST_QR;
    this.part('qr').hidden = true;
    this.pressQr.setAttribute('aria-expanded', 'false');
  }

  private open(): void {
    this.part('handed').hidden = false;
    this.press.hidden = true;
    this.code.focus();
    this.code.select();
  }

  private close(): void {
    this.part('handed').hidden = true;
    this.press.hidden = false;
  }

  private async share(): Promise<void> {
    try {
      await navigator.share({ title: this.subject, text: this.code.value });
    } catch {
      // Whoever closes the system's sheet has changed their mind.
    }
  }

  private save(): void {
    URL.revokeObjectURL(this.saved);
    this.saved = URL.createObjectURL(new Blob([`${this.code.value}\n`], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = this.saved;
    link.download = this.file;
    link.click();
    this.say(`${FILE} ${this.file}.`);
  }

  private async toggleQr(): Promise<void> {
    const place = this.part('qr');
    place.hidden = !place.hidden;
    this.pressQr.setAttribute('aria-expanded', String(!place.hidden));
    if (place.hidden) return;
    place.replaceChildren(await qrOrWords(this.code.value, 'QR code of your code to hand in'));
  }

  private say(sentence: string): void {
    writeText(this.status, sentence);
  }

  private part(name: string): HTMLElement {
    return findPart(this.desk, name, HTMLElement);
  }
}
