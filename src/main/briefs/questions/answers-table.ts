import { answersOf, isGap } from '../../../shared/briefs/answer-questions.ts';
import { chaptersOf } from '../../../shared/briefs/printed.ts';
import { type Audience, type Brief, TURNS_DIRECTION } from '../../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { formatPeriod } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import type { Library } from '../../library/library.ts';
import { plainWords } from '../plain-words.ts';
import { gapAdvice } from './gap-advice.ts';

/** The questions as a spreadsheet takes them. */

/** A cell starting like this is run as a formula; an apostrophe makes it text. */
const RUNS = /^[=+\-@\t\r|%]/;

/** They can make a cell show other digits than it contains. */
const TURNS = new RegExp(TURNS_DIRECTION, 'g');

/** A CSV cell (RFC 4180) that no spreadsheet runs as a formula. */
export function cell(given: string): string {
  const value = given.replace(TURNS, '');
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = (rows: readonly (readonly string[])[]): string =>
  // The mark makes a spreadsheet read it as UTF-8.
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const COLUMNS = [
  'question',
  'state',
  'answer',
  'figure',
  'period',
  'area',
  'basis',
  'caveat',
  'source',
  'address',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** One row per question and record: question, answer, basis, source. */
export function answersTable(brief: Brief, audience: Audience, library: Library): string {
  const cited = (ids: readonly string[]): Row => {
    const sources = ids.flatMap((id) => library.source(id) ?? []);
    return {
      source: sources.map(({ title, publisher }) => `${title} (${publisher})`).join('; '),
      address: sources.map(({ url }) => url).join(' '),
    };
  };
  const rows = answersOf(brief).flatMap((block): readonly Row[] => {
    const { question } = block;
    if (isGap(block)) return [{ question, state: 'gap' }];
    const words = plainWords(block.words, audience, library).replace(/\s+/g, ' ');
    const said: readonly Row[] = [
      ...(words === '' ? [] : [{ answer: words }]),
      ...block.pins.map(({ fact }) => ({
        answer: fact.statement,
        figure:
          fact.value === null ? '' : amountLine(printAmount(fact.value, fact.unit, audience, library.rate)),
        period: fact.period ? formatPeriod(fact.period, audience.dates.short) : '',
        area: fact.geography ? label(fact.geography) : '',
        basis: fact.basis ? label(fact.basis) : '',
        caveat: fact.caveat ?? '',
        ...cited(fact.sourceIds),
      })),
      ...block.lines.map(({ text, caveat, asOf, sourceIds }) => ({
        answer: text,
        period: asOf ? formatPeriod(asOf, audience.dates.short) : '',
        caveat: caveat ?? '',
        ...cited(sourceIds),
      })),
    ];
    return said.map((row) => ({ question, state: 'answered', ...row }));
  });
  return csv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]);
}

/** What the data team is asked to find out, with what would close each gap. */
export const gapsTable = (brief: Brief, audience: Audience, library: Library): string =>
  csv([
    [
      'question',
      'asked for',
      'needed by',
      'what would close it',
      'table',
      'likely source',
      'cluster',
      'nearest held',
      'asked on',
    ],
    ...answersOf(brief)
      .filter(isGap)
      .map(({ question, askedOn }) => {
        const advice = gapAdvice(question, library, audience, brief.issueDate, chaptersOf(brief));
        return [
          question,
          brief.title,
          brief.issueDate,
          advice.record,
          advice.table,
          advice.source,
          advice.clusters.join('; '),
          advice.nearest,
          askedOn ?? '',
        ];
      }),
  ]);
