import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import {
  addQuestions,
  answersOf,
  isGap,
  type MatchedQuestion,
  sameQuestion,
} from '../../../shared/briefs/answer-questions.ts';
import { allPins, chaptersOf } from '../../../shared/briefs/printed.ts';
import { type Audience, type Brief, Refused } from '../../../shared/domain/index.ts';
import type { MatchedQuestion as MatchedView } from '../../../shared/views/index.ts';
import { factCard } from '../../briefs/brief-view.ts';
import { pinFact } from '../../briefs/pin.ts';
import { plainWords } from '../../briefs/plain-words.ts';
import { answersTable, gapsTable } from '../../briefs/questions/answers-table.ts';
import type { Candidate, QuestionContext } from '../../briefs/questions/candidate.ts';
import { matchQuestion } from '../../briefs/questions/match-question.ts';
import type { WrittenAnswer } from '../../briefs/questions/question-workbook.ts';
import { asList, readQuestions } from '../../briefs/questions/read-questions.ts';
import { recordLine } from '../../briefs/questions/record-line.ts';
import { visitLine } from '../../briefs/questions/visit-line.ts';
import { writtenAnswer } from '../../briefs/questions/written-answer.ts';
import type { Library } from '../../library/library.ts';
import { LETTER_LIMITS, runJob } from '../threads/work-threads.ts';
import type { OpenedBrief } from './open-brief.ts';

/** Two hundred questions are some hundred kilobytes. */
const MOST_BYTES = 4_000_000;

export const isWorkbook = (path: string): boolean => extname(path).toLowerCase() === '.xlsx';

/** @throws Refused where the file cannot be read, or holds no questions. */
export async function readQuestionFile(
  path: string,
  workThread: URL | undefined,
): Promise<readonly string[]> {
  const [bytes, fileName] = [await readBounded(path), basename(path)];
  if (!isWorkbook(path)) return readQuestions(new TextDecoder().decode(bytes), fileName);
  const job = { bytes, fileName };
  return asList(await runJob(workThread, 'questions', job, { limits: LETTER_LIMITS }), fileName);
}

async function readBounded(path: string): Promise<Uint8Array> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (found && (!found.isFile() || found.size > MOST_BYTES))
    throw new Refused(
      'bad-input',
      `${name} is no list of questions: it is far too long.`,
      'Choose another file.',
    );
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null)
    throw new Refused('cannot-read', `${name} cannot be read.`, 'Check its name and that you may open it.');
  return bytes;
}

export type FilledWorkbook = {
  readonly bytes: Uint8Array;
  readonly answered: number;
  readonly gaps: number;
};

/** A workbook that no brief is about: whoever asks, and the library that answers. */
type NoBrief = { readonly library: Library; readonly audience: Audience | null; readonly today: string };

/**
 * A workbook of questions with their answers beside them: as the brief answers them, and what it was not asked as the
 * library does. @throws Refused where the file is none, or holds no questions.
 */
export async function fillQuestionFile(
  path: string,
  opened: OpenedBrief | NoBrief,
  workThread: URL | undefined,
): Promise<FilledWorkbook> {
  const { library, audience } = opened;
  const inBrief = 'brief' in opened ? opened : null;
  const [bytes, fileName] = [await readBounded(path), basename(path)];
  const asking = { limits: LETTER_LIMITS };
  const gaps = new Set<string>();
  const answers = new Map<string, WrittenAnswer>();
  for (const question of await runJob(workThread, 'questions', { bytes, fileName }, asking)) {
    const known = inBrief && answersOf(inBrief.brief).find((it) => sameQuestion(it.question, question));
    const found = known ?? {
      words: null,
      askedOn: null,
      ...('brief' in opened ? answerIn(opened, question) : answerOf(question, opened)),
    };
    const own = audience ? plainWords(found.words, audience, library) : '';
    if (isGap(found)) gaps.add(question);
    answers.set(question, writtenAnswer(found, own, library));
  }
  const filled = await runJob(workThread, 'fillWorkbook', { bytes, fileName, answers }, asking);
  const unanswered = filled.asked.filter((question) => gaps.has(question)).length;
  return { bytes: filled.bytes, answered: filled.asked.length - unanswered, gaps: unanswered };
}

const askingIn = ({ brief, library, audience }: OpenedBrief): QuestionContext & { today: string } => ({
  library,
  audience,
  today: brief.issueDate,
  clusterIds: chaptersOf(brief),
  printed: new Set(allPins(brief).map(({ factId }) => factId)),
});

/** Each question with the records that speak of it; the first `answers` of them answer it. */
export function matchQuestions(opened: OpenedBrief, questions: readonly string[]): MatchedView[] {
  const { library, audience, delegation } = opened;
  const asking = askingIn(opened);
  const viewOf = ({ type, key, score, shared }: Candidate): MatchedView['candidates'] => {
    if (type !== 'fact') {
      const line = recordLine(type, key, library);
      return line ? [{ kind: 'line', line, shared }] : [];
    }
    const fact = library.fact(key);
    if (!fact) return [];
    const card = factCard({ fact, score, reasons: [] }, library, audience, asking.today);
    return [{ kind: 'fact', pin: pinFact(fact, library.pack), card, shared }];
  };
  return questions.map((question) => {
    const line = visitLine(question, delegation, audience);
    if (line) return { question, answers: 1, candidates: [{ kind: 'line', line, shared: [] }] };
    const { answers, candidates } = matchQuestion(question, asking);
    return { question, answers, candidates: candidates.flatMap(viewOf) };
  });
}

type Answered = Required<MatchedQuestion>;

/** What answers a question, pinned; nothing: a gap. */
export function answerOf(question: string, asking: QuestionContext): Answered {
  const { library } = asking;
  const { candidates, answers } = matchQuestion(question, asking);
  const chosen = candidates.slice(0, answers);
  return {
    question,
    pins: chosen.flatMap(({ type, key }) => {
      const fact = type === 'fact' ? library.fact(key) : undefined;
      return fact ? [pinFact(fact, library.pack)] : [];
    }),
    lines: chosen.flatMap(({ type, key }) => (type === 'fact' ? [] : (recordLine(type, key, library) ?? []))),
  };
}

/** The same for the visitors of a brief, who may ask about their visit. */
function answerIn(opened: OpenedBrief, question: string): Answered {
  const line = visitLine(question, opened.delegation, opened.audience);
  return line ? { question, pins: [], lines: [line] } : answerOf(question, askingIn(opened));
}

/** The brief with the questions, each with what answers it by their words, or as a gap. */
export const withQuestions = (opened: OpenedBrief, questions: readonly string[]): Brief =>
  addQuestions(
    opened.brief,
    questions.map((question) => answerIn(opened, question)),
  );

export type AnswerTable = 'answers' | 'gaps';

/** The questions of a brief as a spreadsheet's table: with their answers, or those that the data team is asked. */
export const questionTable = (what: AnswerTable, { brief, audience, library }: OpenedBrief): Uint8Array =>
  new TextEncoder().encode(
    what === 'gaps' ? gapsTable(brief, audience, library) : answersTable(brief, audience, library),
  );
