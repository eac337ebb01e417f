/**
 * Adds to content/questions.json what the lessons of a built site ask and the file does not have yet: npm run build, then
 * npm run questions. It takes nothing out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ArgumentError } from '../src/experiment/options.ts';
import {
  keptQuestions,
  QUESTIONS_FILE,
  questionsIn,
  withQuestions,
} from '../tests/support/questions.ts';
import { told } from './told.ts';

await told('questions', () => {
  const kept = keptQuestions();
  const lessons = process.argv.slice(2);
  const grown = (lessons.length > 0 ? lessons : Object.keys(kept)).reduce(
    (all, lesson) => withQuestions(all, lesson, questionsIn(pageOf(lesson))),
    kept,
  );
  writeFileSync(QUESTIONS_FILE, `${JSON.stringify(grown, null, 2)}\n`);
});

/** @throws ArgumentError for a lesson that has not been built */
function pageOf(lesson: string): string {
  const file = `dist/lessons/${lesson}/index.html`;
  if (!existsSync(file)) {
    throw new ArgumentError(`there is no ${file}: run npm run build first, and name built lessons`);
  }
  return readFileSync(file, 'utf8');
}
