/** What leaves the page: files, and texts on the clipboard. */

let last = '';

/** Puts a file into the downloads of whoever is here. */
export function download(name: string, content: Blob): void {
  // The browser may still be reading the file before; by now it has it.
  URL.revokeObjectURL(last);
  last = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}

export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type }));
}

/** Copies the text of a field; the sentence says what came of it. */
export async function copy(field: HTMLInputElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Copied.';
  } catch {
    field.select();
    return 'It is selected: copy it with your keyboard or menu.';
  }
}
