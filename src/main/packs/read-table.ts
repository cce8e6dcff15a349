import { TURNS_DIRECTION } from '../../shared/domain/index.ts';
import { isList, isNumber } from '../../shared/domain/records/field.ts';
import { type CsvRows, parseCsvBytes } from './csv-rows.ts';
import { LIMITS } from './limits.ts';
import { type Problems, quoteCell } from './problems.ts';
import type { Column, Table } from './tables.ts';

/** The raw rows of a table, with access by column name. */
export type Cells = {
  readonly file: string;
  readonly rows: CsvRows['rows'];
  /** Position of each column in a row. */
  readonly at: ReadonlyMap<string, number>;
};

export type TableReading = {
  readonly rows: readonly { readonly row: number; readonly record: unknown }[];
  readonly cells: Cells;
};

export function cellOf(cells: readonly string[], at: ReadonlyMap<string, number>, column: string): string {
  return cellAt(cells, at.get(column));
}

const cellAt = (cells: readonly string[], index: number | undefined): string =>
  (index === undefined ? undefined : cells[index]?.trim()) ?? '';

/** The members of a cell that holds a list. */
export function splitList(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';').map((member) => member.trim());
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Never `NaN` or infinite: text that is not a number, or would be rounded or overflow, is a fault. */
function numberIn(text: string): number | { readonly fault: string } {
  const value = Number(text);
  if (!NUMBER.test(text)) {
    return { fault: 'is not a number: write digits only, with a point for decimals, as in -1234.5' };
  }
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return { fault: 'is too large a number to be kept exactly: choose a larger unit' };
  }
  return value + 0;
}

type CellValue = string | number | null | readonly string[];

function contentOf(column: Column, cell: string): CellValue | { readonly fault: string } {
  if (cell.length > LIMITS.cell) return { fault: 'is longer than 4,000 characters: shorten it' };
  if (TURNS_DIRECTION.test(cell))
    return { fault: 'holds a hidden mark that turns the direction of letters: type it anew without it' };
  if (isList(column)) return splitList(cell);
  if (cell === '' && column.presence !== 'required') return null;
  if (!isNumber(column)) return cell;
  return cell === '' ? { fault: 'is empty: write a number' } : numberIn(cell);
}

const isFault = (value: CellValue | { readonly fault: string }): value is { readonly fault: string } =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** Advice for schema messages that only say what is wrong. */
const FIXES: readonly (readonly [RegExp, string])[] = [
  [/is empty/, 'fill the cell'],
  [/names no source/, 'write the id of the source it was read in'],
  [/fewer than two facts/, 'write their ids with “;” between them'],
  [/longer than/, 'shorten it'],
  [/control character/, 'write it on one line'],
  [/latitude/, 'write degrees north between -90 and 90, as in 52.48'],
  [/longitude/, 'write degrees east between -180 and 180, as in -1.9'],
  [/language tag/, 'write a language’s code, as in ar or hi'],
];

/** `value “1,234” is not a number: …` with a full stop; every sentence says how to fix it. */
function sentenceOf(column: string, value: string, fault: string): string {
  const mend = fault.includes(': ') ? undefined : FIXES.find(([what]) => what.test(fault))?.[1];
  const shown = value === '' ? column : `${column} ${quoteCell(value)}`;
  return `${shown} ${fault}${mend ? `: ${mend}` : ''}.`;
}

