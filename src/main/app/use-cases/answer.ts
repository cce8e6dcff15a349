import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addQuestions } from '../../../shared/briefs/answer-questions.ts';
import { type Audience, type Brief, Refused } from '../../../shared/domain/index.ts';
import { factCard } from '../../briefs/brief-view.ts';
import { pinFact } from '../../briefs/pin.ts';
import { answersTable, gapsTable } from '../../briefs/questions/answers-table.ts';
import { matchQuestion } from '../../briefs/questions/match-question.ts';
import { readQuestions } from '../../briefs/questions/read-questions.ts';
import type { Library } from '../../library/library.ts';
import type { OpenedBrief } from './open-brief.ts';

/** Two hundred questions are some hundred kilobytes. */
const MOST_BYTES = 4_000_000;

/** @throws Refused where the file cannot be read, or holds no questions. */
export async function readQuestionFile(path: string): Promise<readonly string[]> {
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

/** Each question with the facts that speak of it; the first `answers` of them answer it. */
export function matchQuestions({ brief, library, audience }: OpenedBrief, questions: readonly string[]) {
  const today = brief.issueDate;
  return questions.map((question) => {
    const { answers, candidates } = matchQuestion(question, { library, audience, today });
    return {
      question,
      answers,
      candidates: candidates.map(({ fact, score, shared }) => ({
        pin: pinFact(fact, library.pack),
        card: factCard({ fact, score, reasons: [], parts: [] }, library, audience, today),
        shared,
      })),
    };
  });
}

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

export type AnswerTable = 'answers' | 'gaps';

/** The questions of a brief as a spreadsheet's table: with their answers, or those that the data team is asked. */
export const questionTable = (what: AnswerTable, { brief, audience, library }: OpenedBrief): Uint8Array =>
  new TextEncoder().encode(what === 'gaps' ? gapsTable(brief) : answersTable(brief, audience, library));
