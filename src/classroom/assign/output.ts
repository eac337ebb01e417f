import { CalmStatus } from '../../kit/calm-status.ts';
import { copyFrom } from '../../kit/copying.ts';
import { frameOf } from '../../kit/frame.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { qrPicture } from '../../kit/qr.ts';
import { encodeAssignment } from '../assignment.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { type Course, durationOf } from './course.ts';
import type { Draft, Mistake } from './draft.ts';
import { PackageView } from './package-view.ts';
import { roomOf } from './room.ts';
import { writeSlips } from './slips.ts';
import { words } from './words/say.ts';

/** What is given to the class: the link, and everything that is made of it. */
export class Output {
  private readonly root: HTMLElement;
  private readonly course: Course;
  /** Read out when whoever types has come to rest. */
  private readonly status: CalmStatus;
  private readonly package: PackageView;
  private desk = '';

  constructor(root: HTMLElement, course: Course) {
    this.root = root;
    this.course = course;
    this.status = new CalmStatus(this.part('status'));
    this.package = new PackageView(root);
    for (const name of ['link', 'pattern', 'frame']) this.copies(name);
    const large = findPart(root, 'assign-large', HTMLDialogElement);
    this.on('enlarge', () => large.showModal());
    this.on('close', () => large.close());
    this.on('print', () => print());
  }

  /** @param mistakes that stand in the way of a link */
  write(draft: Draft, mistakes: readonly Mistake[]): void {
    const duration = durationOf(draft.steps, this.course);
    writeText(this.part('time'), words.time(duration));
    writeText(this.part('slow'), words.slow(duration));
    const text = mistakes.length > 0 ? null : encodeAssignment(draft);
    const isThere = text?.ok === true;
    // What was said last is out of date at once when a link comes or goes.
    if (this.part('sendable').hidden === isThere) this.part('status').textContent = '';
    this.part('sendable').hidden = !isThere;
    if (!isThere) {
      const problems =
        mistakes.length > 0 ? words.toMend(mistakes.map(words.mistake)) : words.tooLong;
      this.status.say(problems);
      this.desk = '';
      this.part('slips').replaceChildren();
      return;
    }
    const site = new URL(this.root.dataset['base'] ?? '/', location.href).href;
    const addresses = addressesOf(text.value, site);
    this.status.say(words.room(addresses.desk.length, roomOf(addresses.desk.length)));
    this.show(draft, addresses);
  }

  private show(draft: Draft, { desk, results, classroom }: Addresses): void {
    if (desk === this.desk) return;
    this.desk = desk;
    const { title } = draft;
    findPart(this.root, 'assign-link', HTMLInputElement).value = desk;
    findPart(this.root, 'assign-meter', HTMLMeterElement).value = desk.length;
    findPart(this.root, 'assign-frame', HTMLTextAreaElement).value = frameOf(
      words.frameTitle(title),
      desk,
    );
    for (const [name, href] of Object.entries({ desk, results, classroom })) {
      findPart(this.root, `assign-${name}`, HTMLAnchorElement).href = href;
    }
    for (const name of ['link', 'pattern', 'frame']) writeText(this.part(`copied-${name}`), '');
    this.package.write(title, desk);
    const picture = qrPicture(desk, words.codeOf(title));
    this.part('qr').replaceChildren(picture);
    this.part('large-qr').replaceChildren(picture.cloneNode(true));
    writeText(this.part('large-title'), title);
    writeSlips(this.part('slips'), draft, picture);
  }

  private copies(name: string): void {
    this.on(`copy-${name}`, async () => {
      const field = this.part(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        this.part(`copied-${name}`).textContent = await copyFrom(field);
    });
  }

  private part(name: string): HTMLElement {
    return findPart(this.root, `assign-${name}`, HTMLElement);
  }

  private on(name: string, act: () => void): void {
    this.part(name).addEventListener('click', act);
  }
}
