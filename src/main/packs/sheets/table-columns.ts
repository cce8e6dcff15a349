import type { ColumnRole } from '../../../shared/domain/index.ts';
import { AREA_NAMES } from './areas.ts';
import { statusOf } from './figures.ts';
import { type FoundTable, kindOf } from './find-tables.ts';
import { readPeriods } from './periods.ts';
import { at, columnName, type SheetCell, type SheetRow } from './sheet.ts';
import { unitOf } from './units.ts';

export type TableColumn = {
  readonly column: number;
  readonly role: ColumnRole;
  /** Its headings, from top to bottom, without the marks of notes. */
  readonly headings: readonly string[];
};

export const PLACE_HEADING =
  /\b(?:area|region|regions|local authorit|authority|lad|utla|ltla|la name|geograph|countr|district|count(?:y|ies)|borough|place|town|city|itl|nuts|constituenc|ward|lep|combined|territor|nation)/i;
/** Areas of something else than land. */
const NO_PLACE =
  /\b(?:expense|business|subject|policy|service|skill|product|cost|programme|department|division|directorate)\b/i;
const LEVEL_HEADING =
  /\b(?:geograph(?:y|ic)|area|region)[ _]?(?:level|type)\b|^(?:itl|nuts|geography|level)(?: level)?$/i;
export const PERIOD_HEADING = /\b(?:year|years|period|date|quarter|month|time|week)\b|time_?period|^yr$/i;
const PUBLISHED = /\b(?:publi(?:cation|shed)|release|released|vintage|updated|edition|collected)\b/i;
const CODE_HEADING =
  /\b(?:code|codes|id|ids|objectid|ukprn|urn|fid|postcode|easting|northing|lat|latitude|lon|long|longitude|sic|soc|rank|ref|reference|row|index no|version)\b|objectid|code$|cd$/i;
