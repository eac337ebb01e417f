import { findPart, writeText } from '../../kit/parts.ts';
import type { Context } from '../bring.ts';
import { writeAround } from '../texts.ts';
import type { Shelves } from './at-desk.ts';
import { isPupil } from './codec.ts';
import { newPupil, tidied } from './pupil-code.ts';
import { deskOf, moveRuns } from './runs.ts';
import type { Place } from './store.ts';
import {
  CODE_EMPTY,
  CODE_HINT,
  CODE_STAYS,
  CODE_TAKEN,
  codeWords,
  LEFT,
  leaveWords,
} from './words.ts';
import type { DeskWork } from './work.ts';

/** The code that a pupil goes by: another one, somebody else, and taking all of it off this computer. */
export class CodeView {
  private readonly desk: HTMLElement;
  private readonly base: string;
  private readonly context: Context;
  private readonly shelves: Shelves;
  private readonly show: (place: Place) => void;
  private readonly field: HTMLInputElement;
  private readonly dialog: HTMLDialogElement;
  private place: Place = { assignment: '', pupil: '' };
  private work: DeskWork | null = null;

  /** @param show shows the work of another code */
  constructor(
    desk: HTMLElement,
    base: string,
    context: Context,
    shelves: Shelves,
    show: (place: Place) => void,
  ) {
    this.desk = desk;
    this.base = base;
    this.context = context;
    this.shelves = shelves;
    this.show = show;
    this.field = findPart(desk, 'pupil-field', HTMLInputElement);
    this.dialog = findPart(desk, 'dialog', HTMLDialogElement);
    findPart(desk, 'rename', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.rename(tidied(this.field.value));
    });
    const on = (part: string, act: () => void) =>
      findPart(desk, part, HTMLButtonElement).addEventListener('click', act);
    on('draw', () => this.rename(newPupil(this.others)));
    on('somebody-else', () => this.stand(''));
    on('leave', () => this.dialog.showModal());
    on('stay', () => this.dialog.close());
    on('wipe', () => this.wipe());
  }

  write(place: Place, work: DeskWork): void {
    this.place = place;
    this.work = work;
    this.field.value = place.pupil;
    writeAround(this.part('pupil'), codeWords(place.pupil), place.pupil);
    writeAround(this.part('loss'), leaveWords(place.pupil), place.pupil);
    const isFixed =
      this.isOwnLuck && work.steps.some((step) => step.kind === 'challenge' && step.first !== null);
    this.part('rename').hidden = isFixed;
    writeText(this.part('code-hint'), isFixed ? CODE_STAYS : CODE_HINT);
  }

  private rename(pupil: string): void {
    if (!isPupil(pupil)) {
      this.say(CODE_EMPTY);
      return;
    }
    if (pupil === this.place.pupil || this.work === null) {
      this.field.value = pupil;
      this.say('');
      return;
    }
    if (this.others.includes(pupil)) {
      this.say(CODE_TAKEN);
      return;
    }
    const { seat, store } = this.shelves;
    const place = { ...this.place, pupil };
    const renamed = { ...(store.of(this.place) ?? this.work), pupil };
    store.update(renamed, () => renamed);
    store.leave(this.place);
    // With another code comes another luck, on which a run that was begun cannot go on.
    this.moveRuns(this.isOwnLuck ? null : pupil);
    seat.take(place);
    this.show(place);
    this.say(codeWords(pupil));
  }

  private wipe(): void {
    this.shelves.store.leave(this.place);
    this.moveRuns(null);
    this.dialog.close();
    this.stand(LEFT);
  }

  /** Leaves the seat to whoever comes next. */
  private stand(sentence: string): void {
    this.shelves.seat.leave();
    this.say('');
    this.desk.dispatchEvent(new CustomEvent('desk-left', { detail: sentence }));
  }

  private moveRuns(to: string | null): void {
    const { hash } = this.context;
    const next = to === null ? null : deskOf(hash, to);
    moveRuns(this.shelves.works, this.base, deskOf(hash, this.place.pupil), next);
  }

  /** The codes of the others on this computer. */
  private get others(): string[] {
    const { assignment, pupil } = this.place;
    return this.shelves.store.works
      .filter((work) => work.assignment === assignment && work.pupil !== pupil)
      .map((work) => work.pupil);
  }

  private get isOwnLuck(): boolean {
    return this.context.assignment.luck === 'own';
  }

  private say(sentence: string): void {
    writeText(this.part('renamed'), sentence);
  }

  private part(name: string): HTMLElement {
    return findPart(this.desk, name, HTMLElement);
  }
}
