import { answerWords } from '../../answer-words.ts';
import { handsFor } from '../../hands.ts';
import { writeRow } from '../../projector/row.ts';
import { words as say } from '../../projector/words/say.ts';
import type { QuestionTally } from '../../tally.ts';
import type { Report } from '../report.ts';
import { words } from '../words/say.ts';
import { classView } from './class.ts';
import { made, paragraph } from './dom.ts';

/** What a class can look at together: its predictions, each with what happens on a press, and its runs. */
export function projectorView(report: Report): Node[] {
  const { tally, titles, runs } = report;
  const predictions = tally.questions.filter(
    ({ asked, isCurrent, answers }) => asked.ask !== 'check' && isCurrent && answers > 0,
  );
  const parts = predictions.map((each) => prediction(each, titles[each.step] ?? ''));
  if (parts.length === 0) parts.push(paragraph(words.noPredictions));
  return runs.length === 0 ? parts : [...parts, ...classView(report)];
}

function prediction({ asked, hands, answers }: QuestionTally, title: string): HTMLElement {
  const { about, options, right } = handsFor(asked);
  const rows = options.map((option, i) => {
    const mark = made('strong', 'hands-right', `✓ ${say.happens}`);
    const row = made(
      'li',
      '',
      made('span', 'hands-name', option, ' ', mark),
      made('span', 'hands-count', String(hands[i] ?? 0)),
      made('span', 'hands-bar'),
    );
    row.lastElementChild?.setAttribute('aria-hidden', 'true');
    return row;
  });
  const says = made('p', '');
  says.setAttribute('role', 'status');
  const button = made('button', '', say.show);
  button.setAttribute('type', 'button');
  const write = (isShown: boolean) => {
    button.textContent = isShown ? say.hide : say.show;
    says.textContent = isShown
      ? say.answer(answerWords(asked), hands[right] ?? 0, answers)
      : say.hands(answers);
    for (const [i, row] of rows.entries()) {
      writeRow(row, { share: (hands[i] ?? 0) / answers, isRight: isShown && i === right });
    }
  };
  let isShown = false;
  button.addEventListener('click', () => {
    isShown = !isShown;
    write(isShown);
  });
  write(isShown);
  return made(
    'section',
    'hands-question',
    made('p', 'results-soft', title),
    made('h3', '', asked.question),
    ...(about === '' ? [] : [paragraph(about)]),
    made('ul', 'hands-options', ...rows),
    says,
    made('p', '', button),
  );
}
