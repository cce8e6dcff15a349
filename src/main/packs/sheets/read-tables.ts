import type { ColumnRole } from '../../../shared/domain/index.ts';
import { AREA_NAMES } from './areas.ts';
import { type ColumnHeading, readHeadings } from './column-headings.ts';
import { markerOf, statusOf } from './figures.ts';
import { type FoundTable, kindOf, textsOf } from './find-tables.ts';
import type { Period } from './period-forms.ts';
import { findPeriod, inYear, isPartOfYear, periodOfCell, readPeriod, readPeriods } from './periods.ts';
import { at, cellName, columnName, type SheetCell, type SheetRow, type Status } from './sheet.ts';
import {
  narrowFirst,
  OFFICIAL_CODE,
  PERIOD_HEADING,
  PLACE_HEADING,
  type TableColumn,
  tableColumns,
} from './table-columns.ts';
import { areaOfLines, periodOfLines, titleOfTable, unitOfLines } from './table-lines.ts';
import { findUnit, isScaleOnly, unitOf, withScale } from './units.ts';

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
  /** Columns of words that hold numbers too, in sentences: no figure was taken from them. */
  readonly unread: readonly string[];
};

const DULL =
  /^(?:values?|observations?|obs(?:_?value)?|v4_\d|figures?|data|amounts?|total number|number|n|count|all)$/i;

/** The sum of the places of a table is of none of them. */
const TOTAL = /^(?:grand |sub-?)?totals?$|^all$|^sum$|^overall$/i;

const SUMMED = 1000;

const lineOf = ({ cells }: SheetRow): string => textsOf(cells).join(' · ');

/** What the lines above a table and the corner of its headings say of all its figures. */
function saidAround(
  table: FoundTable,
  figures: readonly TableColumn[],
): {
  readonly title: string;
  readonly unit: string | null;
  readonly period: Period | null;
  readonly place: string | null;
} {
  const [tableLines, topLines] = [table.lineRows.map(lineOf), table.top.map(lineOf)];
  const side = table.headers.flatMap((row) =>
    row.cells.filter(({ column }) => !figures.some((it) => it.column === column)),
  );
  const corner = side.map(({ text }) => text);
  // A unit in the corner of the headings makes the corner the name of what is counted: “Electricity generated (GWh)”.
  const named = corner.find(
    (text) => findUnit(text) !== null && !PERIOD_HEADING.test(text) && !PLACE_HEADING.test(text),
  );
  const title =
    named === undefined ? titleOfTable(table, tableLines, topLines) : findUnit(named)?.rest || named;
  const lines = [
    ...corner.filter((text) => findUnit(text) !== null && !/^(?:year|period|date|area|region)/i.test(text)),
    ...tableLines,
  ];
  return {
    title,
    unit: unitOfLines(lines),
    period: periodOfLines(tableLines),
    place: areaOfLines([...tableLines, ...topLines]),
  };
}

type RowLabels = {
  /** What stands in the row itself, and with it what stands above its empty cells. */
  readonly own: ReadonlyMap<number, SheetCell>;
  readonly labels: ReadonlyMap<number, SheetCell>;
};

/** Reads the labels of the rows from the first to the last: an empty cell means what stands above it. */
function labelReader(stubs: readonly TableColumn[]): (row: SheetRow) => RowLabels {
  const down = new Map<number, SheetCell>();
  return (row) => {
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
    return { own, labels };
  };
}

