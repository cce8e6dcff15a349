import type { Boundary, PackRecords } from '../../shared/domain/index.ts';
import { KINDS } from '../../shared/domain/records/kinds.ts';
import { AUDIENCES, BOUNDARIES, type SeriesRow, TABLES, type Table } from './tables.ts';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV: commas, line feeds, quotes only where needed. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A field as its cell has it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

type Row = Readonly<Record<string, unknown>>;

/** Columns that came later are written where a record has them. */
function tableText(table: Table, rows: readonly Row[]): string {
  const columns = table.columns.filter(
    ({ presence, field }) => presence !== 'later' || rows.some((row) => (row[field] ?? null) !== null),
  );
  return toCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ field }) => cellText(row[field]))),
  ]);
}

function feature({ id, name, region, combinedAuthority, polygons }: Boundary) {
  return {
    type: 'Feature',
    id,
    properties: { name, region, combined_authority: combinedAuthority },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}

export type PackText = { readonly path: string; readonly text: string };

/**
 * The pack files of these records, which `readPack` reads back unchanged. Tables without rows are omitted unless a
 * pack needs them.
 */
export function writeTables(records: PackRecords): readonly PackText[] {
  const rowsOf = ({ type }: Table): readonly Row[] =>
    type === 'series'
      ? records.series.flatMap(({ points, ...of }) => points.map((point): SeriesRow => ({ ...of, ...point })))
      : records[KINDS[type].list];
  const files: PackText[] = TABLES.flatMap((table) => {
    const rows = rowsOf(table);
    return table.required || rows.length > 0 ? [{ path: table.path, text: tableText(table, rows) }] : [];
  });
  const json = (path: string, value: unknown): void =>
    void files.push({ path, text: `${JSON.stringify(value)}\n` });
  if (records.boundaries.length > 0)
    json(BOUNDARIES.path, { type: 'FeatureCollection', features: records.boundaries.map(feature) });
  if (records.audiences.length > 0) json(AUDIENCES.path, records.audiences);
  return files;
}
