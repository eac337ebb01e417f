import { loadChecks } from '../../kinds/kinds.ts';
import { hashInAddress, onOtherHash } from '../../kit/other-hash.ts';
import { findPart, isolated, writeText } from '../../kit/parts.ts';
import { mendings } from '../../link/mend.ts';
import { parseAssignment } from '../assignment.ts';
import { bringJson, type Context, contextOf } from '../bring.ts';
import type { School } from '../scorm/school.ts';
import { IN_SCHOOL, NO_ANSWER, NOT_IN_SCHOOL } from '../scorm/words.ts';
import { openShelves, type Shelves, workAt } from './at-desk.ts';
import { COURSE_FILE, type Course, readCourse } from './course.ts';
import { keptInSchool, tellSchool, writeWhereSaved } from './in-school.ts';
import { newPupil } from './pupil-code.ts';
import { refuse } from './refusal.ts';
import { Sheet } from './sheet.ts';
import type { Place } from './store.ts';
import { countsWords, dueWords, HELD, HELD_NOWHERE, luckWords, NOT_LOADED } from './words.ts';
import { WorksView } from './works-view.ts';

/** The desk: opens the assignment in the address, finds out whose work it is, and shows it. */
class PupilDesk extends HTMLElement {
  private readonly base = this.dataset['base'] ?? '/';
  private readonly works = new WorksView(this);
  private sheet: Sheet | null = null;

  connectedCallback(): void {
    onOtherHash(() => location.reload());
    this.open().catch((error: unknown) => {
      console.error(error);
      this.notify(NOT_LOADED);
    });
  }

  private async open(): Promise<void> {
    await loadChecks();
    const shelves = await openShelves(this.base);
    const { seat, store, lasts } = shelves;
    const text = mended(hashInAddress()) || (seat.taken?.assignment ?? '');
    this.sayWhatLasts(shelves, text);
    const context = await contextOf(this.base, text);
    if (!context.ok) {
      await refuse(this, this.base, text, context.error, store);
      return;
    }
    const course = readCourse(await bringJson(this.base, COURSE_FILE));
    this.writeHead(context.value);
    const sit = (pupil: string) =>
      this.sit(shelves, { assignment: text, pupil }, context.value, course);
    const ask = () => {
      findPart(this, 'open', HTMLElement).hidden = true;
      this.works.ask(store, text, context.value, course, sit);
    };
    this.addEventListener('desk-left', (event) => {
      ask();
      this.works.call(event instanceof CustomEvent ? String(event.detail) : '');
    });
    if (!(await this.comeBack(shelves, text, context.value, course))) ask();
    else if (seat.taken?.assignment === text) sit(seat.taken.pupil);
    else if (lasts !== 'page' && store.works.some(({ assignment }) => assignment === text)) ask();
    else sit(newPupil([]));
  }

  /**
   * Takes up what a school's system kept.
   *
   * @returns false where that cannot be read
   */
  private async comeBack(
    { school, seat, store }: Shelves,
    text: string,
    context: Context,
    course: Course,
  ): Promise<boolean> {
    if (school === null) return true;
    const kept = await keptInSchool(school, text, context);
    if (!kept.ok) this.notify(kept.error);
    else if (kept.value !== null) seat.take(store.update(kept.value, (same) => same));
    await tellSchool(school, store, context, course);
    return kept.ok;
  }

  private sit(shelves: Shelves, place: Place, context: Context, course: Course): void {
    const { seat, store } = shelves;
    seat.take(place);
    store.update(workAt(store, place, context), (work) => work);
    this.sheet ??= new Sheet(this, this.base, context, course, shelves);
    this.sheet.open(place);
    findPart(this, 'open', HTMLElement).hidden = false;
  }

  private writeHead({ assignment }: Context): void {
    document.title = `${isolated(assignment.title)} – Tailkeeper`;
    writeText(findPart(this, 'title', HTMLElement), assignment.title);
    const facts = [dueWords(assignment.due), countsWords(assignment), luckWords(assignment)];
    const items = facts
      .filter((fact) => fact !== '')
      .map((fact) => {
        const item = document.createElement('li');
        item.textContent = fact;
        return item;
      });
    findPart(this, 'facts', HTMLElement).replaceChildren(...items);
  }

  /** Where nothing can be kept, a tab of its own may help: frames of other sites have no storage. */
  private sayWhatLasts({ lasts, school }: Shelves, text: string): void {
    if (school !== null) this.sayWhereSaved(school);
    if (lasts === 'long' || lasts === 'school') return;
    this.notify(lasts === 'tab' ? HELD : HELD_NOWHERE);
    const link = findPart(this, 'new-tab-link', HTMLAnchorElement);
    link.href = `${this.base}teach/desk/#${text}`;
    findPart(this, 'new-tab', HTMLElement).hidden = false;
  }

  /** A pupil reads who keeps the work before anything begins; the work is of whoever is logged in there. */
  private sayWhereSaved(school: School): void {
    const { welcome } = school;
    const isKeeping = welcome?.isKeeping === true;
    writeText(findPart(this, 'promise', HTMLElement), isKeeping ? IN_SCHOOL : NOT_IN_SCHOOL);
    writeWhereSaved(school);
    if (welcome === null) this.notify(NO_ANSWER);
    for (const name of ['somebody-else', 'leave']) findPart(this, name, HTMLElement).hidden = true;
  }

  private notify(sentence: string): void {
    const notice = findPart(this, 'notice', HTMLElement);
    notice.hidden = false;
    notice.textContent = sentence;
  }
}

/** The text of an assignment as it was before it was passed on, if that can be told. */
function mended(hash: string): string {
  const text = hash.replace(/^#/, '');
  if (text === '' || parseAssignment(text).ok) return text;
  for (const candidate of mendings(hash)) {
    if (parseAssignment(candidate).ok) return candidate;
  }
  return text;
}

customElements.define('pupil-desk', PupilDesk);
