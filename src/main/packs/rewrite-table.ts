import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PackRecords } from '../../shared/domain/index.ts';
import { KINDS } from '../../shared/domain/records/kinds.ts';
import { type CsvRows, parseCsvBytes } from './csv-rows.ts';
import { createProblemList } from './problems.ts';
import { type TableName, tableNamed } from './tables.ts';
import { cellText, toCsv } from './write-tables.ts';

/** An author's table with other records in it: what did not change stays as it was written. */

/** The rows of a table in a pack’s folder; none where there is no such file. */
export async function tableOf(folder: string, path: string): Promise<CsvRows> {
  const bytes = await readFile(join(folder, path)).catch(() => Buffer.alloc(0));
  return bytes.length === 0
    ? { header: [], rows: [] }
    : (parseCsvBytes(path, bytes, createProblemList()) ?? { header: [], rows: [] });
}

/** A cell by its column; empty where the table has none of it. */
export const cellAt = ({ header }: CsvRows, column: string, cells: readonly string[]): string =>
  cells[header.indexOf(column)]?.trim() ?? '';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a table by their key, as its columns have them. */
function rowsByKey(name: TableName, records: PackRecords): ReadonlyMap<string, Row> {
  const { columns, key, type } = tableNamed(name);
  const rows: readonly Row[] =
    type === 'series'
      ? records.series.flatMap(({ points, ...of }) => points.map((point) => ({ ...of, ...point })))
      : records[KINDS[type].list];
  const fields = key.map((column) => columns.find((it) => it.name === column)?.field ?? column);
  return new Map(rows.map((row) => [JSON.stringify(fields.map((field) => row[field])), row]));
}

/** The table with changed cells in their place, new rows at its end and without what is gone; own columns stay. Null: as it was. */
export function rewritten(
  name: TableName,
  table: CsvRows,
  before: PackRecords,
  after: PackRecords,
): string | null {
  const { columns, key } = tableNamed(name);
  const header = [...table.header];
  const [old, now] = [rowsByKey(name, before), rowsByKey(name, after)];
  let changed = false;
  const put = (cells: string[], row: Row, was: Row | undefined): void => {
    for (const { name: column, field } of columns) {
      if (was !== undefined && isDeepStrictEqual(row[field], was[field])) continue;
      if (!header.includes(column) && cellText(row[field]) === '') continue;
      if (!header.includes(column)) header.push(column);
      cells[header.indexOf(column)] = cellText(row[field]);
      changed = true;
    }
  };
  const written = table.rows.flatMap(({ cells }) => {
    const id = JSON.stringify(key.map((column) => cellAt(table, column, cells)));
    const [was, row] = [old.get(id), now.get(id)];
    const own = [...cells];
    if (row !== undefined) put(own, row, was);
    else if (was !== undefined) {
      changed = true;
      return [];
    }
    return [own];
  });
  for (const [id, row] of now) {
    if (old.has(id)) continue;
    // One more point of a series goes on with what the author keeps of it.
    const like = (cells: readonly string[]): boolean =>
      name === 'series' && cellAt(table, key[0] ?? '', cells) === JSON.parse(id)[0];
    const first = table.rows.findLast(({ cells }) => like(cells));
    const own = [...(first?.cells ?? [])];
    put(own, row, undefined);
    written.push(own);
  }
  if (!changed) return null;
  return toCsv([header, ...written.map((cells) => header.map((_, index) => cells[index] ?? ''))]);
}
