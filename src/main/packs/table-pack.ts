import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slug, unusedName } from '../../shared/format/slug.ts';
import { describePack } from './describe-pack.ts';
import { type FactRows, factRows } from './fact-rows.ts';
import type { Problems } from './problems.ts';
import { splitList } from './read-table.ts';
import type { Sheet, SheetRow } from './sheets/sheet.ts';
import { statementIds } from './statement-id.ts';
import { type TableName, tableNamed } from './tables.ts';
import { toCsv } from './write-tables.ts';

/** What a single table of facts does not say about itself. */
export type AboutTable = {
  /** A column of `facts.csv` or of `SOURCE_COLUMNS`: the heading in the author's file. */
  readonly columns: Readonly<Record<string, string>>;
  readonly name: string;
  readonly title: string;
  /** The author's name for the region, if a title was given and is not just the file name. */
  readonly region: string | null;
  readonly version: string;
  /** ISO 8601 date and time; also the day on which the sources count as read. */
  readonly created: string;
};

/** Common spreadsheet headings besides the column names themselves. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  statement: ['fact', 'text', 'description', 'sentence'],
  metric: ['measure', 'indicator'],
  value: ['figure', 'number', 'amount'],
  unit: ['units'],
  period: ['year', 'date', 'time'],
  place: ['area', 'location', 'town', 'city', 'geography name'],
  cluster_ids: ['cluster', 'clusters', 'sector', 'sectors'],
  markets: ['market'],
  themes: ['theme', 'topic'],
  source_url: ['url', 'link', 'source', 'web address'],
  source_title: ['source name', 'source title'],
  source_publisher: ['publisher'],
  source_published: ['published', 'publication date', 'release date'],
  source_licence: ['licence', 'license'],
  review_by: ['review', 'review date'],
  caveat: ['limitation'],
  note: ['notes'],
  id: ['reference', 'fact id'],
};

/** The longest place name allowed. */
const MOST_OF_NAME = 80;

const plainHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** Columns that came later stand in a table where they are used. */
const headerOf = (table: TableName, used: (column: string) => boolean = () => false): readonly string[] =>
  tableNamed(table).columns.flatMap(({ name, presence }) =>
    presence !== 'later' || used(name) ? [name] : [],
  );
const FACT_COLUMNS = headerOf('facts', () => true);
/** What a single table says of its sources. */
const SOURCE_COLUMNS = [
  'source_url',
  'source_title',
  'source_publisher',
  'source_published',
  'source_licence',
] as const;
const COLUMNS: readonly string[] = [...FACT_COLUMNS, ...SOURCE_COLUMNS];

/** The position of each column among these headings: as mapped by the author, by its own name, or by a common heading. */
function positionsIn(
  headings: readonly string[],
  columns: AboutTable['columns'],
): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  const places = new Map(headings.map((heading, index) => [plainHeading(heading), index]));
  for (const column of COLUMNS) {
    const named = Object.hasOwn(columns, column) ? columns[column] : undefined;
    const index = (named === undefined ? [column, ...(ALIASES[column] ?? [])] : [named])
      .map((heading) => places.get(plainHeading(heading)))
      .find((position) => position !== undefined);
    if (index !== undefined) at.set(column, index);
  }
  return at;
}

/** Of each, one has to be there. */
const NEEDED: readonly (readonly [string, ...string[]])[] = [['statement'], ['source_url', 'source_title']];
const holds = (at: ReadonlyMap<string, number>, columns: readonly string[]): boolean =>
  columns.some((column) => at.has(column));

