import { isLoopback } from './build.ts';
import { register, registration } from './registered.ts';
import { tendTo } from './versions.ts';

/** Looks after a page whose site has a worker, or gets one now; on the machine that it is built on only if asked. */
export function tend(): void {
  // A browser may refuse: a page without a worker is as it would be on its own.
  void findAndTend().catch(() => {});
}

async function findAndTend(): Promise<void> {
  const found = (await registration()) ?? (isLoopback(location.hostname) ? null : await register());
  if (found !== null) await tendTo(found);
}
