// Before anything is painted: the look that was chosen, if the browser keeps such things, or else that of the system.
{
  const { documentElement: root } = document;
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  let choice = 'system';
  const apply = () => {
    const look = choice === 'system' ? (isDark.matches ? 'dark' : 'light') : choice;
    root.dataset.theme = look;
    root.dataset.themeChoice = choice;
    const frame = document.querySelector('meta[name="theme-color"]');
    frame.content = frame.dataset[look];
    // What the browser paints before the style sheet has come.
    document.querySelector('meta[name="color-scheme"]').content =
      look === 'dark' ? 'dark' : 'light';
  };
  try {
    const kept = localStorage.getItem('tailkeeper.theme');
    if (['light', 'dark', 'projector'].includes(kept)) choice = kept;
  } catch {
    // Storage is off: the look of the system.
  }
  apply();
  isDark.addEventListener('change', apply);
  addEventListener('themechoice', ({ detail }) => {
    choice = detail;
    apply();
  });
}

// In a frame of somebody else's page: what is left out there (`src/styles/embed.css`), and what is told to that page.
{
  const { documentElement: root, currentScript } = document;
  const part = new URLSearchParams(location.search).get('embed');
  const isSealed = origin === 'null';
  if (part !== null) root.dataset.embed = part === '' ? 'page' : 'part';
  if (isSealed) root.dataset.sealed = '';
  // For `src/board/later.css`.
  if (location.hash !== '') root.dataset.place = '';
  if (part !== null || isSealed) {
    const script = document.createElement('script');
    script.src = new URL('embed.js', currentScript.src).href;
    document.head.append(script);
  }
}
