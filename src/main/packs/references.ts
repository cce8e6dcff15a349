import { isList } from '../../shared/domain/records/field.ts';
import { type Problems, quoteCell } from './problems.ts';
import { type Cells, cellOf, splitList } from './read-table.ts';
import { type Reference, referenceOf, type TableName, TRANSLATED_TABLES, tableNamed } from './tables.ts';

/**
 * Reports every id and place name that refers to nothing. Looks at cells, not records, so that a row with another
 * mistake neither hides its own references nor breaks references to it. A table that could not be read (absent from
 * `read`) does not count against the others.
 */
export function reportMissingReferences(
  read: ReadonlyMap<TableName, Cells>,
  absent: ReadonlySet<TableName>,
  problems: Problems,
): void {
  const known = new Map<string, ReadonlySet<string>>();
  const valuesOf = ({ table, column }: Reference): ReadonlySet<string> | null => {
    const cells = read.get(table);
    if (cells === undefined) return absent.has(table) ? new Set() : null;
    const key = `${table}.${column}`;
    const values = known.get(key) ?? new Set(cells.rows.map((row) => cellOf(row.cells, cells.at, column)));
    known.set(key, values);
    return values;
  };
  const complain = (file: string, row: number, column: string, value: string, to: Reference) => {
    const where = read.get(to.table)?.file ?? tableNamed(to.table).path;
    const what = to.column === 'name' ? 'name' : 'id';
    problems.add(
      file,
      row,
      column,
      `${column} ${quoteCell(value)} is no ${what} in ${where}: correct it here, or add it there.`,
    );
  };

  for (const [name, { file, rows, at }] of read) {
    for (const column of tableNamed(name).columns) {
      const to = referenceOf(column);
      const values = to === null ? null : valuesOf(to);
      if (to === null || values === null) continue;
      for (const { row, cells } of rows) {
        const cell = cellOf(cells, at, column.name);
        for (const value of isList(column) ? splitList(cell) : [cell]) {
          if (value !== '' && !values.has(value)) complain(file, row, column.name, value, to);
        }
      }
    }
  }

  const translations = read.get('translations');
  for (const { row, cells } of translations?.rows ?? []) {
    if (!translations) break;
    const to = TRANSLATED_TABLES.get(cellOf(cells, translations.at, 'record_type'));
    const id = cellOf(cells, translations.at, 'record_id');
    if (to && id !== '' && valuesOf(to)?.has(id) === false)
      complain(translations.file, row, 'record_id', id, to);
  }

  const conflicts = read.get('conflicts');
  for (const { row, cells } of conflicts?.rows ?? []) {
    if (!conflicts) break;
    const preferred = cellOf(cells, conflicts.at, 'preferred_fact_id');
    if (preferred !== '' && !splitList(cellOf(cells, conflicts.at, 'fact_ids')).includes(preferred)) {
      const sentence = `preferred_fact_id ${quoteCell(preferred)} is none of the conflict’s fact_ids: choose one of them.`;
      problems.add(conflicts.file, row, 'preferred_fact_id', sentence);
    }
  }
}
