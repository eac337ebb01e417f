import type { Engine } from './engine.ts';

export type MakeEngine = () => Engine;

/** Engines that nobody uses now, by who made them: each has a memory of half a megabyte, and a kernel to set up. */
const idle = new WeakMap<MakeEngine, Engine[]>();

/** An engine for one piece of work, which gives it back; one that is called off leaves it to be forgotten. */
export function borrow(make: MakeEngine): Engine {
  return idle.get(make)?.pop() ?? make();
}

/** Gives an engine back, for the next fit that asks for one. */
export function giveBack(make: MakeEngine, engine: Engine): void {
  const engines = idle.get(make) ?? [];
  idle.set(make, engines);
  engines.push(engine);
}