/** The table of facts among these sheets; null if it reported that there is none, or what is wrong with its headings. */
export function factTable(
  file: string,
  sheets: readonly Sheet[],
  { columns }: AboutTable,
  problems: Problems,
): FactRows | null {
  const before = problems.total;
  for (const column of Object.keys(columns)) {
    if (!COLUMNS.includes(column))
      problems.add(file, null, column, `Facts have no column ${column}. Map one of: ${COLUMNS.join(', ')}.`);
  }
  let nearest: { row: SheetRow; at: ReadonlyMap<string, number> } | null = null;
  const rows = factRows(
    sheets,
    {
      file,
      positions: (headings, row) => {
        const at = positionsIn(headings, columns);
        if (at.size > (nearest?.at.size ?? 0)) nearest = { row, at };
        return NEEDED.every((columns) => holds(at, columns)) ? at : null;
      },
    },
    problems,
  );
  if (rows === null) reportNoTable(file, sheets, columns, nearest, problems);
  else {
    const twice = rows.header.find((name, index) => name !== '' && rows.header.indexOf(name) !== index);
    if (twice !== undefined)
      problems.add(
        file,
        rows.headerRow,
        twice,
        `The column ${twice} is there twice. Remove or rename one of them.`,
      );
    for (const [column, named] of Object.entries(columns))
      if (!rows.header.some((heading) => plainHeading(heading) === plainHeading(named)))
        problems.add(
          file,
          rows.headerRow,
          named,
          `There is no column ${named} to take ${column} from. Correct its name.`,
        );
  }
  return problems.total > before ? null : rows;
}

function reportNoTable(
  file: string,
  sheets: readonly Sheet[],
  columns: AboutTable['columns'],
  nearest: { readonly row: SheetRow; readonly at: ReadonlyMap<string, number> } | null,
  problems: Problems,
): void {
  if (sheets.every(({ rows }) => rows.length === 0)) {
    problems.add(
      file,
      null,
      null,
      'The file holds no table. Put the facts into its first sheet, with a row of headings.',
    );
    return;
  }
  const header = nearest?.row;
  for (const columns of NEEDED.filter((names) => !nearest || !holds(nearest.at, names)))
    problems.add(
      file,
      header?.row ?? null,
      columns[0],
      `No column holds the ${columns.join(' or the ')}. Add one, or say which it is. Figures of a statistics office come in by “Import figures from a workbook”.`,
      `--map ${columns[0]}=HEADING, or attache pack import`,
    );
  for (const [column, named] of Object.entries(columns))
    if (
      COLUMNS.includes(column) &&
      !header?.cells.some(({ text }) => plainHeading(text) === plainHeading(named))
    )
      problems.add(
        file,
        header?.row ?? null,
        named,
        `There is no column ${named} to take ${column} from. Correct its name.`,
      );
}

/** Rows at the place that they have in the author's table; between them nothing stands. */
function spread(
  header: readonly string[],
  rows: FactRows['rows'],
  own: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const table: (readonly string[])[] = [header];
  rows.forEach(({ row }, index) => {
    while (table.length < row - 1) table.push([]);
    table.push(own[index] ?? []);
  });
  return table;
}

/** “Courier, 3 May 2026, page 4” names a document; a word with a host in it is meant as an address, right or wrong. */
const isAddress = (text: string): boolean => /^\S*(?::\/\/|^www\.|\w\.\w+\/)\S*$/i.test(text);

/** Gives each name an id, in order of appearance. */
function createIds(other: string) {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  return {
    known,
    of(name: string): string {
      const id = known.get(name) ?? unusedName(slug(name) || other, (it) => taken.has(it));
      taken.add(id);
      known.set(name, id);
      return id;
    },
  };
}

export type PackOfTable = {
  readonly folder: string;
  /** The author's row in which a row of the pack's other tables was first named. */
  readonly rowOf: (table: string, row: number) => number | null;
};

/**
 * Makes a pack's folder from one table of facts: the sources, places and clusters it names become records, so that
 * `readPack` can check it like any other pack. Rows keep their numbers, so that mistakes are named by the author's own.
 */
