import { findPart } from '../kit/parts.ts';
import type { PictureName } from '../stage/view/gallery.ts';

/**
 * The elements of a board that the script reads and writes, by their `data-part`.
 *
 * @throws Error when the page lacks one; that is a mistake in `Board.astro`
 */
export function findParts(board: HTMLElement) {
  return { ...findWords(board), ...findControls(board) };
}

function findWords(board: HTMLElement) {
  const text = (name: string) => findPart(board, name, HTMLElement);
  return {
    title: text('title'),
    rules: text('rules'),
    caption: text('caption'),
    rival: text('rival'),
    generation: text('generation'),
    generations: text('generations'),
    cost: text('cost'),
    budget: text('budget'),
    message: text('message'),
    status: text('status'),
    tableHead: text('table-head'),
    table: text('table'),
  };
}

function findControls(board: HTMLElement) {
  const text = (name: string) => findPart(board, name, HTMLElement);
  const button = (name: string) => findPart(board, name, HTMLButtonElement);
  const input = (name: string) => findPart(board, name, HTMLInputElement);
  return {
    form: findPart(board, 'form', HTMLFormElement),
    fields: findPart(board, 'fields', HTMLFieldSetElement),
    legend: text('legend'),
    slider: text('slider'),
    real: input('real'),
    typed: input('typed'),
    fewer: button('fewer'),
    more: button('more'),
    choices: findPart(board, 'choices', HTMLDetailsElement),
    choicesWords: text('choices-words'),
    sources: text('sources'),
    source: findPart(board, 'source', HTMLSelectElement),
    weighted: input('weighted'),
    weightedLabel: text('weighted-label'),
    tools: text('tools'),
    folds: findPart(board, 'board-more', HTMLDetailsElement),
    next: button('next'),
    play: button('play'),
    playSign: text('play-sign'),
    playWords: text('play-words'),
    back: button('back'),
    again: button('again'),
    replay: button('replay'),
    speed: findPart(board, 'speed', HTMLSelectElement),
    luck: text('luck'),
    seed: input('seed'),
    useSeed: button('use-seed'),
    newSeed: button('new-seed'),
    tryAgain: button('try-again'),
    tryThere: button('try-there'),
  };
}

export type Parts = ReturnType<typeof findParts>;

/** The elements that hold the posters of a board's pictures. */
export function findPictures(board: HTMLElement): Record<PictureName, HTMLElement> {
  const picture = (name: PictureName) => {
    const element = board.querySelector<HTMLElement>(`[data-picture="${name}"]`);
    if (element !== null) return element;
    throw new Error(`the board lacks its picture "${name}"`);
  };
  return { world: picture('world'), ring: picture('ring'), lineage: picture('lineage') };
}
