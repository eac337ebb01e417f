import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { Phone } from './phone.ts';
import { Recorder } from './recorder.ts';

/** A visit: until a generation can be played, while the painter comes, and while two generations are played. */
const PARTS = ['untilPlayable', 'painter', 'firstNext', 'secondNext'] as const;

/** Milliseconds of the longest task of each part of a visit. */
export type Longest = Readonly<Record<(typeof PARTS)[number], number>>;

/** How long a generation is watched, in milliseconds. */
const GENERATION = 3000;

/** For how long each task keeps a press waiting; 0 for less than 50 ms. */
export async function waitsOf(
  browser: Browser,
  address: string,
  slowness: number,
): Promise<Longest> {
  const phone = await Phone.turnOn(browser, slowness);
  const longest: number[] = [];
  await phone.open(address);
  await play(phone, async () => {
    longest.push(await phone.longestTask());
  });
  await phone.turnOff();
  return ofParts((_, k) => longest[k] ?? 0);
}

/** What each task asks of the processor of this machine: without what it waits for. */
export async function costsOf(browser: Browser, address: string): Promise<Longest> {
  const recorder = await Recorder.start(browser);
  const phone = await Phone.turnOn(browser, 1);
  await phone.open(address);
  await play(phone, (part) => phone.mark(part));
  const costs = await recorder.costsUntil(PARTS);
  await phone.turnOff();
  return ofParts((_, k) => costs[k] ?? 0);
}

export function ofParts(value: (part: keyof Longest, k: number) => number): Longest {
  return Object.fromEntries(PARTS.map((part, k) => [part, value(part, k)])) as Longest;
}

async function play(phone: Phone, ended: (part: keyof Longest) => Promise<void>): Promise<void> {
  await phone.when('playable');
  await ended('untilPlayable');
  await phone.when('drawn');
  await ended('painter');
  for (const part of ['firstNext', 'secondNext'] as const) {
    await phone.tap('tail-board [data-part="next"]');
    await sleep(GENERATION);
    await ended(part);
  }
}
