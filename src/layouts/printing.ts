/** What is folded away on the screen is on paper; afterwards it is folded again, so that no answer is given away. */
let opened: readonly HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details')].filter((details) => !details.open);
  for (const details of opened) details.open = true;
});

addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened = [];
});
