import { findPart } from '../kit/parts.ts';
import { svgOf } from '../stage/view/svg.ts';
import { grow, leftAlone, newSnake } from './run.ts';
import { SIZE, snakeScene } from './scene.ts';
import { Show } from './show.ts';
import { feedingWords, isRoundOver, readingsOf, sentenceOf } from './words.ts';

/** How long a generation is shown, in milliseconds: 30 of them take nine seconds. */
const PACE = 300;
/** The same when somebody fed it, so that the sample can be seen to fall. */
const FEEDING = 1100;
/** A snake that nobody touches rests after so many generations: a battery is not for ever. */
const REST_AFTER = 600;

const BEGINNING = 'The snake eats only what it makes itself, until you feed it.';

/** The snake of the home page. Without this script it is a picture of its first round, with the same words. */
class LiveSnake extends HTMLElement {
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly show = new Show();
  private luck = 1;
  private snake = this.still.matches ? leftAlone(this.luck) : newSnake(this.luck);
  private isPlaying = !this.still.matches;
  private isInView = false;
  private untouched = 0;

  connectedCallback(): void {
    this.onClick('snake-play', () => this.setPlaying(!this.isPlaying));
    this.onClick('snake-step', () => this.next(this.appetite, PACE));
    this.onClick('snake-feed', () => this.feed());
    this.onClick('snake-again', () => this.beginAgain());
    this.still.addEventListener('change', () => this.setPlaying(false));
    document.addEventListener('visibilitychange', () => this.goOn());
    new IntersectionObserver((entries) => {
      this.isInView = entries.at(-1)?.isIntersecting ?? false;
      this.goOn();
    }).observe(this.picture);
    findPart(this, 'snake-controls', HTMLFieldSetElement).disabled = false;
    this.rest();
    this.writePlaying();
    if (this.isPlaying) this.say(BEGINNING);
  }

  /** Real samples in every generation that nobody feeds by hand. */
  private get appetite(): number {
    return findPart(this, 'snake-always', HTMLInputElement).checked ? 1 : 0;
  }

  private get picture(): HTMLElement {
    return findPart(this, 'snake-picture', HTMLElement);
  }

  private setPlaying(isPlaying: boolean): void {
    this.untouched = 0;
    this.isPlaying = isPlaying;
    this.writePlaying();
    if (!isPlaying) {
      this.show.skip();
      this.say(sentenceOf(this.snake));
    }
    this.goOn();
  }

  private feed(): void {
    this.untouched = 0;
    this.next(1, FEEDING, () => this.say(feedingWords(this.snake)));
  }

  private beginAgain(): void {
    this.show.skip();
    this.luck++;
    this.untouched = 0;
    this.snake = newSnake(this.luck);
    this.rest();
    this.say(`A new snake, with other luck. ${BEGINNING}`);
    this.goOn();
  }

  /** The next generation, if the snake is playing, can be seen and is not being shown. */
  private goOn(): void {
    const isSeen = this.isInView && document.visibilityState === 'visible';
    if (!this.isPlaying || !isSeen || this.show.isRunning) return;
    if (this.untouched >= REST_AFTER) this.setPlaying(false);
    else this.next(this.appetite, PACE);
  }

  private next(real: number, length: number, after = () => this.sayAtEnd()): void {
    // What is being shown ends first; that must not begin another generation.
    const wasPlaying = this.isPlaying;
    this.isPlaying = false;
    this.show.skip();
    this.isPlaying = wasPlaying;
    this.untouched++;
    this.snake = grow(this.snake, real);
    const end = () => {
      this.rest();
      after();
      this.goOn();
    };
    if (this.still.matches) end();
    else this.show.run(length, (share) => this.draw(share), end);
  }

  private sayAtEnd(): void {
    if (!this.isPlaying || isRoundOver(this.snake)) this.say(sentenceOf(this.snake));
  }

  /** The picture and the numbers after a generation. */
  private rest(): void {
    this.draw(1);
    for (const [name, text] of Object.entries(readingsOf(this.snake))) {
      this.write(`snake-${name}`, text);
    }
  }

  private draw(share: number): void {
    this.picture.innerHTML = svgOf(snakeScene(this.snake, share), SIZE);
  }

  private writePlaying(): void {
    this.write('snake-play', this.isPlaying ? 'Pause' : 'Play');
    findPart(this, 'snake-step', HTMLButtonElement).hidden = this.isPlaying;
  }

  private say(sentence: string): void {
    this.write('snake-status', sentence);
  }

  private write(name: string, text: string): void {
    findPart(this, name, HTMLElement).textContent = text;
  }

  private onClick(name: string, listener: () => void): void {
    findPart(this, name, HTMLButtonElement).addEventListener('click', listener);
  }
}

customElements.define('live-snake', LiveSnake);
