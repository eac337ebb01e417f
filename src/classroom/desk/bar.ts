import { element, writeText } from '../../kit/parts.ts';
import sheet from './bar.css?url';
import { BACK } from './words.ts';

/** The bar on lessons and boards that says whose step it is, and leads back to the desk. */
export class DeskBar {
  private readonly status = element('p', '');

  /**
   * @param words whose step this is; empty where that is not known
   * @param desk the address of the desk
   */
  constructor(words: string, pupil: string, desk: string) {
    const bar = document.createElement('aside');
    bar.className = 'desk-bar';
    bar.setAttribute('aria-label', 'Desk');
    const back = document.createElement('a');
    back.href = desk;
    back.textContent = BACK;
    this.status.setAttribute('role', 'status');
    const who = element('p', pupil);
    who.translate = false;
    who.className = 'desk-bar-pupil';
    bar.append(element('p', words), who, this.status, back);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = sheet;
    document.head.append(style);
    document.querySelector('main')?.prepend(bar);
  }

  say(sentence: string): void {
    writeText(this.status, sentence);
  }
}
