/**
 * What is folded away on the screen is on paper, and so are answers that nobody has asked for yet, which have a page of
 * their own there; afterwards all is as it was, so that no answer is given away.
 */
let opened: readonly { readonly details: HTMLDetailsElement; readonly name: string }[] = [];
let shown: readonly HTMLElement[] = [];

addEventListener('beforeprint', () => {
  shown = [...document.querySelectorAll<HTMLElement>(':is(.predict, .check) > details[hidden]')];
  for (const answer of shown) answer.hidden = false;
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
  for (const answer of shown) answer.hidden = true;
  for (const { details, name } of opened) {
    details.open = false;
    details.name = name;
  }
  [opened, shown] = [[], []];
});
