/** The button above a sheet: without this script a browser's own way to print is all that is needed. */
const button = document.querySelector<HTMLButtonElement>('[data-part="print"]');
if (button !== null) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