export async function packFromTable(
  { header, rows }: FactRows,
  about: AboutTable,
  into: string,
): Promise<PackOfTable> {
  const at = positionsIn(header, about.columns);
  const cell = (cells: readonly string[], column: string): string =>
    cells[at.get(column) ?? -1]?.trim() ?? '';
  const sourceOf = (cells: readonly string[]) => {
    const [written, title] = [cell(cells, 'source_url'), cell(cells, 'source_title')];
    const url = isAddress(written) ? written : '';
    return { url, title: title || written, named: written || title };
  };
  const [sources, places, clusters] = [createIds('source'), createIds('place'), createIds('cluster')];
  const sourceRows = new Map<string, readonly string[]>();
  const firstRows = new Map<string, number>();
  const day = about.created.slice(0, 10);
  const placeSource = new Map<string, string>();
  const clusterSource = new Map<string, string>();
  const clusterPlaces = new Map<string, Set<string>>();
  const factColumns = headerOf('facts', (column) => at.has(column));
  const ids = statementIds(
    rows.map(({ cells }) => ({
      id: cell(cells, 'id'),
      statement: cell(cells, 'statement'),
      metric: cell(cells, 'metric'),
      place: cell(cells, 'place'),
      period: cell(cells, 'period'),
      source: sourceOf(cells).named,
      value: cell(cells, 'value'),
    })),
  );
  const ownRows = rows.map(({ row, cells }, index) => {
    const { url, title, named } = sourceOf(cells);
    const source = sources.of(named);
    const host = URL.canParse(url) ? new URL(url).host : url;
    const own = splitList(cell(cells, 'cluster_ids')).filter(Boolean);
    for (const name of [
      `sources ${source}`,
      `places ${cell(cells, 'place')}`,
      ...own.map((it) => `clusters ${it}`),
    ])
      if (!firstRows.has(name)) firstRows.set(name, row);
    if (!sourceRows.has(source)) {
      const said = (name: (typeof SOURCE_COLUMNS)[number]): string => cell(cells, name);
      const publisher = said('source_publisher') || host;
      const [published, licence] = [said('source_published'), said('source_licence')];
      sourceRows.set(source, [source, title, publisher, '', published, url, day, licence, 'page']);
    }
    const place = cell(cells, 'place');
    if (place && !placeSource.has(place)) placeSource.set(place, source);
    for (const name of own) {
      if (!clusterSource.has(name)) clusterSource.set(name, source);
      const at = clusterPlaces.get(name) ?? new Set();
      // A name in a list cannot contain the list's separator.
      clusterPlaces.set(name, place && !place.includes(';') ? at.add(place) : at);
    }
    return factColumns.map((column) => {
      if (column === 'id') return ids[index] ?? '';
      if (column === 'source_ids') return source;
      if (column === 'cluster_ids') return own.map((name) => clusters.of(name)).join(';');
      return cell(cells, column);
    });
  });
  // A pack is about a place: the one most facts name comes first. If they name many places and none in the majority,
  // it is about what its author calls it.
  const counts = new Map<string, number>();
  for (const { cells } of rows) counts.set(cell(cells, 'place'), (counts.get(cell(cells, 'place')) ?? 0) + 1);
  const named = [...placeSource].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const [most] = named;
  const isMost = most !== undefined && (counts.get(most[0]) ?? 0) > rows.length / 2;
  const [anySource = ''] = sourceRows.keys();
  const region = about.region?.slice(0, MOST_OF_NAME) ?? null;
  if (named.length === 0) named.push([about.title, anySource]);
  else if (!isMost && region !== null && !placeSource.has(region)) named.unshift([region, anySource]);
  const files = {
    'sources.csv': [headerOf('sources'), ...sourceRows.values()],
    'places.csv': [
      headerOf('places'),
      ...named.map(([name, source]) => [places.of(name), name, 'place', '', '', source]),
    ],
    'clusters.csv': [
      headerOf('clusters'),
      ...[...clusterSource].map(([name, source]) => [
        clusters.of(name),
        name,
        name,
        [...(clusterPlaces.get(name) ?? [])].join(';'),
        source,
      ]),
    ],
    'organisations.csv': [headerOf('organisations')],
    'facts.csv': spread(factColumns, rows, ownRows),
  };
  await mkdir(into, { recursive: true });
  for (const [path, content] of Object.entries(files)) await writeFile(join(into, path), toCsv(content));
  const { name, title, version, created } = about;
  await describePack(into, { name, title, version, created });
  const order: Readonly<Record<string, readonly string[]>> = {
    sources: [...sourceRows.keys()],
    places: named.map(([name]) => name),
    clusters: [...clusterSource.keys()],
  };
  return {
    folder: into,
    rowOf: (table, row) => firstRows.get(`${table} ${order[table]?.[row - 2] ?? ''}`) ?? null,
  };
}
