import { findPart, writeText } from '../../kit/parts.ts';
import { hashOf } from '../assignment.ts';
import { packageName, packageOf, shareIn } from './package.ts';
import { words } from './words/say.ts';

/** Gives the assignment as a package for a school's system. */
export class PackageView {
  private readonly root: HTMLElement;
  private readonly status: HTMLElement;
  private readonly pass: HTMLInputElement;
  private title = '';
  private desk = '';
  /** The address of the package that was made last. */
  private made = '';

  constructor(root: HTMLElement) {
    this.root = root;
    this.status = findPart(root, 'assign-package-said', HTMLElement);
    this.pass = findPart(root, 'assign-pass', HTMLInputElement);
    this.pass.addEventListener('input', () => this.check());
    findPart(root, 'assign-package', HTMLButtonElement).addEventListener('click', () => {
      this.give().catch((error: unknown) => {
        console.error(error);
        this.say(words.notPacked);
      });
    });
  }

  /** @param desk the address of the desk with the assignment */
  write(title: string, desk: string): void {
    this.title = title;
    this.desk = desk;
    this.check();
  }

  /** @returns undefined where what was typed is no share */
  private check(): number | null | undefined {
    const share = shareIn(this.pass.value);
    this.pass.setAttribute('aria-invalid', String(share === undefined));
    this.say(share === undefined ? words.noShare : '');
    return share;
  }

  private async give(): Promise<void> {
    const passAt = this.check();
    if (passAt === undefined) {
      this.pass.focus();
      return;
    }
    const { title, desk } = this;
    const identifier = `tailkeeper-${hashOf(new URL(desk).hash.slice(1)).toString(16)}`;
    const base = this.root.dataset['base'] ?? '/';
    const zip = await packageOf({ identifier, title, desk, passAt }, base);
    URL.revokeObjectURL(this.made);
    this.made = URL.createObjectURL(zip);
    const link = document.createElement('a');
    link.href = this.made;
    link.download = packageName(title);
    link.click();
    this.say(words.packed(link.download));
  }

  private say(sentence: string): void {
    writeText(this.status, sentence);
  }
}
