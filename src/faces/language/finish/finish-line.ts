import { cleaned } from '../../../base/cleaned.ts';
import type { Position } from '../../../game/position.ts';
import type { Echo } from '../../../kinds/kind.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { LONGEST } from '../../../kinds/language/model.ts';
import { readWords } from '../../../kinds/language/notebook/text.ts';
import { logProbability } from '../../../kinds/language/notebook/truth.ts';
import { element, findPart, writeText } from '../../../kit/parts.ts';
import type { Ask } from '../../board-face.ts';
import { linesIn, partsOf } from '../lines.ts';
import * as words from '../words/finish-en.ts';

/** A machine has a word to add, and the end of the line. */
const MOST = LONGEST - 2;

/** A line that somebody begins, and how two generations go on with it. It stays as long as the page does. */
export class FinishLine {
  private readonly ask: Ask;
  private readonly text: HTMLInputElement;
  private readonly choices: readonly HTMLSelectElement[];
  private readonly problem: HTMLElement;
  private readonly pages: HTMLElement;
  private readonly told: HTMLElement;
  private position: Position;
  /** What was asked last: an answer to anything else comes too late. */
  private asked: symbol | null = null;
  /** What was begun last, and how often it was gone on with: each time by another luck. */
  private begun = '';
  private luck = 0;

  /** @param board with the parts of `FinishLine.astro` */
  constructor(board: HTMLElement, position: Position, ask: Ask) {
    const find = (name: string) => findPart(board, `finish-${name}`, HTMLElement);
    this.ask = ask;
    this.position = position;
    this.text = findPart(board, 'finish-text', HTMLInputElement);
    this.choices = ['finish-one', 'finish-other'].map((name) =>
      findPart(board, name, HTMLSelectElement),
    );
    this.problem = find('problem');
    this.pages = find('pages');
    this.told = find('told');
    this.offer(position);
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.goOn();
    });
    find('starts').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.text.value = target.value;
      void this.goOn();
    });
    findPart(board, 'finish-fields', HTMLFieldSetElement).disabled = false;
  }

  /** The run stands elsewhere. */
  write(position: Position): void {
    if (position.turns === this.position.turns) return;
    this.position = position;
    this.offer(position);
    this.asked = null;
    this.pages.replaceChildren();
    this.told.textContent = '';
  }

  /** The first generation and the newest, or what was chosen as long as it is there. */
  private offer({ turns }: Position): void {
    for (const [i, choice] of this.choices.entries()) {
      const { value, options } = choice;
      const wasNewest = Number(value) === options.length - 1;
      const generations = Array.from({ length: turns.length + 1 }, (_, generation) => generation);
      choice.replaceChildren(
        ...generations.map((generation) => {
          const option = document.createElement('option');
          option.value = String(generation);
          option.textContent = words.generationWords(generation);
          return option;
        }),
      );
      const isNew = i === 1 && (value === '' || wasNewest);
      const chosen = isNew ? turns.length : Math.min(Number(value), turns.length);
      choice.value = String(chosen);
    }
  }

  private async goOn(): Promise<void> {
    const { unknown, words: ids } = readWords(cleaned(this.text.value));
    const tooLong = ids.length > MOST ? words.tooLong(MOST) : '';
    const problem = unknown.length > 0 ? words.unknownWords(unknown) : tooLong;
    writeText(this.problem, problem);
    this.pages.replaceChildren();
    if (problem !== '') return;
    const asked = Symbol('line');
    this.asked = asked;
    this.told.textContent = words.WAITING;
    const generations = this.choices.map(({ value }) => Number(value));
    this.luck = ids.join() === this.begun ? this.luck + 1 : 0;
    this.begun = ids.join();
    const sample = new Float64Array(LONGEST + 1);
    sample.set(ids);
    sample[LONGEST] = this.luck;
    try {
      const models = generations.map((generation) => this.modelAt(generation));
      const echoes = await this.ask(this.position.challenge, models, sample);
      if (this.asked !== asked) return;
      this.show(echoes, generations, ids.length);
    } catch {
      if (this.asked !== asked) return;
      this.told.textContent = '';
      writeText(this.problem, words.NO_ANSWER);
    }
  }

  private show(echoes: readonly Echo[], generations: readonly number[], given: number): void {
    const pages = echoes.map(({ values }, i) => pageOf(values, generations[i] ?? 0, given));
    this.pages.replaceChildren(...pages);
    this.told.textContent = pages
      .flatMap(({ children }) => Array.from(children, ({ textContent }) => textContent))
      .join(' ');
  }

  private modelAt(generation: number): unknown {
    const { challenge, turns } = this.position;
    return turns[generation - 1]?.state.model ?? kindOf(challenge).truth(challenge);
  }
}

/**
 * How a generation went on.
 *
 * @param given how many words were the learner's
 */
function pageOf(values: Float64Array, generation: number, given: number): HTMLElement {
  const page = element('div', '');
  const [line = []] = linesIn(values);
  const isPossible = logProbability(values) > -Infinity;
  const written = element('dd', '');
  const whole = element(isPossible ? 'span' : 's', '');
  const [begun, goneOn] = partsOf(line, given);
  const yours = element('span', begun);
  yours.className = 'yours';
  const theirs = element('span', goneOn);
  theirs.className = 'theirs';
  whole.append(yours, given > 0 && line.length > given ? ' ' : '', theirs);
  written.append(whole);
  if (!isPossible) written.append(element('small', words.NOT_HIS));
  page.append(element('dt', words.goesOn(generation)), written);
  return page;
}
