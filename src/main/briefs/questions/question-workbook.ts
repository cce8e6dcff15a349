import { unzipSync } from 'fflate';
import type { Cell, Sheet, Workbook } from 'xlsx-populate';
import { Refused } from '../../../shared/domain/index.ts';

/**
 * A site selector's workbook: questions in any column of any sheet, and the answers that go beside them. Everything
 * else in it stays as it is.
 */

/** What goes beside a question. */
export type WrittenAnswer = { readonly answer: string; readonly source: string; readonly date: string };

const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;
/** A heading stands in one of the first rows. */
const HEADING_ROWS = 25;
/** Larger than any workbook of questions once it is unpacked. */
const MOST_BYTES = 100_000_000;

type Column = 'answer' | 'source' | 'date';
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  answer:
    /^(?:your |the |location |community |bidder |supplier )?(?:answers?|responses?|repl(?:y|ies)|results?|findings?)\b/i,
  source: /\b(?:sources?|references?|evidence|citations?)\b/i,
  date: /^(?:data )?(?:dated?|year|period)\b|\bas (?:of|at)\b/i,
};
const NEW_HEADINGS: Readonly<Record<Column, string>> = { answer: 'Answer', source: 'Source', date: 'Date' };
const WIDTHS: Readonly<Record<Column, number>> = { answer: 60, source: 45, date: 14 };

/** Headings of a column of questions, the surest first. */
const ASKS: readonly RegExp[] = [
  /^(?:the )?questions?\b/i,
  /\bquestions?\b/i,
  /^(?:quer(?:y|ies)|enquir(?:y|ies)|asks?|requests?)\b/i,
  /\b(?:information|data|details?|criteri(?:on|a)|requirements?) ?(?:requested|required|needed|request)?$/i,
  /^(?:items?|topics?|descriptions?|what (?:do )?we (?:ask|need|want).*)$/i,
];
const QUESTION =
  /\?\s*$|^(?:\W*\d*[.)]?\s*)(?:which|what|who|where|when|why|how|is|are|do|does|can|could|has|have|please)\b/i;

/** So many questions in a column are no instructions. */
const LIST_OF_QUESTIONS = 3;

type Question = { readonly row: number; readonly text: string };
/** A sheet's column of questions. */
type Asked = {
  readonly sheet: Sheet;
  readonly heading: number;
  readonly column: number;
  readonly questions: readonly Question[];
};

const notReadable = (name: string): Refused =>
  new Refused(
    'bad-input',
    `${name} cannot be read as a workbook.`,
    'Take its password off, and save it again as .xlsx.',
  );

/** @throws Refused where it is none, or asks for a password. */
async function openWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { default: xlsx } = await import('xlsx-populate');
  try {
    let size = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    if (size > MOST_BYTES) throw notReadable(name);
    return await xlsx.fromDataAsync(bytes);
  } catch {
    throw notReadable(name);
  }
}

function textOf(cell: Cell): string {
  const value = cell.value();
  if (value === undefined || value === null) return '';
  // Text in several faces is a list of its parts.
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'function')
    return String(value.text()).trim();
  return String(value).replace(/\s+/g, ' ').trim();
}

/** The cells of a sheet as text, from its first row and column on. */
function textsOf(sheet: Sheet): readonly (readonly string[])[] {
  const used = sheet.usedRange();
  if (!used) return [];
  const rows = Math.min(MOST_ROWS, used.endCell().rowNumber());
  const columns = Math.min(MOST_COLUMNS, used.endCell().columnNumber());
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => textOf(sheet.cell(row + 1, column + 1))),
  );
}

/** The questions of a sheet: under their heading, or where so many stand in one column. Null where it holds none. */
function askedIn(sheet: Sheet, least: number): Asked | null {
  if (sheet.hidden()) return null;
  const texts = textsOf(sheet);
  const place = underHeading(texts) ?? byTheirForm(texts, least);
  if (!place) return null;
  const { heading, column } = place;
  const rows = texts
    .slice(heading)
    .map((cells, at) => ({ row: heading + at + 1, cells, text: cells[column - 1] ?? '' }));
  const beside = ({ cells }: (typeof rows)[number]): number => cells.filter((it) => it !== '').length - 1;
  const filled = rows.filter(({ text }) => text !== '');
  const areNumbered = filled.filter((it) => beside(it) > 0).length > filled.length / 2;
  const questions = filled
    .filter((it) => isAsked(it.text) && (/\?/.test(it.text) || !areNumbered || beside(it) > 0))
    .map(({ row, text }) => ({ row, text }));
  return questions.length === 0 ? null : { sheet, heading, column, questions };
}

