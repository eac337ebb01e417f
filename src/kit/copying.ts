/**
 * Copies the text of a field; where the browser refuses, the text is selected.
 *
 * @param name of what is in the field, to begin a sentence
 * @returns a sentence that says what came of it
 */
export async function copyFrom(
  field: HTMLInputElement | HTMLTextAreaElement,
  name = 'It',
): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Copied.';
  } catch {
    field.select();
    return `${name} is selected: copy it with your keyboard or menu.`;
  }
}
