import { bring } from '../base/bring.ts';
import type { Challenge } from '../game/challenge.ts';
import { findPart } from '../kit/parts.ts';

/** Where the board will stand. Until it can be played a sentence stands there, so that no other day is ever seen. */
export class Stage {
  private readonly root: HTMLElement;
  private readonly waiting: HTMLElement;
  private readonly sentence: HTMLElement;
  private readonly elsewhere: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = findPart(root, 'daily-stage', HTMLElement);
    this.waiting = findPart(root, 'daily-waiting', HTMLElement);
    this.sentence = findPart(root, 'daily-sentence', HTMLElement);
    this.elsewhere = findPart(root, 'daily-elsewhere', HTMLElement);
  }

  /** What is going on. */
  say(sentence: string): void {
    this.sentence.textContent = sentence;
  }

  /** Says why there will be no board; there are other challenges. */
  giveUp(sentence: string): void {
    this.say(sentence);
    this.elsewhere.hidden = false;
    this.waiting.classList.add('given-up');
  }

  /**
   * Brings the board of a day to life and shows it then.
   *
   * @throws Error when it did not come to life
   */
  async place(challenge: Challenge, date: string): Promise<void> {
    const { content } = this.templateFor(challenge);
    // The scripts of its kind come with those of all boards.
    for (const link of content.querySelectorAll('link')) document.head.append(link.cloneNode());
    const { giveChallenge } = await bring(() => import('../board/waiting-board.ts'));
    const waiting = content.querySelector<HTMLElement>('tail-board');
    if (waiting === null) throw new Error('the page lacks the board of the day');
    const board = document.importNode(waiting, true);
    board.classList.add('arriving');
    await giveChallenge(board, challenge, { daily: date });
    const isAlive = await new Promise((resolve) => {
      board.addEventListener('settled', (event) => {
        resolve(event instanceof CustomEvent && event.detail);
      });
      this.root.append(board);
    });
    if (isAlive !== true) {
      board.remove();
      throw new Error('the board did not come to life');
    }
    this.waiting.hidden = true;
    board.classList.remove('arriving');
  }

  /** The board of a kind of model waits in a template, out of sight of everybody. */
  private templateFor({ model }: Challenge): HTMLTemplateElement {
    const template = this.root.querySelector<HTMLTemplateElement>(`[data-kind="${model}"]`);
    if (template === null) throw new Error('the page lacks the kind of the day');
    return template;
  }
}