/** Words that ask for something: no number, and no title in capitals. */
const isAsked = (text: string): boolean =>
  (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && (/\?/.test(text) || text !== text.toUpperCase());

type Place = { readonly heading: number; readonly column: number };

/** The first heading of the surest kind; a line of its own above a table is its title, and none of its headings. */
function underHeading(texts: readonly (readonly string[])[]): Place | null {
  const filled = (cells: readonly string[]): number => new Set(cells.filter((it) => it !== '')).size;
  const isTitle = (row: number): boolean =>
    filled(texts[row] ?? []) === 1 && texts.slice(row + 1).some((cells) => filled(cells) > 1);
  const places = ASKS.flatMap((pattern) =>
    texts.slice(0, HEADING_ROWS).flatMap((cells, row): Place[] => {
      const column = cells.findIndex((text) => text.length < 60 && !text.includes('?') && pattern.test(text));
      const below = texts.slice(row + 1).filter((it) => isAsked(it[column] ?? '')).length;
      return column >= 0 && below > 0 ? [{ heading: row + 1, column: column + 1 }] : [];
    }),
  );
  return places.find(({ heading }) => !isTitle(heading - 1)) ?? places[0] ?? null;
}

/** Without a heading: the column with the most questions, and the row above the first of them. */
function byTheirForm(texts: readonly (readonly string[])[], least: number): Place | null {
  const counts = (texts[0] ?? []).map(
    (_, column) =>
      texts.filter((cells) => QUESTION.test(cells[column] ?? '') && isAsked(cells[column] ?? '')).length,
  );
  const most = Math.max(0, ...counts);
  if (most < least) return null;
  const column = counts.indexOf(most);
  return { heading: texts.findIndex((cells) => QUESTION.test(cells[column] ?? '')), column: column + 1 };
}

async function read(
  bytes: Uint8Array,
  name: string,
): Promise<{ workbook: Workbook; asked: readonly Asked[] }> {
  const workbook = await openWorkbook(bytes, name);
  const asked = workbook.sheets().flatMap((sheet) => askedIn(sheet, LIST_OF_QUESTIONS) ?? []);
  if (asked.length === 0) asked.push(...workbook.sheets().flatMap((sheet) => askedIn(sheet, 1) ?? []));
  if (asked.length > 0) return { workbook, asked };
  throw new Refused(
    'bad-input',
    `${name} holds no questions.`,
    'Write them in one column under the heading “Question”.',
  );
}

/** The questions of a workbook, sheet by sheet. @throws Refused where there are none. */
export async function questionsInWorkbook(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const { asked } = await read(bytes, name);
  return asked.flatMap(({ questions }) => questions.map(({ text }) => text));
}

/** The workbook with an answer beside each question: in its own columns where it has them, or in new ones. */
export async function fillWorkbook(
  bytes: Uint8Array,
  name: string,
  answerOf: (question: string) => WrittenAnswer,
): Promise<{ readonly bytes: Uint8Array; readonly written: number }> {
  const { workbook, asked } = await read(bytes, name);
  let written = 0;
  for (const one of asked) {
    const columns = answerColumns(one);
    for (const { row, text } of one.questions) {
      const cells = (Object.keys(columns) as Column[]).map(
        (it) => [it, one.sheet.cell(row, columns[it])] as const,
      );
      // What somebody wrote there already stays.
      if (textOf(one.sheet.cell(row, columns.answer)) !== '') continue;
      const said = answerOf(text);
      for (const [column, cell] of cells)
        if (textOf(cell) === '' && cell.formula() === undefined && said[column] !== '')
          cell.value(said[column]);
      written += 1;
    }
  }
  return { bytes: new Uint8Array(await workbook.outputAsync()), written };
}

const LOOKS = [
  'bold',
  'fontColor',
  'fontFamily',
  'fontSize',
  'fill',
  'border',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
];

/** The columns that answers go to; those that are missing are made behind the last, in the look of the questions. */
function answerColumns({ sheet, heading, column, questions }: Asked): Readonly<Record<Column, number>> {
  const last = Math.min(MOST_COLUMNS, sheet.usedRange()?.endCell().columnNumber() ?? column);
  const titles = Array.from({ length: last }, (_, at) =>
    heading > 0 ? textOf(sheet.cell(heading, at + 1)) : '',
  );
  let next = last + 1;
  const taken = new Set([column]);
  const columnOf = (name: Column): number => {
    const found = titles.findIndex((title, at) => !taken.has(at + 1) && HEADINGS[name].test(title)) + 1;
    const at = found > 0 ? found : next;
    taken.add(at);
    if (found > 0) return at;
    next += 1;
    sheet.column(at).width(WIDTHS[name]);
    if (heading > 0)
      sheet.cell(heading, at).style(sheet.cell(heading, column).style(LOOKS)).value(NEW_HEADINGS[name]);
    for (const { row } of questions)
      sheet
        .cell(row, at)
        .style({ ...sheet.cell(row, column).style(LOOKS), wrapText: true, verticalAlignment: 'top' });
    return at;
  };
  return { answer: columnOf('answer'), source: columnOf('source'), date: columnOf('date') };
}
