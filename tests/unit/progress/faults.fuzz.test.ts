/** Whatever a storage does, nothing is lost that a page was told is kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metOnly, RunStore } from '../../../src/progress/runs.ts';
import type { ProgressStore } from '../../../src/progress/store.ts';
import { win } from './records.ts';
import { KEY, MemoryShelf, play, storeOn } from './shelf.ts';

/** What becomes of a write: it is done, refused, or cut off in the middle as when a computer loses its power. */
const someFate = fc.constantFrom('done', 'done', 'done', 'refused', 'cut' as const);
type Fate = 'done' | 'refused' | 'cut';

/** A storage whose writes have fates, one after the other; when there are no more, all are done. */
class FatefulShelf extends MemoryShelf {
  private readonly fates: Fate[];

  constructor(fates: readonly Fate[]) {
    super();
    this.fates = [...fates];
  }

  override setItem(key: string, text: string): void {
    const fate = this.fates.shift() ?? 'done';
    if (fate === 'refused') throw new DOMException('no room', 'QuotaExceededError');
    if (fate === 'cut') {
      this.items.set(key, text.slice(0, text.length / 2));
      throw new Error('the power is gone');
    }
    super.setItem(key, text);
  }
}

test('every result that was kept is there, whichever writes fail or are cut off', () => {
  fc.assert(
    fc.property(
      fc.array(someFate, { maxLength: 60 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (fates, reloads) => {
        const shelf = new FatefulShelf(fates);
        let store = storeOn(shelf);
        const kept: string[] = [];
        for (const [i, isReload] of reloads.entries()) {
          if (isReload) store = storeOn(shelf);
          store.update(play(`challenge-${i}`, win(i)));
          if (store.isKept) kept.push(`challenge-${i}`);
          expect(Object.keys(store.record.challenges)).toContain(`challenge-${i}`);
        }
        expect(Object.keys(storeOn(shelf).record.challenges)).toEqual(expect.arrayContaining(kept));
      },
    ),
  );
});

test('runs that cannot be read are set aside, one after the other, and word is left of it', () => {
  const shelf = new MemoryShelf();
  for (const text of ['{', '{"']) {
    shelf.items.set('tailkeeper.runs/', text);
    const store = new RunStore(shelf, '/');
    expect(store.put(metOnly({ board: 'board', seed: 'moss', by: 'window' }))).toBe(true);
    expect(store.of('board')).toHaveLength(1);
  }
  expect([...shelf.items.values()]).toEqual(expect.arrayContaining(['{', '{"', 'aside runs']));
});

/** A write on its way from one window to the others. */
interface Sent {
  readonly from: Window;
  readonly key: string;
  readonly text: string | null;
}

/**
 * A window with its own view of the storage, as browsers have it whose windows are processes: what others write comes
 * later, in one order for all, and not over what is still on its own way.
 */
class Window extends MemoryShelf {
  readonly events = new EventTarget();
  readonly store: ProgressStore;
  private readonly post: Sent[];

  constructor(post: Sent[]) {
    super();
    this.post = post;
    this.store = storeOn(this, this.events);
    // As every page does that shows something of it.
    void this.store.record;
  }

  override setItem(key: string, text: string): void {
    super.setItem(key, text);
    this.post.push({ from: this, key, text });
  }

  override removeItem(key: string): void {
    if (this.items.has(key)) this.post.push({ from: this, key, text: null });
    super.removeItem(key);
  }

  receive({ key, text }: Sent): void {
    const isOnItsWay = this.post.some((sent) => sent.from === this && sent.key === key);
    if (!isOnItsWay && text === null) this.items.delete(key);
    else if (!isOnItsWay && text !== null) this.items.set(key, text);
    this.events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: text }));
  }
}

function twoWindows() {
  const post: Sent[] = [];
  const windows = [new Window(post), new Window(post)] as const;
  const deliver = () => {
    const sent = post.shift();
    for (const window of windows)
      if (sent !== undefined && sent.from !== window) window.receive(sent);
    return sent !== undefined;
  };
  return { windows, deliver };
}

test('two windows that write at the same moment end with the results of both', () => {
  const someAct = fc.constantFrom('first', 'second', 'deliver' as const);
  fc.assert(
    fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
      const { windows, deliver } = twoWindows();
      const [first, second] = windows;
      const played = acts.flatMap((act, i) => {
        if (act === 'deliver') deliver();
        else (act === 'first' ? first : second).store.update(play(`challenge-${i}`, win(i)));
        return act === 'deliver' ? [] : [`challenge-${i}`];
      });
      for (let rounds = 0; deliver(); rounds++) expect(rounds).toBeLessThan(1000);
      for (const { store, items } of windows) {
        expect(Object.keys(store.record.challenges).toSorted()).toEqual(played.toSorted());
        expect(items.get(KEY)).toBe(first.items.get(KEY));
      }
    }),
  );
});

test('what one window deletes does not come back from another one', () => {
  const { windows, deliver } = twoWindows();
  const [first, second] = windows;
  for (const { store } of windows) store.update(play('targeted', win(360)));
  while (deliver());
  first.store.reset();
  first.store.update(play('first-watch', win(120)));
  while (deliver());
  for (const { store } of windows) {
    expect(Object.keys(store.record.challenges)).toEqual(['first-watch']);
  }
  expect(second.items.get(KEY)).toBe(first.items.get(KEY));
});
