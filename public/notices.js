// See src/layouts/Head.astro.
{
  const tell = () => {
    const notice = document.querySelector('.page-missing');
    if (notice === null) addEventListener('DOMContentLoaded', tell, { once: true });
    else {
      import('./newer.js')
        .then(({ tellMissing }) => tellMissing())
        .catch(() => {
          notice.hidden = false;
        });
    }
  };
  const isPart = (target) => target.localName === 'script' || target.rel === 'stylesheet';
  // What a part of an older version lacks is a TypeError where it is first used.
  const late =
    /^(Syntax|Type)Error|NotArrived|dynamically imported module|importing a module script|unable to preload/i;
  addEventListener(
    'error',
    ({ target, error }) => {
      if (late.test(error) || (target !== window && isPart(target))) tell();
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    if (late.test(reason)) tell();
  });
  addEventListener('click', (event) => {
    if (event.target.closest?.('.missing a, .page-missing button') == null) return;
    event.preventDefault();
    location.reload();
  });
}

// What happened to what is kept here is told by a script of its own, which comes where there is anything to tell.
{
  const { src } = document.currentScript;
  const key = `tailkeeper.notices${new URL('.', src).pathname}`;
  let isAsked = false;
  const look = () => {
    try {
      if (isAsked || localStorage.getItem(key) === null) return;
    } catch {
      return;
    }
    isAsked = true;
    const script = document.createElement('script');
    script.src = new URL('kept.js', src).href;
    document.head.append(script);
  };
  for (const name of ['load', 'kept', 'storage', 'pageshow']) addEventListener(name, look);
}
