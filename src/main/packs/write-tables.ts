import type { Boundary, PackRecords } from '../../shared/domain/index.ts';
import { AUDIENCES, BOUNDARIES, type Column, type SeriesRow, type Table, tables } from './tables.ts';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of text as CSV: commas, line feeds, a quote only where one is needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

function tableText<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
  const fields = columns as readonly Column[];
  const header = fields.map(({ name }) => name);
  return csvText([
    header,
    ...rows.map((row) => fields.map(({ field }) => textOf((row as Record<string, unknown>)[field]))),
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

/** The files of a pack that hold these records: what `readPack` reads back as they are. Tables without rows are left out unless a pack needs them. */
export function writeTables(records: PackRecords): readonly PackText[] {
  const points = records.series.flatMap(({ id, title, unit, points }) =>
    points.map((point): SeriesRow => ({ id, title, unit, ...point })),
  );
  const files: PackText[] = [];
  const add = <Row>(table: Table<Row>, rows: readonly Row[]): void => {
    if (table.needed || rows.length > 0) files.push({ path: table.path, text: tableText(table, rows) });
  };
  add(tables.sources, records.sources);
  add(tables.places, records.places);
  add(tables.clusters, records.clusters);
  add(tables.organisations, records.organisations);
  add(tables.network, records.links);
  add(tables.facts, records.facts);
  add(tables.series, points);
  add(tables.conflicts, records.conflicts);
  add(tables.fx, records.rates);
  add(tables.translations, records.translations);
  const json = (path: string, value: unknown): void =>
    void files.push({ path, text: `${JSON.stringify(value)}\n` });
  if (records.boundaries.length > 0)
    json(BOUNDARIES.path, { type: 'FeatureCollection', features: records.boundaries.map(feature) });
  if (records.audiences.length > 0) json(AUDIENCES.path, records.audiences);
  return files;
}
