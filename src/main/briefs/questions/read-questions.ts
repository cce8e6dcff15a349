import { parse } from 'csv-parse/sync';
import { parseQuestions } from '../../../shared/briefs/answer-questions.ts';
import { errorMessage, Refused } from '../../../shared/domain/index.ts';

/** A file with more is not a list of questions. */
const MOST = 200;
const HEADING = /^(?:questions?|query|queries|request|ask(?:ed)?|what)$/i;

/**
 * The questions of a file: a CSV with a column "question" (or with one column), or a text with one a line.
 * @throws Refused where there are none, or too many.
 */
export function readQuestions(text: string, fileName: string): readonly string[] {
  const lines = /\.(?:csv|tsv)$/i.test(fileName) ? questionsInTable(text, fileName) : text;
  return asList(parseQuestions(lines), fileName);
}

/** @throws Refused where there are none, or too many for a brief. */
export function asList(asked: readonly string[], fileName: string): readonly string[] {
  const questions = parseQuestions(asked.join('\n'));
  if (questions.length === 0)
    throw new Refused(
      'bad-input',
      `${fileName} holds no questions.`,
      'Write one a line, or a table with a column called “question”.',
    );
  if (questions.length > MOST)
    throw new Refused(
      'bad-input',
      `${fileName} holds ${questions.length.toLocaleString('en-GB')} questions, and a brief takes at most ${MOST}.`,
      'Divide the list.',
    );
  return questions;
}

function questionsInTable(text: string, fileName: string): string {
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: text.slice(0, 2000).includes('\t') && !text.slice(0, 2000).includes(',') ? '\t' : ',',
    });
  } catch (error) {
    throw new Refused(
      'bad-input',
      `${fileName} is not a table: ${errorMessage(error)}.`,
      'Save it as CSV again, or write one question a line in a text file.',
    );
  }
  const at = (rows[0] ?? []).findIndex((name) => HEADING.test(name.trim()));
  const cells = at >= 0 ? rows.slice(1).map((row) => row[at] ?? '') : rows.map((row) => row[0] ?? '');
  return cells.map((one) => one.replace(/\s+/g, ' ').replace(/^'/, '')).join('\n');
}
