import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addQuestions } from '../../../shared/briefs/answer-questions.ts';
import { type Audience, type Brief, Refused } from '../../../shared/domain/index.ts';
import { pinFact } from '../../briefs/pin.ts';
import { matchQuestion } from '../../briefs/questions/match-question.ts';
import { readQuestions } from '../../briefs/questions/read-questions.ts';
import type { Library } from '../../library/library.ts';
import { writeChosen } from './write-chosen.ts';

/** Two hundred questions are some hundred kilobytes. */
const MOST_BYTES = 4_000_000;

/** @throws Refused where the file cannot be read, or holds no questions. */
export async function questionsFrom(path: string): Promise<readonly string[]> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (found && (!found.isFile() || found.size > MOST_BYTES))
    throw new Refused(
      'bad-input',
      `${name} is no list of questions: it is far too long.`,
      'Choose another file.',
    );
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new Refused('cannot-read', `${name} cannot be read.`, 'Check its name and that you may open it.');
  return readQuestions(text, name);
}

/** Writes the whole table or nothing. @throws Refused `cannot-write`. */
export const writeTable = (path: string, table: string): Promise<void> =>
  writeChosen(path, new TextEncoder().encode(table));

/** The brief with the questions, each with the facts that answer it by their words, or as a gap. */
export function withQuestions(
  brief: Brief,
  questions: readonly string[],
  library: Library,
  audience: Audience,
): Brief {
  const asking = { library, audience, today: brief.issueDate };
  return addQuestions(
    brief,
    questions.map((question) => {
      const { candidates, answers } = matchQuestion(question, asking);
      return {
        question,
        pins: candidates.slice(0, answers).map(({ fact }) => pinFact(fact, library.pack)),
      };
    }),
  );
}