/** Reads a table: each figure with its measure, unit, period and place. */
export function readTable(table: FoundTable, choice: TableChoice = {}): ReadTable {
  const { columns, headings: paths } = tableColumns(table, choice.roles);
  const figures = columns.filter(({ role }) => role === 'figures');
  const stubs = columns.filter(({ role }) => role !== 'figures');
  const headings = readHeadings(
    figures.map(({ column }) => column),
    paths,
  );
  const { title, unit: lineUnit, period: linePeriod, place: linePlace } = saidAround(table, figures);
  const readers = new Map(
    columns
      .filter(({ role }) => role === 'period')
      .map(({ column }) => [column, readPeriods(table.data.flatMap((row) => at(row, column)?.text ?? []))]),
  );
  const of = (role: ColumnRole): readonly TableColumn[] => columns.filter((it) => it.role === role);
  const placeColumns = narrowFirst(columns, table.data);
  const biggest = new Map(
    figures.map(({ column }) => [
      column,
      Math.max(0, ...table.data.map((row) => Math.abs(at(row, column)?.figure?.value ?? 0))),
    ]),
  );
  const placeName = namedApart(table, columns, placeColumns);
  const observations: Observation[] = [];
  let section: readonly string[] = [];
  let sections = [...table.sections];
  const labelsOf = labelReader(stubs);
  let lastPeriod: Period | null = null;
  for (const row of table.data) {
    while (sections[0] && sections[0].row < row.row) {
      section = textsOf(sections[0].cells);
      sections = sections.slice(1);
    }
    const { own, labels } = labelsOf(row);
    const rowPeriod = inKindOfYear(periodOfRow(labels, readers, section), row);
    const words = rowPeriod ?? changeOn(labels, lastPeriod);
    if (rowPeriod) lastPeriod = rowPeriod;
    const status =
      [...of('status')].flatMap(({ column }) => statusOf(own.get(column)?.text ?? '') ?? [])[0] ?? null;
    const unitCell =
      [...of('unit')].flatMap(({ column }) => unitOf(labels.get(column)?.text ?? '') ?? [])[0] ?? null;
    const official = [...labels.values()].find(({ text }) => OFFICIAL_CODE.test(text))?.text ?? null;
    const written = placeOf(placeColumns, own, labels);
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
  return { table, title, columns, observations, unread: unreadIn(table, columns) };
}

/** The narrowest place that a row names itself, else what stands above it. */
function placeOf(
  columns: readonly TableColumn[],
  own: ReadonlyMap<number, SheetCell>,
  labels: ReadonlyMap<number, SheetCell>,
): string | undefined {
  const cells = columns.flatMap(({ column }) => own.get(column) ?? []);
  return (cells[0] ?? columns.flatMap(({ column }) => labels.get(column) ?? [])[0])?.text;
}

/** Two places of one name (a region and a county) are told apart by their codes. */
function namedApart(
  table: FoundTable,
  columns: readonly TableColumn[],
  [place]: readonly TableColumn[],
): (name: string, code: string | null) => string {
  const codes = columns.filter(({ role }) => role === 'code').map(({ column }) => column);
  const known = new Map<string, Set<string>>();
  for (const row of table.data) {
    const name = place && at(row, place.column)?.text;
    const code = codes
      .flatMap((column) => at(row, column)?.text ?? [])
      .find((text) => OFFICIAL_CODE.test(text));
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

/** “202324 | Academic year” runs from August. */
function inKindOfYear(period: Period | null, { cells }: SheetRow): Period | null {
  return period &&
    /^\d{4}[-/]\d{2}$/.test(period.text) &&
    cells.some(({ text }) => /^academic year$/i.test(text))
    ? readPeriod(`academic year ${period.text}`)
    : period;
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
  { part, period }: ColumnHeading,
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
  heading: ColumnHeading,
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
  heading: ColumnHeading,
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

const LEAST_NUMBERS = 0.2;

function unreadIn({ sheet, data }: FoundTable, columns: readonly TableColumn[]): readonly string[] {
  return columns.flatMap(({ column, role, headings }) => {
    if (role !== 'label' && role !== 'place') return [];
    const cells = data.flatMap((row) => at(row, column) ?? []);
    const numbers = cells.filter((cell) => !cell.filled && ['number', 'doubt'].includes(kindOf(cell)));
    const [first] = numbers;
    const clear = numbers.some(({ text }) => /[.,%£$€]/.test(text));
    if (!first || (!clear && numbers.length < cells.length * LEAST_NUMBERS)) return [];
    const name = headings.length > 0 ? ` (“${headings.join(' / ')}”)` : '';
    return [
      `“${sheet}”: column ${columnName(column)}${name} was read as words, and ${numbers.length} of its ${cells.length} cells ${numbers.length === 1 ? 'is a number' : 'are numbers'}, such as “${first.text}” in ${cellName(first.row, column)}. No figure was taken from it; say that it holds figures where it does.`,
    ];
  });
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
