import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { parsePlainCsv } from './plain-csv.ts';
import type { Problems } from './problems.ts';

/** An unclosed quote swallows the rest of the file; this stops it early. */
const MAX_RECORD = 1_000_000;

export type CsvRows = {
  readonly header: readonly string[];
  /** `row` is the row in a spreadsheet; the header is row 1, the first record row 2. Blank rows are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** The same of a file's bytes, which must be UTF-8. */
export function parseCsvBytes(file: string, bytes: Uint8Array, problems: Problems): CsvRows | null {
  const decoded = decodeText(bytes);
  if (decoded.ok) return parseCsvRows(file, decoded.text, problems);
  problems.add(
    file,
    decoded.line,
    null,
    'This row is not UTF-8 text. Save the file as “CSV UTF-8” and try again.',
  );
  return null;
}

/** Splits a CSV file into a header and rows with as many cells; null if it is not a table at all. */
export function parseCsvRows(file: string, text: string, problems: Problems): CsvRows | null {
  const records = parseCells(file, text, problems);
  if (records === null) return null;
  const header = records[0]?.map((name) => name.trim()) ?? [];
  if (header.every((name) => name === '')) {
    problems.add(file, 1, null, 'The file has no header. Write the names of the columns in its first row.');
    return null;
  }
  if (!checkHeader(file, header, problems)) return null;
  if (records.length > LIMITS.rows + 1) {
    problems.add(file, LIMITS.rows + 2, null, 'The table has more than 200,000 rows. Split the pack.');
    return null;
  }
  const rows: { row: number; cells: readonly string[] }[] = [];
  for (const [index, cells] of records.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    if (cells.length === header.length) rows.push({ row, cells });
    else problems.add(file, row, null, wrongCount(cells.length, header.length));
  }
  return { header, rows };
}

function wrongCount(found: number, wanted: number): string {
  const count = `The row has ${found} ${found === 1 ? 'cell' : 'cells'} and the header ${wanted}.`;
  return `${count} ${found > wanted ? 'Put a cell that holds a comma into double quotes.' : 'Add the cells that are missing; they may be empty.'}`;
}

function checkHeader(file: string, header: readonly string[], problems: Problems): boolean {
  const seen = new Set<string>();
  let whole = true;
  for (const name of header) {
    if (name !== '' && seen.has(name)) {
      problems.add(file, 1, name, `The column ${name} is there twice. Remove or rename one of them.`);
      whole = false;
    }
    seen.add(name);
  }
  return whole;
}

function parseCells(file: string, text: string, problems: Problems): readonly (readonly string[])[] | null {
  const plain = parsePlainCsv(text, LIMITS.rows + 2);
  if (plain !== null) return plain;
  try {
    return parse(text, {
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      to: LIMITS.rows + 2,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const records: unknown = error.records;
    const row = typeof records === 'number' ? records + 1 : null;
    problems.add(file, row, null, csvFault(error.code));
    return null;
  }
}

function csvFault(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A double quote is opened and never closed. Close it, or write "" for a quote inside a cell.';
    case 'CSV_MAX_RECORD_SIZE':
      return 'A row is longer than a million characters. A double quote may be missing before it.';
    default:
      return 'A double quote stands where none may be. Put the whole cell into double quotes and write "" for a quote inside it.';
  }
}
