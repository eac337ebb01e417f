import { whyFailed } from '../base/bring.ts';
import { orTell } from '../base/waiting.ts';
import { loadAllWords } from '../faces/faces.ts';
import { sentenceOf } from '../faces/problems.ts';
import type { Challenge } from '../game/challenge.ts';
import { outcomeOf } from '../game/outcome.ts';
import type { Move } from '../game/position.ts';
import { loadChecks } from '../kinds/kinds.ts';
import { onOtherHash } from '../kit/other-hash.ts';
import { isolated, writeText } from '../kit/parts.ts';
import type { LinkError } from '../link/link.ts';
import { openLink } from '../link/open.ts';
import { checkRun } from '../link/parse.ts';
import { noRival, reasonOf, refused, rivalComes, sentWords } from '../link/words/say.ts';
import { simulatorFor } from '../worker/simulator.ts';
import { companyFor } from './company.ts';
import { editionsFrom } from './linked-editions.ts';
import { bringRival, giveChallenge } from './waiting-board.ts';

/** Reads the challenge in the address and hands it to the board of its model, or says why it cannot. */
class LinkedChallenge extends HTMLElement {
  connectedCallback(): void {
    onOtherHash(() => location.reload());
    this.open().catch((error: unknown) => {
      this.explain(whyFailed(error));
    });
  }

  private async open(): Promise<void> {
    await loadChecks();
    const opened = await openLink(location.hash, editionsFrom(this.dataset['base'] ?? '/'));
    if (!opened.ok) {
      await this.refuse(opened.error);
      return;
    }
    const { challenge, moves, edition = null, plain = null } = opened.value;
    const frame = this.querySelector<HTMLElement>(`[data-kind="${challenge.model}"]`);
    const board = frame?.querySelector<HTMLElement>('tail-board');
    if (frame == null || board == null) throw new Error('The board is missing from this page.');
    const company = await companyFor(challenge);
    company?.arrange(board);
    giveChallenge(board, challenge, company ?? { edition, plain, about: sentWords });
    document.title = `${isolated(challenge.title)} – Tailkeeper`;
    this.show(frame, true);
    const position = moves && (await this.replay(challenge, moves));
    if (position === null) return;
    const problem = checkRun(position);
    const rival = position.ok ? outcomeOf(position.value) : null;
    if (rival !== null) bringRival(board, rival);
    if (problem === null) return;
    this.show(frame, false);
    await this.refuse(problem);
  }

  /** Plays the run to beat again while the board is open: with some kinds of model that takes seconds. */
  private async replay(challenge: Challenge, moves: readonly Move[]) {
    const say = (words: string) => writeText(this.find('rival-said'), words);
    try {
      const replay = simulatorFor(challenge).replay(challenge, moves);
      const position = await orTell(replay, () => say(rivalComes));
      say('');
      return position;
    } catch (error) {
      say(noRival(whyFailed(error)));
      return null;
    }
  }

  /** Shows the board, or the reason why there is none. */
  private show(frame: HTMLElement, isOpen: boolean): void {
    this.find('refused').hidden = isOpen;
    this.find('onward').hidden = !isOpen;
    frame.hidden = !isOpen;
  }

  private async refuse(error: LinkError): Promise<void> {
    await loadAllWords();
    this.explain(reasonOf(error, sentenceOf));
  }

  private explain(reason: string): void {
    this.find('reason').textContent = refused(reason);
  }

  private find(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`the page lacks its part "${name}"`);
    return part;
  }
}

customElements.define('linked-challenge', LinkedChallenge);
