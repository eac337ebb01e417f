/** What leaves the page as files. */

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

export function savedWords(file: string): string {
  return `${file} goes to your downloads.`;
}
