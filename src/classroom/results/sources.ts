import { cleaned } from '../../base/cleaned.ts';
import { findPart, isolated } from '../../kit/parts.ts';
import { LONGEST_PASTE } from '../find.ts';
import { textOfFile } from './files.ts';
import { words } from './words/say.ts';

/** What is typed is read when nothing has been typed for so long, in milliseconds. */
const PATIENCE_MS = 250;

interface Opened {
  readonly name: string;
  readonly text: string;
}

/** Where everything goes that a class has sent: a box, and files that are opened or dropped. */
export class Sources {
  private readonly box: HTMLTextAreaElement;
  private readonly list: HTMLElement;
  private readonly problem: HTMLElement;
  private readonly onChange: () => void;
  private files: readonly Opened[] = [];
  private timer = 0;

  /** @param onChange called when there is something else to read */
  constructor(root: HTMLElement, onChange: () => void) {
    this.box = findPart(root, 'results-box', HTMLTextAreaElement);
    this.list = findPart(root, 'results-files', HTMLElement);
    this.problem = findPart(root, 'results-problem', HTMLElement);
    this.onChange = onChange;
    this.box.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.changed(), PATIENCE_MS);
    });
    const field = findPart(root, 'results-open', HTMLInputElement);
    field.addEventListener('change', () => {
      void this.open([...(field.files ?? [])]);
      field.value = '';
    });
    root.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    root.addEventListener('drop', (event) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      void this.open(dropped);
    });
  }

  /** All of it, as far as it is not too long. */
  get text(): string {
    return [this.box.value, ...this.files.map(({ text }) => text)]
      .join('\n')
      .slice(0, LONGEST_PASTE);
  }

  private changed(): void {
    const isLong = this.box.value.length > LONGEST_PASTE;
    this.problem.textContent = isLong ? words.tooLong(LONGEST_PASTE) : '';
    this.onChange();
  }

  private async open(files: readonly File[]): Promise<void> {
    const problems: string[] = [];
    for (const file of files) {
      const text = await textOfFile(file, LONGEST_PASTE - this.text.length - 1);
      if (text.ok) this.files = [...this.files, { name: file.name, text: text.value }];
      else if (text.error === 'long')
        problems.push(words.fileTooLong(isolated(cleaned(file.name)), LONGEST_PASTE));
      else problems.push(words.notRead(isolated(cleaned(file.name))));
    }
    this.write();
    this.problem.textContent = problems.join(' ');
    this.onChange();
  }

  private write(): void {
    this.list.hidden = this.files.length === 0;
    this.list.replaceChildren(
      ...this.files.map((file) => {
        const item = document.createElement('li');
        const name = isolated(cleaned(file.name));
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = words.remove(name);
        button.addEventListener('click', () => {
          this.files = this.files.filter((each) => each !== file);
          this.write();
          this.box.focus();
          this.changed();
        });
        item.append(words.opened(name, file.text.length), ' ', button);
        return item;
      }),
    );
  }
}
