import type { ColumnRole, MappedTable } from '../../../shared/domain/index.ts';
import { type FoundTable, findTables } from '../sheets/find-tables.ts';
import { type Asked, type Observation, type ReadTable, readTable } from '../sheets/read-tables.ts';
import { columnName, type Sheet } from '../sheets/sheet.ts';
import type { TableColumn } from '../sheets/table-columns.ts';

/** A table of a file that figures can be taken from. */
export type Candidate = {
  readonly sheet: string;
  /** On its sheet, counted from 1. */
  readonly number: number;
  readonly found: FoundTable;
};

/** What the columns are called: by their headings, or their letter where they have none; a second one of a name has its number. */
export function namesOf(columns: readonly TableColumn[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ column, headings }) => {
    const name = headings.join(' / ').trim() || `column ${columnName(column)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Every table of the file that holds figures, in the order of its sheets. */
export function candidatesIn(sheets: readonly Sheet[]): readonly Candidate[] {
  return sheets.flatMap((sheet) =>
    findTables(sheet).map((found, index) => ({ sheet: sheet.name, number: index + 1, found })),
  );
}

/** Reads a table as it was mapped: columns and units are named by headings. */
export function readMapped({ found }: Pick<Candidate, 'found'>, mapped: Partial<MappedTable>): ReadTable {
  const guessed = readTable(found);
  const roles: Record<string, ColumnRole> = {};
  const units: Record<string, string> = {};
  const names = namesOf(guessed.columns);
  guessed.columns.forEach((column, index) => {
    const heading = names[index] ?? '';
    const letter = columnName(column.column);
    const role = mapped.columns?.[heading];
    roles[letter] = role ?? column.role;
    const unit = mapped.units?.[heading];
    if (unit !== undefined) units[letter] = unit;
  });
  const { unit, period, place, measure } = mapped;
  const nothingSaid = Object.keys(mapped.columns ?? {}).length === 0;
  if (nothingSaid && Object.keys(units).length === 0 && !unit && !period && !place && !measure)
    return guessed;
  return readTable(found, {
    ...(nothingSaid ? {} : { roles }),
    units,
    unit: unit ?? null,
    period: period ?? null,
    place: place ?? null,
    measure: measure ?? null,
  });
}

/** What the figures of a table still want to be told, and how many of them. */
export function askedOf(observations: readonly Observation[]): ReadonlyMap<Asked, number> {
  const asked = new Map<Asked, number>();
  for (const { asks, value } of observations)
    if (value !== null) for (const what of asks) asked.set(what, (asked.get(what) ?? 0) + 1);
  return asked;
}
