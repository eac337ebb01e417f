/** Looks after the site's offline copy once the page has all that it needs and nothing else to do. */
const begin = async () => {
  const { tend } = await import('./tend.ts');
  await tend();
};

/** Nobody misses it where it cannot be had: a page without it is as it would be on its own. */
const beginQuietly = () => void begin().catch(() => {});

const whenIdle = () => {
  // Safari has no such callback before version 26.
  if ('requestIdleCallback' in window) requestIdleCallback(beginQuietly);
  else setTimeout(beginQuietly, 1000);
};

if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });
