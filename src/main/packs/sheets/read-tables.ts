import type { ColumnRole } from '../../../shared/domain/index.ts';
import { AREA_NAMES, areaIn } from './areas.ts';
import { markerOf, statusOf } from './figures.ts';
import { type FoundTable, kindOf, textsOf } from './find-tables.ts';
import {
  type FoundPeriod,
  findPeriod,
  inYear,
  isPartOfYear,
  type Period,
  periodOfCell,
  readPeriod,
  readPeriods,
} from './periods.ts';
import { at, cellName, columnName, type SheetCell, type SheetRow, type Status } from './sheet.ts';
import { findUnit, isScaleOnly, unitOf, withScale } from './units.ts';

export type TableColumn = {
  readonly column: number;
  readonly role: ColumnRole;
  /** Its headings, from top to bottom, without the marks of notes. */
  readonly headings: readonly string[];
};

export type Asked = 'unit' | 'period' | 'place' | 'measure';

/** One cell of figures with all that its reader learns of it from the table. */
export type Observation = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** Null where no number may be taken: a mark stands there, or the cell is refused. */
  readonly value: number | null;
  readonly marker: string | null;
  readonly refused: string | null;
  readonly status: Status | null;
  readonly unit: string | null;
  readonly period: Period | null;
  readonly place: string | null;
  readonly code: string | null;
  readonly measure: string;
  readonly notes: readonly string[];
  /** What the sheet does not say. */
  readonly asks: readonly Asked[];
};

/** What a person has said of a table; everything else is guessed. */
export type TableChoice = {
  readonly roles?: Readonly<Record<string, ColumnRole>>;
  readonly unit?: string | null;
  /** By the letter of the column. */
  readonly units?: Readonly<Record<string, string>>;
  readonly period?: string | null;
  readonly place?: string | null;
  readonly measure?: string | null;
};

export type ReadTable = {
  readonly table: FoundTable;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly observations: readonly Observation[];
};

const PLACE_HEADING =
  /\b(?:area|region|regions|local authorit|authority|lad|la name|geograph|countr|district|count(?:y|ies)|borough|place|town|city|itl|nuts|constituenc|ward|lep|combined|territor|nation)/i;
/** Areas of something else than land. */
const NO_PLACE =
  /\b(?:expense|business|subject|policy|service|skill|product|cost|programme|department|division|directorate)\b/i;
const LEVEL_HEADING =
  /\b(?:geograph(?:y|ic)|area|region)[ _]?(?:level|type)\b|^(?:itl|nuts|geography|level)(?: level)?$/i;
const PERIOD_HEADING = /\b(?:year|years|period|date|quarter|month|time|week)\b|time_?period|^yr$/i;
const PUBLISHED = /\b(?:publi(?:cation|shed)|release|released|vintage|updated|edition|collected)\b/i;
const CODE_HEADING =
  /\b(?:code|codes|id|ids|objectid|ukprn|urn|fid|postcode|easting|northing|lat|latitude|lon|long|longitude|sic|soc|rank|ref|reference|row|index no|version)\b|objectid|code$|cd$/i;
const CODE =
  /^(?:[A-Z]\d{8}|[A-Z]{1,4}\d{0,4}[A-Z]?\d{0,6}|\d{1,2}[A-Z]{1,3}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$/;
const OFFICIAL = /^(?:[EWSNKUJLMT]\d{8}|UK[A-Z]?\d{0,3}|TL[A-Z]\d{0,3})$/;
const UNIT_HEADING =
  /^(?:units?|units? of measure(?:ment)?|unit_?measure|data_?type|measure type|value type)$/i;
const STATUS_HEADING = /\b(?:revised|status|flag|flags|marker|markers|obs_?status)\b/i;
const DULL =
  /^(?:values?|observations?|obs(?:_?value)?|v4_\d|figures?|data|amounts?|total number|number|n|count|all)$/i;
/** “AP2Z”, “B-S”: codes of a series under its heading. */
const SERIES_CODE = /^(?:[A-Z0-9]{4}|[A-Z]|[A-Z]-[A-Z]|\(?\d{1,2}\)?|[A-Z]{3,5}\d)$/;

/** The text of a cell as a heading or a label: a day by its own words, without what a publisher says of its status. */
const words = (cell: SheetCell): string => cell.text;

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
  if (cells.length === 0) return 'nothing';
  const kinds = cells.map(kindOf);
  const count = (...wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const read = readPeriods(cells.map(words));
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
  if (share(cells, ({ text }) => OFFICIAL.test(text)) > 0.6) return 'code';
  if (LEVEL_HEADING.test(heading)) return 'nothing';
  if (places > 0.3 || (PLACE_HEADING.test(heading) && !NO_PLACE.test(heading))) return 'place';
  if (share(cells, ({ text }) => CODE.test(text)) > 0.8 && new Set(cells.map(words)).size > 3) return 'code';
  return 'label';
}

/** 1, 2, 3, …: the number of the row. */
const isSerial = (cells: readonly SheetCell[]): boolean =>
  cells.length > 2 &&
  cells.every(({ figure }, index) => figure?.value === index + (cells[0]?.figure?.value ?? 0)) &&
  (cells[0]?.figure?.value === 1 || cells[0]?.figure?.value === 0);

/** One place is meant: where several columns name places, the one that tells most rows apart. */
function onePlace(columns: readonly TableColumn[], data: readonly SheetRow[]): readonly TableColumn[] {
  const places = columns.filter(({ role }) => role === 'place');
  if (places.length < 2) return columns;
  const distinct = (column: number): number =>
    new Set(data.flatMap((row) => at(row, column)?.text ?? [])).size;
  const [best] = places.toSorted((a, b) => distinct(b.column) - distinct(a.column));
  return columns.map((it) => (it.role === 'place' && it !== best ? { ...it, role: 'label' as const } : it));
}

/** The columns of a table with what each holds. */
function columnsOf(table: FoundTable, choice: TableChoice): Built {
  const used = new Map<number, SheetCell[]>();
  for (const row of table.data)
    for (const cell of row.cells) {
      const cells = used.get(cell.column);
      if (cells) cells.push(cell);
      else used.set(cell.column, [cell]);
    }
  return build(table, choice, used);
}

type Built = {
  readonly columns: readonly TableColumn[];
  readonly paths: ReadonlyMap<number, readonly SheetCell[]>;
};

function build(
  table: FoundTable,
  choice: TableChoice,
  used: ReadonlyMap<number, readonly SheetCell[]>,
): Built {
  const numbers = [
    ...new Set([...used.keys(), ...table.headers.flatMap((row) => row.cells.map(({ column }) => column))]),
  ].sort((a, b) => a - b);
  const [leftmost] = numbers;
  const make = (paths: ReadonlyMap<number, readonly SheetCell[]>): readonly TableColumn[] =>
    numbers.map((column) => {
      const headings = (paths.get(column) ?? []).map((cell) => cell.text);
      const role =
        choice.roles?.[columnName(column)] ?? roleOf(headings, used.get(column) ?? [], column === leftmost);
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
  return { columns: choice.roles === undefined ? settled(columns, table) : columns, paths };
}

/** One column of places; what only tells more of a place is no part of a measure. */
function settled(columns: readonly TableColumn[], table: FoundTable): readonly TableColumn[] {
  const withPlace = onePlace(besideCodes(columns, table), table.data);
  const place = withPlace.find(({ role }) => role === 'place');
  if (!place) return withPlace;
  const code = withPlace.find(
    ({ column, role }) =>
      role === 'code' &&
      share(
        table.data.flatMap((row) => at(row, column) ?? []),
        ({ text }) => OFFICIAL.test(text),
      ) > 0.6,
  );
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
  const codes = columns.findIndex(
    ({ column, role }) =>
      role === 'code' &&
      share(
        table.data.flatMap((row) => at(row, column) ?? []),
        ({ text }) => OFFICIAL.test(text),
      ) > 0.6,
  );
  if (codes < 0) return columns;
  const beside = [codes + 1, codes - 1].find((index) => columns[index]?.role === 'label');
  return columns.map((it, index) => (index === beside ? { ...it, role: 'place' as const } : it));
}

type Piece = { readonly text: string; readonly period: FoundPeriod | null };

/** What the heading of a column of figures says. */
type HeadingOf = {
  readonly measure: string;
  readonly unit: string | null;
  /** “Number”, “n” say little beside a unit that stands elsewhere. */
  readonly weak: boolean;
  readonly period: Period | null;
  readonly part: string | null;
  readonly place: string | null;
  readonly status: Status | null;
};

function readHeading(cells: readonly SheetCell[], keepCodes = false): HeadingOf {
  let unit: string | null = null;
  let weak = false;
  let period: Period | null = null;
  let part: string | null = null;
  let place: string | null = null;
  let status: Status | null = null;
  const names: string[] = [];
  for (const cell of cells.toReversed()) {
    const text = cell.text;
    if (statusOf(text)) {
      status ??= statusOf(text);
      continue;
    }
    const own = cell.day !== null ? periodOfCell(cell, readPeriod) : null;
    const found: Piece = { text, period: own ? { period: own, rest: '' } : findPeriod(text) };
    let rest = text;
    if (found.period && period === null) {
      period = found.period.period;
      status ??= period.status;
      rest = found.period.rest;
    } else if (isPartOfYear(text) && part === null) {
      part = text;
      rest = '';
    }
    if (rest === '') continue;
    const inside = findUnit(rest);
    if (
      inside &&
      (unit === null || (weak && inside.unit !== 'count') || isScaleOnly(unit) !== isScaleOnly(inside.unit))
    ) {
      const before: string | null = unit;
      if (before !== null && isScaleOnly(before) && !isScaleOnly(inside.unit))
        unit = withScale(inside.unit, before);
      else if (before !== null && isScaleOnly(inside.unit) && !weak) unit = withScale(before, inside.unit);
      else unit = inside.unit;
      weak = unit === 'count';
      // “Index”, “Visits”: the unit is the name of the measure too.
      rest =
        inside.rest === '' &&
        /^(?:index|[a-z])/.test(inside.unit) &&
        !isScaleOnly(inside.unit) &&
        !weak &&
        !/=/.test(rest)
          ? rest
          : inside.rest;
    }
    if (AREA_NAMES.has(rest.toLowerCase()) && place === null) {
      place = rest;
      continue;
    }
    if (rest !== '' && (keepCodes || cells.length === 1 || !SERIES_CODE.test(rest))) names.unshift(rest);
  }
  return { measure: names.join(', '), unit, weak, period, part, place, status };
}

/** No two columns may be one measure: codes under the headings tell them apart, or the letter of the column. */
function tellApart(headings: Map<number, HeadingOf>, paths: ReadonlyMap<number, readonly SheetCell[]>): void {
  const key = ({ measure, unit, period, part, place }: HeadingOf): string =>
    JSON.stringify([measure, unit, period?.text, part, place]);
  for (const last of [false, true]) {
    const groups = new Map<string, (readonly [number, HeadingOf])[]>();
    for (const entry of headings) groups.set(key(entry[1]), [...(groups.get(key(entry[1])) ?? []), entry]);
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      for (const [column, heading] of group)
        headings.set(
          column,
          last
            ? { ...heading, measure: `${heading.measure} (column ${columnName(column)})`.trim() }
            : readHeading(paths.get(column) ?? [], true),
        );
    }
  }
}

/** The unit that the lines above the table say, the nearest first; null where they say two. */
function unitOfLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const named = /\bunits?\s*:\s*([^(;.·]+)/i.exec(line);
    const said = named && unitOf(named[1] ?? '');
    if (said) return said;
  }
  for (const line of lines) {
    for (const part of line.split(' · ')) {
      // A sentence about the figures is no unit: “Percentages may not add up”.
      if (unitOf(part) !== null) return unitOf(part);
      if (
        part.length > 220 ||
        /\b(?:may|might|should|is used|are used|refer|rounded|contains|note that|shorthand)\b/i.test(part)
      )
        continue;
      const found = findUnit(part);
      if (found === null) continue;
      const other = findUnit(found.rest);
      if (other && other.unit !== found.unit && !isScaleOnly(other.unit)) return null;
      if (found.unit !== 'count') return found.unit;
    }
  }
  return null;
}

function periodOfLines(lines: readonly string[]): Period | null {
  for (const line of lines) {
    if (/\b(?:published|publication|release|next|updated|last|contact|email)\b/i.test(line)) continue;
    const found = findPeriod(line);
    if (found) return found.period;
  }
  return null;
}

const areaOfLines = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const area = areaIn(line);
    if (area !== null) return area;
  }
  return null;
};

type Table = FoundTable & { readonly lines: readonly string[]; readonly topLines: readonly string[] };

const lineOf = ({ cells }: SheetRow): string => textsOf(cells).join(' · ');

/** The title of a table: the farthest line that says more than what the sheet is. */
function titleOf(table: Table): string {
  const told = [...table.lines, ...(table.lines.length === 0 ? table.topLines : [])].filter(
    (line) =>
      !/^(?:this (?:work)?sheet|some |notes? |source|units?\b|freeze|back to|please|published|contact)/i.test(
        line,
      ) &&
      unitOf(line) === null &&
      line.length > 3,
  );
  const title = told.at(-1) ?? table.sheet;
  return (
    title
      .split(' · ')[0]
      ?.replace(/^(?:table|figure|sheet|worksheet)\s*[\w.]*\d[\w.]*\s*[:.–-]?\s*/i, '')
      .trim() || title
  );
}

/** The sum of the places of a table is of none of them. */
const TOTAL = /^(?:grand |sub-?)?totals?$|^all$|^sum$|^overall$/i;

const SUMMED = 1000;

/** Reads a table: each figure with its measure, unit, period and place. */
export function readTable(found: FoundTable, choice: TableChoice = {}): ReadTable {
  const table: Table = { ...found, lines: found.lineRows.map(lineOf), topLines: found.top.map(lineOf) };
  const { columns, paths } = columnsOf(table, choice);
  const figures = columns.filter(({ role }) => role === 'figures');
  const headings = new Map(figures.map(({ column }) => [column, readHeading(paths.get(column) ?? [])]));
  tellApart(headings, paths);
  const side = table.headers.flatMap((row) =>
    row.cells.filter(({ column }) => !figures.some((it) => it.column === column)),
  );
  const corner = side.map(({ text }) => text);
  // A unit in the corner of the headings makes the corner the name of what is counted: “Electricity generated (GWh)”.
  const named = corner.find(
    (text) => findUnit(text) !== null && !PERIOD_HEADING.test(text) && !PLACE_HEADING.test(text),
  );
  const title = named === undefined ? titleOf(table) : findUnit(named)?.rest || named;
  const lines = [
    ...corner.filter((text) => findUnit(text) !== null && !/^(?:year|period|date|area|region)/i.test(text)),
    ...table.lines,
  ];
  const lineUnit = unitOfLines(lines);
  const linePeriod = periodOfLines([...table.lines]);
  const linePlace = areaOfLines([...table.lines, ...table.topLines]);
  const readers = new Map(
    columns
      .filter(({ role }) => role === 'period')
      .map(({ column }) => [column, readPeriods(table.data.flatMap((row) => at(row, column)?.text ?? []))]),
  );
  const of = (role: ColumnRole): readonly TableColumn[] => columns.filter((it) => it.role === role);
  const [placeColumn] = of('place');
  const biggest = new Map(
    figures.map(({ column }) => [
      column,
      Math.max(0, ...table.data.map((row) => Math.abs(at(row, column)?.figure?.value ?? 0))),
    ]),
  );
  const placeName = namedApart(table, columns);
  const observations: Observation[] = [];
  let section: readonly string[] = [];
  let sections = [...table.sections];
  const down = new Map<number, SheetCell>();
  let lastPeriod: Period | null = null;
  for (const row of table.data) {
    while (sections[0] && sections[0].row < row.row) {
      section = textsOf(sections[0].cells);
      sections = sections.slice(1);
    }
    const stubs = columns.filter(({ role }) => role !== 'figures');
    const own = new Map<number, SheetCell>();
    for (const { column } of stubs) {
      const cell = at(row, column);
      if (cell) own.set(column, cell);
    }
    const labels = new Map<number, SheetCell>();
    for (const { column, role } of stubs) {
      const cell = own.get(column);
      if (cell) {
        labels.set(column, cell);
        down.set(column, cell);
        for (const later of stubs)
          if (later.column > column && !own.has(later.column)) down.delete(later.column);
      } else {
        const above = down.get(column);
        const right = stubs.some((it) => it.column > column && own.has(it.column) && it.role !== 'status');
        if (above && right && role !== 'status' && role !== 'unit') labels.set(column, above);
      }
    }
    const rowPeriod = periodOfRow(labels, readers, section);
    const words = rowPeriod ?? changeOn(labels, lastPeriod);
    if (rowPeriod) lastPeriod = rowPeriod;
    const status =
      [...of('status')].flatMap(({ column }) => statusOf(own.get(column)?.text ?? '') ?? [])[0] ?? null;
    const unitCell =
      [...of('unit')].flatMap(({ column }) => unitOf(labels.get(column)?.text ?? '') ?? [])[0] ?? null;
    const official = [...labels.values()].find(({ text }) => OFFICIAL.test(text))?.text ?? null;
    const written = placeColumn && labels.get(placeColumn.column)?.text;
    const rowPlace = written && !TOTAL.test(written) ? placeName(written, official) : null;
    const sectionPlace = section.find((text) => AREA_NAMES.has(text.toLowerCase())) ?? null;
    const labelPlace =
      [...labels.values()].map(({ text }) => text).find((text) => AREA_NAMES.has(text.toLowerCase())) ?? null;
    const kinds = of('label').flatMap(({ column }) => labels.get(column)?.text ?? []);
    for (const { column } of figures) {
      const cell = at(row, column);
      if (!cell || cell.filled) continue;
      const heading = headings.get(column);
      if (!heading) continue;
      const period = choice.period
        ? readPeriod(choice.period)
        : (withPart(words, heading, section) ?? heading.period ?? periodOfSection(section) ?? linePeriod);
      const place = choice.place ?? rowPlace ?? labelPlace ?? sectionPlace ?? heading.place ?? linePlace;
      const unit =
        choice.units?.[columnName(column)] ??
        choice.unit ??
        unitFor(
          cell,
          heading,
          unitCell ?? unitOfSection(section),
          lineUnit,
          (biggest.get(column) ?? 0) > SUMMED,
        );
      const measure =
        choice.measure ??
        measureOf(
          heading,
          kinds.filter((text) => text !== place),
          section,
          title,
        );
      observations.push(
        observe(table.sheet, cell, {
          period,
          place,
          unit,
          measure,
          code: official,
          status: cell.figure?.status ?? status ?? period?.status ?? heading.status,
        }),
      );
    }
  }
  return { table, title, columns, observations };
}

/** Two places of one name (a region and a county) are told apart by their codes. */
function namedApart(
  table: FoundTable,
  columns: readonly TableColumn[],
): (name: string, code: string | null) => string {
  const place = columns.find(({ role }) => role === 'place');
  const codes = columns.filter(({ role }) => role === 'code').map(({ column }) => column);
  const known = new Map<string, Set<string>>();
  for (const row of table.data) {
    const name = place && at(row, place.column)?.text;
    const code = codes.flatMap((column) => at(row, column)?.text ?? []).find((text) => OFFICIAL.test(text));
    if (name && code) known.set(name, (known.get(name) ?? new Set()).add(code));
  }
  return (name, code) => ((known.get(name)?.size ?? 0) > 1 && code !== null ? `${name} (${code})` : name);
}

function periodOfRow(
  labels: ReadonlyMap<number, SheetCell>,
  readers: ReadonlyMap<number, (text: string) => Period | null>,
  section: readonly string[],
): Period | null {
  const found: Period[] = [];
  let part: string | null = null;
  for (const [column, read] of readers) {
    const cell = labels.get(column);
    if (!cell) continue;
    if (cell.day === null && isPartOfYear(cell.text)) part = cell.text;
    else {
      const period = periodOfCell(cell, read);
      if (period) found.push(period);
    }
  }
  const [narrowest = null] = found.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  if (part === null) return narrowest;
  const year =
    found.find(({ text }) => YEAR_TEXT.test(text))?.text ?? section.find((text) => YEAR_TEXT.test(text));
  return year ? inYear(part, year) : null;
}

const YEAR_TEXT = /^(?:1[89]|20|21)\d{2}(?:[-/]\d{2})?$/;

/** “Change on year”: said of the newest period above it. */
function changeOn(labels: ReadonlyMap<number, SheetCell>, last: Period | null): Period | null {
  const label = [...labels.values()].find(({ text }) =>
    /^(?:change|growth|% change|percentage change) (?:on|since|from|over)\b/i.test(text),
  );
  return label && last ? { ...last, text: `${label.text.toLowerCase()} to ${last.text}` } : null;
}

const periodOfSection = (section: readonly string[]): Period | null =>
  section.flatMap((text) => findPeriod(text)?.period ?? [])[0] ?? null;
const unitOfSection = (section: readonly string[]): string | null =>
  section.flatMap((text) => findUnit(text)?.unit ?? [])[0] ?? null;

/** The month that a heading names, in the year of the row, and the other way round. */
function withPart(
  row: Period | null,
  { part, period }: HeadingOf,
  section: readonly string[],
): Period | null {
  if (part === null) return row;
  const year =
    row && YEAR_TEXT.test(row.text)
      ? row.text
      : (period?.text ?? section.find((text) => YEAR_TEXT.test(text)));
  return year === undefined ? row : (inYear(part, year) ?? row);
}

function unitFor(
  cell: SheetCell,
  heading: HeadingOf,
  told: string | null,
  line: string | null,
  large: boolean,
): string | null {
  const own = cell.figure?.unit ?? null;
  const near = heading.unit !== null && !heading.weak ? heading.unit : null;
  if (own !== null) {
    const scale = [near, told, line].find(
      (unit) => unit !== null && /\b(?:thousand|million|billion|trillion)\b/.test(unit),
    );
    const word = scale && /\b(?:thousand|million|billion|trillion)\b/.exec(scale)?.[0];
    return word && /^[A-Z]{3}$/.test(own) ? withScale(own, word) : own;
  }
  // The heading says thousands and the sheet counts: one of them is wrong, and only its author knows which.
  if (near !== null && isScaleOnly(near))
    return told === 'count' || line === 'count'
      ? null
      : told && !isScaleOnly(told)
        ? withScale(told, near)
        : line && !isScaleOnly(line) && line !== '%'
          ? withScale(line, near)
          : near;
  if (near === 'index' && line?.startsWith('index ')) return line;
  if (near !== null && /^[A-Z]{3}$/.test(near) && line && isScaleOnly(line)) return withScale(near, line);
  if (near !== null) return near;
  const wide = told ?? line;
  if (wide !== null && heading.unit === 'count' && isScaleOnly(wide)) return wide;
  if (wide === '%' && large) return null;
  if (heading.unit === 'count') return 'count';
  return wide;
}

function measureOf(
  heading: HeadingOf,
  kinds: readonly string[],
  section: readonly string[],
  title: string,
): string {
  const parts = [
    heading.measure,
    ...kinds,
    ...section.filter(
      (text) => readPeriod(text) === null && text.length < 80 && !AREA_NAMES.has(text.toLowerCase()),
    ),
  ].filter((text) => text !== '' && statusOf(text) === null);
  const told = parts.filter((text) => !DULL.test(text));
  const name =
    told.length > 0 && heading.measure !== '' && !DULL.test(heading.measure)
      ? told.join(', ')
      : [title, ...told].join(', ');
  return name.replace(/\s+/g, ' ').slice(0, 240);
}

type Told = Pick<Observation, 'period' | 'place' | 'unit' | 'measure' | 'code' | 'status'>;

function observe(sheet: string, cell: SheetCell, told: Told): Observation {
  const kind = kindOf(cell);
  const where = cellName(cell.row, cell.column);
  const marker =
    cell.figure === null && cell.doubt === null
      ? kind === 'marker'
        ? (markerOf(cell.text) ?? 'no number')
        : 'no number'
      : null;
  const asks: Asked[] = [];
  if (told.unit === null) asks.push('unit');
  if (told.period === null) asks.push('period');
  if (told.place === null) asks.push('place');
  if (told.measure === '') asks.push('measure');
  return {
    ...told,
    sheet,
    row: cell.row,
    column: cell.column,
    cell: where,
    value: cell.doubt === null ? (cell.figure?.value ?? null) : null,
    marker: marker === null ? null : `“${cell.text}” (${marker})`,
    refused: cell.doubt === null ? null : `${where} ${cell.doubt.why}. ${cell.doubt.mend}`,
    notes: cell.notes,
    asks,
  };
}
