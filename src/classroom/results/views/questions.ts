import type { QuestionTally } from '../../tally.ts';
import type { Report } from '../report.ts';
import { words } from '../words/say.ts';
import { made, paragraph, tableOf } from './dom.ts';

/** How the class answered, question by question. */
export function questionsView({ tally, titles }: Report): Node[] {
  const byStep = [...Map.groupBy(tally.questions, ({ step }) => step)];
  if (byStep.length === 0) return [paragraph(words.noLessons)];
  return byStep.flatMap(([step, questions]) => [
    made('h3', '', words.step(step + 1, titles[step] ?? '')),
    ...questions.map(questionPart),
  ]);
}

function questionPart(tally: QuestionTally): HTMLElement {
  const { asked, isCurrent, edition } = tally;
  return made(
    'section',
    'results-question',
    made('h4', '', asked.question),
    ...(isCurrent ? [] : [paragraph(words.edition(edition), 'results-soft')]),
    ...('options' in asked && tally.answers > 0 ? [optionsOf(tally, asked)] : []),
    paragraph(factsOf(tally)),
  );
}

type Choice = Extract<QuestionTally['asked'], { readonly options: readonly string[] }>;

function optionsOf(tally: QuestionTally, asked: Choice): HTMLElement {
  const { first, answers, isCurrent, edition } = tally;
  const options = [...asked.options.entries()];
  const caption = isCurrent ? asked.question : `${asked.question} ${words.edition(edition)}`;
  return tableOf(caption, words.heads.options, options, ([i, option]) => {
    const count = first[i] ?? 0;
    const isRight = isCurrent && i === asked.right;
    const bar = made('span', isRight ? 'results-bar right' : 'results-bar');
    bar.style.setProperty('--share', `${(100 * count) / answers}%`);
    bar.setAttribute('aria-hidden', 'true');
    const name = made('span', '', option);
    if (isRight) name.append(' ', made('strong', 'results-right', `✓ ${words.right}`));
    return [name, made('span', 'results-count', made('span', '', String(count)), bar)];
  });
}

function factsOf(tally: QuestionTally): string {
  const { answers, asked, isCurrent, rightAtOnce, tries, medianTime } = tally;
  if (answers === 0) return words.noAnswers;
  const near = 'options' in asked ? words.rightAtOnce : words.nearAtOnce;
  const parts = [
    words.answers(answers),
    ...(isCurrent ? [near(rightAtOnce)] : []),
    ...(isCurrent && asked.ask === 'check' ? [words.tries(tries)] : []),
    words.medianTime(medianTime),
  ];
  return `${parts.join('; ')}.`;
}
