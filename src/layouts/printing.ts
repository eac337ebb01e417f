/** What is folded away on the screen is on paper; afterwards it is folded again, so that no answer is given away. */
let opened: readonly { readonly details: HTMLDetailsElement; readonly name: string }[] = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details')]
    .filter((details) => !details.open)
    .map((details) => ({ details, name: details.name }));
  for (const { details } of opened) {
    // Of those that share a name only one can be open.
    details.name = '';
    details.open = true;
  }
});

addEventListener('afterprint', () => {
  for (const { details, name } of opened) {
    details.open = false;
    details.name = name;
  }
  opened = [];
});
