/** Looks after the site's offline copy once the page has all that it needs and nothing else to do. */
const begin = () => void import('./watch.ts').then(({ watch }) => watch());

// Safari has no such callback before version 26.
const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(begin);

if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });
