import { isolated } from '../../base/text.ts';
import { loadChecks } from '../../kinds/kinds.ts';
import { hashInAddress, onOtherHash } from '../../kit/other-hash.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { mendings } from '../../link/mend.ts';
import { parseAssignment } from '../assignment.ts';
import { bringJson, type Context, contextOf } from '../bring.ts';
import { openShelves, workAt } from './at-desk.ts';
import { COURSE_FILE, type Course, readCourse } from './course.ts';
import { newPupil } from './pupil-code.ts';
import { refuse } from './refusal.ts';
import { Sheet } from './sheet.ts';
import type { Place } from './store.ts';
import { countsWords, dueWords, HELD, HELD_NOWHERE, luckWords, NOT_LOADED } from './words.ts';
import { WorksView } from './works-view.ts';

/** The desk: opens the assignment in the address, finds out whose work it is, and shows it. */
class PupilDesk extends HTMLElement {
  private readonly base = this.dataset['base'] ?? '/';
  private readonly shelves = openShelves(this.base);
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
    const { seat, store, lasts } = this.shelves;
    const text = mended(hashInAddress()) || (seat.taken?.assignment ?? '');
    this.sayWhatLasts(text);
    const context = await contextOf(this.base, text);
    if (!context.ok) {
      await refuse(this, this.base, text, context.error, store);
      return;
    }
    const course = readCourse(await bringJson(this.base, COURSE_FILE));
    this.writeHead(context.value);
    const sit = (pupil: string) => this.sit({ assignment: text, pupil }, context.value, course);
    const ask = () => {
      findPart(this, 'open', HTMLElement).hidden = true;
      this.works.ask(store, text, context.value, course, sit);
    };
    this.addEventListener('desk-left', (event) => {
      ask();
      this.works.call(event instanceof CustomEvent ? String(event.detail) : '');
    });
    if (seat.taken?.assignment === text) sit(seat.taken.pupil);
    else if (lasts !== 'page' && store.works.some(({ assignment }) => assignment === text)) ask();
    else sit(newPupil([]));
  }

  private sit(place: Place, context: Context, course: Course): void {
    const { seat, store } = this.shelves;
    seat.take(place);
    store.update(workAt(store, place, context), (work) => work);
    this.sheet ??= new Sheet(this, this.base, context, course, this.shelves);
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
  private sayWhatLasts(text: string): void {
    const { lasts } = this.shelves;
    if (lasts === 'long') return;
    this.notify(lasts === 'tab' ? HELD : HELD_NOWHERE);
    const link = findPart(this, 'new-tab-link', HTMLAnchorElement);
    link.href = `${this.base}teach/desk/#${text}`;
    findPart(this, 'new-tab', HTMLElement).hidden = false;
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