/** One record from one row with its columns at `places`; null if it reported a problem. */
function recordOf(
  table: Table,
  file: string,
  { row, cells }: CsvRows['rows'][number],
  at: ReadonlyMap<string, number>,
  places: readonly (number | undefined)[],
  problems: Problems,
): unknown {
  const raw: Record<string, CellValue> = {};
  const faulty = new Set<string>();
  for (const [index, column] of table.columns.entries()) {
    const cell = cellAt(cells, places[index]);
    const value = contentOf(column, cell);
    if (isFault(value)) {
      problems.add(file, row, column.name, sentenceOf(column.name, cell, value.fault));
      faulty.add(column.field);
    } else if (value !== null || column.presence !== 'later') raw[column.field] = value;
  }
  const parsed = table.schema.safeParse(raw);
  if (parsed.success) return faulty.size === 0 ? parsed.data : null;
  const complained = new Set<string>();
  for (const { path, message } of parsed.error.issues) {
    const [field, member] = path;
    // After "is not a date", a second complaint about the same value would only confuse.
    if (complained.has(path.join('.'))) continue;
    complained.add(path.join('.'));
    const column = table.columns.find((candidate) => candidate.field === field);
    if (column === undefined || faulty.has(column.field)) continue;
    const cell = cellOf(cells, at, column.name);
    const shown = typeof member === 'number' ? (splitList(cell)[member] ?? cell) : cell;
    problems.add(file, row, column.name, sentenceOf(column.name, shown, message));
  }
  return null;
}

function reportDuplicates(table: Table, { file, rows, at }: Cells, problems: Problems): void {
  for (const columns of [table.key, ...table.alsoUnique.map((column) => [column])]) {
    const first = new Map<string, number>();
    const places = columns.map((column) => at.get(column));
    for (const { row, cells } of rows) {
      const values = places.map((index) => cellAt(cells, index));
      if (values.includes('')) continue;
      const key = values.length === 1 ? (values[0] ?? '') : JSON.stringify(values);
      const twin = first.get(key);
      if (twin === undefined) first.set(key, row);
      else {
        const what = `${columns.join(', ')} ${values.map(quoteCell).join(', ')}`;
        problems.add(
          file,
          row,
          columns[0] ?? null,
          `${what} is in row ${twin} already: give each its own, or remove one.`,
        );
      }
    }
  }
}

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Equal but for case and marks, or for one letter more, less, other or swapped. */
function nearlySame(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length === 0) return true;
  if (Math.min(a.length, b.length) < 4) return false;
  return (
    Math.max(left.length, right.length) === 1 || (left.length === 2 && left === [...right].reverse().join(''))
  );
}

/** The author's own columns that read like a column of the table which is not there: a slip would lose what it holds. */
function misspelt(
  header: readonly string[],
  table: Table,
  missing: readonly Column[],
): readonly (readonly [heading: string, name: string])[] {
  const known = new Set<string>(table.columns.map(({ name }) => name));
  return header.flatMap((heading) => {
    const meant = known.has(heading)
      ? undefined
      : missing.find(({ name, presence }) => presence !== 'later' && nearlySame(heading, name));
    return meant ? [[heading, meant.name] as const] : [];
  });
}

/**
 * Reads a table's file into records and reports everything wrong with it. Null if its rows cannot be separated at all
 * (not UTF-8, not CSV, a column missing): then nothing may be concluded from what it lacks.
 */
export function readTable(
  table: Table,
  file: string,
  bytes: Uint8Array,
  problems: Problems,
): TableReading | null {
  const csv = parseCsvBytes(file, bytes, problems);
  if (csv === null) return null;
  const at = new Map(csv.header.map((name, index) => [name, index]));
  const missing = table.columns.filter(({ name }) => !at.has(name));
  const wanting = missing.filter(({ presence }) => presence === 'required');
  for (const { name } of wanting) {
    const split = csv.header.length === 1 && /[;\t]/.test(csv.header[0] ?? '');
    const mend = split ? 'Save the file with commas between its cells.' : 'Add it to the header.';
    problems.add(file, 1, name, `The column ${name} is missing. ${mend}`);
  }
  const mistyped = misspelt(csv.header, table, missing);
  for (const [heading, name] of mistyped)
    problems.add(
      file,
      1,
      heading,
      `There is no column ${heading}; if ${name} is meant, write it so. Or give your own column another name.`,
    );
  if (wanting.length > 0 || mistyped.length > 0) return null;
  const cells: Cells = { file, rows: csv.rows, at };
  reportDuplicates(table, cells, problems);
  const rows: { row: number; record: unknown }[] = [];
  const places = table.columns.map(({ name }) => at.get(name));
  for (const row of csv.rows) {
    const record = recordOf(table, file, row, at, places, problems);
    if (record !== null) rows.push({ row: row.row, record });
  }
  return { rows, cells };
}