const CODE =
  /^(?:[A-Z]\d{8}|[A-Z]{1,4}\d{0,4}[A-Z]?\d{0,6}|\d{1,2}[A-Z]{1,3}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$/;
/** Codes of the statistics offices for areas. */
export const OFFICIAL_CODE = /^(?:[EWSNKUJLMT]\d{8}|UK[A-Z]?\d{0,3}|TL[A-Z]\d{0,3})$/;
const UNIT_HEADING =
  /^(?:units?|units? of measure(?:ment)?|unit_?measure|data_?type|measure type|value type)$/i;
const STATUS_HEADING = /\b(?:revised|status|flag|flags|marker|markers|obs_?status)\b/i;

function headingsOf(
  headers: readonly SheetRow[],
  columns: readonly number[],
  unclear: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, readonly SheetCell[]> {
  const paths = new Map<number, SheetCell[]>(columns.map((column) => [column, []]));
  headers.forEach((row, level) => {
    const deeper = headers.slice(level + 1);
    for (const column of columns) {
      let cell = at(row, column);
      if (!cell && unclear.has(column) && deeper.some((below) => at(below, column))) {
        const left = row.cells.filter((it) => it.column < column && columns.includes(it.column)).at(-1);
        if (left && columns.indexOf(left.column) > 0) cell = { ...left, filled: true };
      }
      const path = paths.get(column);
      if (cell && path && path.at(-1)?.text !== cell.text) path.push(cell);
    }
  });
  return paths;
}

const PERIODS: ReadonlySet<string> = new Set(['period', 'year']);

const share = (cells: readonly SheetCell[], of: (cell: SheetCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(of).length / cells.length;

function roleOf(headings: readonly string[], cells: readonly SheetCell[], first: boolean): ColumnRole {
  const heading = headings.join(' ').trim();
  const spaced = heading.replaceAll('_', ' ');
  if (cells.length === 0) return 'nothing';
  // “1,2” there are the numbers of notes.
  if (/^(?:foot)?notes?(?: (?:refs?|numbers?|no\.?))?$/i.test(spaced)) return 'nothing';
  const kinds = cells.map(kindOf);
  const count = (...wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const read = readPeriods(cells.map(({ text }) => text));
  if (
    share(cells, ({ text }) => statusOf(text) !== null) > 0.9 &&
    (heading === '' || STATUS_HEADING.test(heading) || cells.length < 400)
  )
    if (cells.every(({ figure }) => figure === null)) return 'status';
  // When it was published is no period of the figure.
  if (PUBLISHED.test(heading)) return 'label';
  const periods = share(
    cells,
    (cell) => PERIODS.has(kindOf(cell)) || (!cell.typed && read(cell.text) !== null),
  );
  const years = count('year');
  if (periods > 0.6 && years < cells.length * 0.6) return 'period';
  if (
    years > cells.length * 0.5 &&
    count('number') < cells.length * 0.2 &&
    (PERIOD_HEADING.test(heading) || heading === '' || first)
  )
    return 'period';
  if (PERIOD_HEADING.test(heading) && periods > 0.5 && count('number') === 0) return 'period';
  const numbers = count('number', 'year', 'marker', 'doubt');
  if (
    CODE_HEADING.test(heading) &&
    !/=|%|£/.test(heading) &&
    (numbers < cells.length ||
      isSerial(cells) ||
      /code|id\b|ukprn|urn|objectid|postcode|easting|northing/i.test(heading))
  )
    return 'code';
  if (numbers > cells.length / 2 && count('number', 'doubt', 'year') > 0)
    return isSerial(cells) && (/id$|^#$|^no\.?$|^row$/i.test(heading) || (heading === '' && cells.length > 5))
      ? 'code'
      : 'figures';
  if (numbers === cells.length)
    return count('marker') === cells.length && heading === '' ? 'label' : 'figures';
  if (UNIT_HEADING.test(heading) && share(cells, ({ text }) => unitOf(text) !== null) > 0.5) return 'unit';
  const places = share(cells, ({ text }) => AREA_NAMES.has(text.toLowerCase()));
  if (share(cells, ({ text }) => OFFICIAL_CODE.test(text)) > 0.6) return 'code';
  if (LEVEL_HEADING.test(heading)) return 'nothing';
  if (places > 0.3 || (PLACE_HEADING.test(spaced) && !NO_PLACE.test(spaced))) return 'place';
  if (share(cells, ({ text }) => CODE.test(text)) > 0.8 && new Set(cells.map(({ text }) => text)).size > 3)
    return 'code';
  return 'label';
}

/** 1, 2, 3, …: the number of the row. */
const isSerial = (cells: readonly SheetCell[]): boolean =>
  cells.length > 2 &&
  cells.every(({ figure }, index) => figure?.value === index + (cells[0]?.figure?.value ?? 0)) &&
  (cells[0]?.figure?.value === 1 || cells[0]?.figure?.value === 0);

const NATIONS: ReadonlySet<string> = new Set(
  ['United Kingdom', 'UK', 'Great Britain', 'England', 'Wales', 'Scotland', 'Northern Ireland'].map((name) =>
    name.toLowerCase(),
  ),
);

/** The columns that name places, the one that tells most rows apart first: a district before its region. */
export function narrowFirst(
  columns: readonly TableColumn[],
  data: readonly SheetRow[],
): readonly TableColumn[] {
  const places = columns.filter(({ role }) => role === 'place');
  if (places.length < 2) return places;
  const names = new Map(
    places.map(({ column }) => [column, data.flatMap((row) => at(row, column)?.text ?? [])] as const),
  );
  const of = ({ column }: TableColumn): readonly string[] => names.get(column) ?? [];
  const nations = (it: TableColumn): number =>
    of(it).filter((name) => NATIONS.has(name.toLowerCase())).length;
  return places.toSorted(
    (a, b) =>
      new Set(of(b)).size - new Set(of(a)).size || nations(a) - nations(b) || of(a).length - of(b).length,
  );
}

/**
 * One place is meant for a figure. Where several columns name places, it is the one that tells most rows apart; where that
 * one is empty in some rows, each of its places lies in one of the wider column, and those rows mean the wider place.
 */
function settlePlaces(columns: readonly TableColumn[], data: readonly SheetRow[]): readonly TableColumn[] {
  const [best, ...wider] = narrowFirst(columns, data);
  if (!best || wider.length === 0) return columns;
  const gaps = data.filter((row) => !at(row, best.column));
  const holds = ({ column }: TableColumn): boolean => {
    const known = new Map<string, string>();
    return data.every((row) => {
      const [own, wide] = [at(row, best.column)?.text, at(row, column)?.text];
      if (own === undefined || wide === undefined) return true;
      const before = known.get(own) ?? wide;
      known.set(own, wide);
      return before === wide;
    });
  };
  const kept = new Set(
    wider.filter((it) => gaps.some((row) => at(row, it.column)) && holds(it)).map(({ column }) => column),
  );
  return columns.map((it) =>
    it.role !== 'place' || it === best || kept.has(it.column) ? it : { ...it, role: 'label' as const },
  );
}

/** The columns of a table, with what each holds and the cells of its headings; roles that a person gave are kept. */
export function tableColumns(
  table: FoundTable,
  given: Readonly<Record<string, ColumnRole>> | undefined,
): {
  readonly columns: readonly TableColumn[];
  readonly headings: ReadonlyMap<number, readonly SheetCell[]>;
} {
  const used = new Map<number, SheetCell[]>();
  for (const row of table.data)
    for (const cell of row.cells) {
      const cells = used.get(cell.column);
      if (cells) cells.push(cell);
      else used.set(cell.column, [cell]);
    }
  const numbers = [
    ...new Set([...used.keys(), ...table.headers.flatMap((row) => row.cells.map(({ column }) => column))]),
  ].sort((a, b) => a - b);
  const [leftmost] = numbers;
  const make = (paths: ReadonlyMap<number, readonly SheetCell[]>): readonly TableColumn[] =>
    numbers.map((column) => {
      const headings = (paths.get(column) ?? []).map((cell) => cell.text);
      const role =
        given?.[columnName(column)] ?? roleOf(headings, used.get(column) ?? [], column === leftmost);
      return { column, role, headings };
    });
  const plain = headingsOf(table.headers, numbers);
  const first = make(plain);
  const names = new Map<string, number>();
  const nameOf = ({ headings }: TableColumn): string => headings.join('|');
  const figures = first.filter(({ role }) => role === 'figures');
  for (const it of figures) names.set(nameOf(it), (names.get(nameOf(it)) ?? 0) + 1);
  // A heading over several columns that are not merged is taken for all of them only where they cannot be told apart.
  const unclear = new Set(
    figures
      .filter((it) => (names.get(nameOf(it)) ?? 0) > 1 || /^[\d\s]*$/.test(it.headings.at(-1) ?? ''))
      .map(({ column }) => column),
  );
  const paths = unclear.size > 0 ? headingsOf(table.headers, numbers, unclear) : plain;
  const columns = unclear.size > 0 ? make(paths) : first;
  return { columns: given === undefined ? settleRoles(columns, table) : columns, headings: paths };
}

const holdsOfficialCodes = ({ column, role }: TableColumn, { data }: FoundTable): boolean =>
  role === 'code' &&
  share(
    data.flatMap((row) => at(row, column) ?? []),
    ({ text }) => OFFICIAL_CODE.test(text),
  ) > 0.6;

/** One column of places; what only tells more of a place is no part of a measure. */
function settleRoles(columns: readonly TableColumn[], table: FoundTable): readonly TableColumn[] {
  const withPlace = settlePlaces(besideCodes(columns, table), table.data);
  const [place] = narrowFirst(withPlace, table.data);
  if (!place) return withPlace;
  const code = withPlace.find((it) => holdsOfficialCodes(it, table));
  return withPlace.map((it) => {
    if (it.role !== 'label') return it;
    const known = new Map<string, string>();
    const attribute = table.data.every((row) => {
      const name = `${at(row, place.column)?.text}|${code ? at(row, code.column)?.text : ''}`;
      const text = at(row, it.column)?.text ?? '';
      const before = known.get(name) ?? text;
      known.set(name, text);
      return before === text;
    });
    return attribute && known.size > 1 && new Set(known.values()).size < known.size
      ? { ...it, role: 'nothing' as const }
      : it;
  });
}

/** Beside a column of official codes stand the names of the places. */
function besideCodes(columns: readonly TableColumn[], table: FoundTable): readonly TableColumn[] {
  if (columns.some(({ role }) => role === 'place')) return columns;
  const codes = columns.findIndex((it) => holdsOfficialCodes(it, table));
  if (codes < 0) return columns;
  const beside = [codes + 1, codes - 1].find((index) => columns[index]?.role === 'label');
  return columns.map((it, index) => (index === beside ? { ...it, role: 'place' as const } : it));
}
