import { answersOf } from '../../../shared/briefs/answer-questions.ts';
import { hasWords } from '../../../shared/briefs/block-kinds.ts';
import type { AnswerBlock, Audience, Brief } from '../../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { formatPeriod } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import type { Library } from '../../library/library.ts';
import { plainWords } from '../plain-words.ts';

/** The questions as a spreadsheet takes them. */

/** A cell starting like this is run as a formula; an apostrophe makes it text. */
const RUNS = /^[=+\-@\t\r|%]/;

/** Direction marks: they can make a cell show other digits than it contains. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A CSV cell (RFC 4180) that no spreadsheet runs as a formula. */
export function cell(given: string): string {
  const value = given.replace(TURNS, '');
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = (rows: readonly (readonly string[])[]): string =>
  // The mark makes a spreadsheet read it as UTF-8.
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const isGap = ({ pins, words }: AnswerBlock): boolean => pins.length === 0 && !hasWords(words ?? []);

/** One row per question and fact: question, answer, basis, source. */
export function answersTable(brief: Brief, audience: Audience, library: Library): string {
  const rows = answersOf(brief).flatMap((block): readonly string[][] => {
    if (isGap(block)) return [[block.question, 'gap', '', '', '', '', '', '', '', '']];
    const words = plainWords(block.words, audience, library).replace(/\s+/g, ' ');
    const facts = block.pins.map(({ fact }) => {
      const sources = fact.sourceIds.flatMap((id) => library.source(id) ?? []);
      return [
        block.question,
        'answered',
        fact.statement,
        fact.value === null ? '' : amountLine(printAmount(fact.value, fact.unit, audience, library.rate)),
        fact.period ? formatPeriod(fact.period, audience.dates.short) : '',
        fact.geography ? label(fact.geography) : '',
        fact.basis ? label(fact.basis) : '',
        fact.caveat ?? '',
        sources.map(({ title, publisher }) => `${title} (${publisher})`).join('; '),
        sources.map(({ url }) => url).join(' '),
      ];
    });
    return [
      ...(words === '' ? [] : [[block.question, 'answered', words, '', '', '', '', '', '', '']]),
      ...facts,
    ];
  });
  return csv([
    ['question', 'state', 'answer', 'figure', 'period', 'area', 'basis', 'caveat', 'source', 'address'],
    ...rows,
  ]);
}

/** What the data team is asked to find out. */
export const gapsTable = (brief: Brief): string =>
  csv([
    ['question', 'asked for', 'needed by'],
    ...answersOf(brief)
      .filter(isGap)
      .map(({ question }) => [question, brief.title, brief.issueDate]),
  ]);
