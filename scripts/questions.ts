/**
 * Adds to content/questions.json what the lessons of a built site ask and the file does not have yet: npm run build, then
 * npm run questions. It takes nothing out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  keptQuestions,
  QUESTIONS_FILE,
  questionsIn,
  withQuestions,
} from '../tests/support/questions.ts';

const kept = keptQuestions();
const lessons = process.argv.slice(2);
try {
  const grown = (lessons.length > 0 ? lessons : Object.keys(kept)).reduce((all, lesson) => {
    const html = readFileSync(`dist/lessons/${lesson}/index.html`, 'utf8');
    return withQuestions(all, lesson, questionsIn(html));
  }, kept);
  writeFileSync(QUESTIONS_FILE, `${JSON.stringify(grown, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
