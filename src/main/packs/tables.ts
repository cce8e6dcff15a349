import type { z } from 'zod';
import { SCHEMAS, SeriesPoint } from '../../shared/domain/index.ts';
import { columnOf, type Field } from '../../shared/domain/records/field.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../shared/domain/records/kinds.ts';

/** A column of a pack's table. */
export type Column = Field & {
  /** As in the CSV's header. */
  readonly name: string;
  /** As in the record. */
  readonly field: string;
};

export type TableName = (typeof KINDS)[RecordType]['table'];

export type Table = {
  readonly type: RecordType;
  readonly name: TableName;
  readonly path: string;
  readonly title: string;
  /** A pack without this table is refused. */
  readonly required: boolean;
  readonly schema: z.ZodType;
  readonly columns: readonly Column[];
  /** Columns that together name a row. */
  readonly key: readonly string[];
  /** Columns of which each alone names a row too. */
  readonly alsoUnique: readonly string[];
};

/** A row of `series.csv`: one point, with the measure it belongs to. */
const { id, title, unit } = SCHEMAS.series.shape;
const SeriesRow = SeriesPoint.extend({ id, title, unit });
export type SeriesRow = z.infer<typeof SeriesRow>;

const columnsOf = (fields: Readonly<Record<string, Field>>): readonly Column[] =>
  Object.entries(fields).map(([field, it]) => ({ ...it, field, name: columnOf(field, it) }));

function tableOf(type: RecordType): Table {
  const kind = KINDS[type];
  const columns = columnsOf({ ...kind.fields, ...('points' in kind ? kind.points : {}) });
  const named = (field: string): string => columns.find((column) => column.field === field)?.name ?? field;
  return {
    type,
    name: kind.table,
    path: `${kind.table}.csv`,
    title: kind.about,
    required: kind.presence === 'required',
    schema: type === 'series' ? SeriesRow : SCHEMAS[type],
    columns,
    key: [...kind.key, ...('points' in kind ? ['period', 'place'] : [])].map(named),
    alsoUnique: 'alsoUnique' in kind ? kind.alsoUnique.map(named) : [],
  };
}

/** Every CSV table of a pack: rows are read by it, and its Table Schema is written from it. */
export const TABLES: readonly Table[] = RECORD_TYPES.map(tableOf);

const byName = new Map(TABLES.map((table) => [table.name, table]));
export function tableNamed(name: TableName): Table {
  const table = byName.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

export type Reference = { readonly table: TableName; readonly column: string };

/** What every member of the column's cells has to stand in. */
export function referenceOf({ refersTo }: Field): Reference | null {
  if (refersTo === undefined) return null;
  const { table, fields } = KINDS[refersTo];
  return { table, column: refersTo === 'place' ? 'name' : columnOf('id', fields.id) };
}

/** Record types of `translations.csv` whose ids must be there; of others (themes, kinds of organisation) there is no table. */
export const TRANSLATED_TABLES: ReadonlyMap<string, Reference> = new Map(
  TABLES.flatMap(({ type, name, key: [column = 'id'] }) =>
    'translated' in KINDS[type] ? [[type, { table: name, column }] as const] : [],
  ),
);

/** The files of a pack that are no tables. */
export const BOUNDARIES = { name: 'boundaries', path: 'boundaries.geojson' } as const;
export const AUDIENCES = { name: 'audiences', path: 'audiences.json' } as const;
export const BRAND = { name: 'brand', path: 'brand.json' } as const;
