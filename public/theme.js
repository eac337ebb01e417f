// Before anything is painted: the theme that was chosen on an earlier visit, if the browser keeps such things.
try {
  const theme = localStorage.getItem('tailkeeper.theme');
  if (theme === 'dark' || theme === 'projector') {
    document.documentElement.dataset.theme = theme;
    const frame = document.querySelector('meta[name="theme-color"]');
    frame.content = frame.dataset[theme];
  }
} catch {
  // Storage is off: the light theme.
}
