import { markerOf, statusOf } from './figures.ts';
import { isPartOfYear, readPeriod } from './periods.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { unitOf } from './units.ts';

/** Where the tables of a sheet stand: the rows of headings, the rows of figures, and the lines around them. */

/** What a cell is, for one who looks for the table. */
type Kind = 'number' | 'year' | 'marker' | 'doubt' | 'period' | 'text';

type Section = { readonly row: number; readonly cells: readonly SheetCell[] };

export type FoundTable = {
  readonly sheet: string;
  /** Lines above the headings: the title, what the sheet says of its units. The nearest comes first. */
  readonly lineRows: readonly SheetRow[];
  /** The lines at the top of the sheet, for a table that stands below others. */
  readonly top: readonly SheetRow[];
  readonly headers: readonly SheetRow[];
  readonly data: readonly SheetRow[];
  /** Rows between the data that hold a label only. */
  readonly sections: readonly Section[];
};

const YEAR = /^(?:19|20)\d{2}$/;
const AHEAD = 6;

const known = new WeakMap<SheetCell, Kind>();

export function kindOf(cell: SheetCell): Kind {
  const before = known.get(cell);
  if (before !== undefined) return before;
  const kind = judge(cell);
  known.set(cell, kind);
  return kind;
}

function judge(cell: SheetCell): Kind {
  if (cell.doubt) return 'doubt';
  if (cell.day !== null) return 'period';
  if (cell.figure)
    return YEAR.test(cell.text) || isMarkedYear(cell)
      ? 'year'
      : /^\d{6}$/.test(cell.text) && !cell.typed && readsAsSpan(cell.text)
        ? 'period'
        : 'number';
  if (statusOf(cell.text) !== null) return 'text';
  if (markerOf(cell.text) !== null) return 'marker';
  if (readPeriod(cell.text) || isPartOfYear(cell.text)) return 'period';
  return 'text';
}

/** “2023 [p]”. */
const isMarkedYear = ({ figure, typed }: SheetCell): boolean =>
  !typed && figure !== null && figure.status !== null && YEAR.test(String(figure.value));

/** 201112, 201213: two years of four and two digits. */
const readsAsSpan = (text: string): boolean =>
  (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(4)) && YEAR.test(text.slice(0, 4));

type Seen = { readonly row: SheetRow; readonly kinds: readonly Kind[]; readonly below: readonly boolean[] };

/** For each cell, whether figures stand below it. */
function look(sheet: Sheet): readonly Seen[] {
  const ahead = new Map<number, Kind[]>();
  const seen: Seen[] = [];
  for (const row of sheet.rows.toReversed()) {
    const kinds = row.cells.map(kindOf);
    const below = row.cells.map(({ column }) => mostlyNumbers(ahead.get(column) ?? []));
    row.cells.forEach(({ column }, index) => {
      ahead.set(column, [kinds[index] ?? 'text', ...(ahead.get(column) ?? [])].slice(0, AHEAD));
    });
    seen.unshift({ row, kinds, below });
  }
  return seen;
}

function mostlyNumbers(kinds: readonly Kind[]): boolean {
  const numbers = kinds.filter((kind) => kind === 'number' || kind === 'marker' || kind === 'doubt').length;
  const texts = kinds.filter((kind) => kind === 'text' || kind === 'period').length;
  const years = kinds.filter((kind) => kind === 'year').length;
  const real = kinds.some((kind) => kind === 'number' || kind === 'doubt');
  return real ? numbers + years > texts : kinds.length > 0 && numbers === kinds.length;
}

/** Years across, as numbers: 2019, 2020, 2021. */
function yearsAcross({ row, kinds }: Seen, inData: boolean): boolean {
  const years = row.cells
    .filter((_, index) => kinds[index] === 'year')
    .map(({ figure }) => figure?.value ?? 0);
  if (years.length < (inData ? 3 : 2) || kinds.includes('number')) return false;
  // The same years may stand over two tables beside each other.
  const distinct = [...new Set(years)].sort((x, y) => x - y);
  if (distinct.length < 2) return years.length > 2;
  const steps = distinct.slice(1).map((year, index) => year - (distinct[index] ?? 0));
  return new Set(steps).size === 1 && (steps[0] ?? 99) <= 10;
}

/** Text of one cell across the whole table, or long: a title, not a heading. */
function isLine({ row, kinds }: Seen, width: number): boolean {
  const texts = new Set(row.cells.map(({ text }) => text));
  if (texts.size !== 1) return false;
  const [first] = row.cells;
  if (!first || kinds[0] === 'number') return false;
  return row.cells.length >= Math.max(2, width * 0.8) || (row.cells.length === 1 && first.text.length > 60);
}

/** Whom to ask and when it comes out: no heading, though it may stand above figures. */
const ABOUT_THE_FILE =
  /@|https?:|www\.|^tel\b|^(?:source|contact|e-?mail|enquir|inquir)|\b(?:date of|next|last) (?:this )?(?:publication|release|update)|\bpublished on\b/i;

const isUnitLine = ({ row }: Seen): boolean =>
  row.cells.length === 1 && unitOf(row.cells[0]?.text ?? '') !== null;

function headings(it: Seen, inData: boolean, width: number): boolean {
  if (isLine(it, width) || isUnitLine(it)) return false;
  if (it.row.cells.length < 5 && it.row.cells.some(({ text }) => ABOUT_THE_FILE.test(text))) return false;
  const { row, kinds, below } = it;
  const across = yearsAcross(it, inData);
  let labels = 0;
  let numbers = 0;
  let stubs = 0;
  row.cells.forEach((_, index) => {
    const kind = kinds[index] ?? 'text';
    const label = kind === 'text' || kind === 'period' || (across && kind === 'year');
    if (label && below[index]) labels += 1;
    else if (label) stubs += 1;
    else if (kind !== 'year') numbers += 1;
  });
  if (labels === 0) return false;
  if (numbers === 0) return true;
  return inData ? labels > numbers + 1 : labels > 1 || (labels === 1 && stubs === 0 && numbers <= 1);
}

function isData({ kinds, row }: Seen): boolean {
  if (kinds.some((kind) => kind === 'number' || kind === 'doubt')) return true;
  const more = new Set(row.cells.map(({ text }) => text)).size > 1;
  return more && (kinds.includes('marker') || kinds.includes('year'));
}

/** The tables of a sheet, from top to bottom and from left to right. */
export const findTables = (sheet: Sheet): readonly FoundTable[] => tablesBelow(sheet).flatMap(tablesBeside);

const within = (row: SheetRow, from: number, to: number): SheetRow => ({
  row: row.row,
  cells: row.cells.filter(({ column }) => column >= from && column <= to),
});

/** Tables beside each other: an empty column parts them, and each has labels of its own at its left. */
function tablesBeside(table: FoundTable): readonly FoundTable[] {
  const used = new Map<number, Kind[]>();
  for (const row of [...table.headers, ...table.data])
    for (const cell of row.cells) {
      const kinds = used.get(cell.column) ?? [];
      if (table.data.includes(row)) kinds.push(kindOf(cell));
      used.set(cell.column, kinds);
    }
  const columns = [...used.keys()].sort((a, b) => a - b);
  const starts = columns.filter((column, index) => {
    if (index === 0) return true;
    if (used.has(column - 1)) return false;
    const kinds = used.get(column) ?? [];
    const labels = kinds.filter((kind) => kind === 'text' || kind === 'period').length;
    return kinds.length > 0 && labels > kinds.length / 2;
  });
  if (starts.length < 2) return [table];
  return starts.flatMap((start, index): FoundTable[] => {
    const from = index === 0 ? 0 : start;
    const to = (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const part = (rows: readonly SheetRow[]): readonly SheetRow[] =>
      rows.flatMap((row) => {
        const own = within(row, from, to);
        return own.cells.length > 0 ? [own] : [];
      });
    const data = part(table.data).filter(({ cells }) => cells.some((cell) => !isLabel(cell)));
    if (data.length === 0) return [];
    const lineRows = table.lineRows.map((row) => {
      const own = within(row, from, to);
      return own.cells.length > 0 ? own : row;
    });
    const sections = table.sections.flatMap(({ row, cells }) => {
      const own = cells.filter(({ column }) => column >= from && column <= to);
      return own.length > 0 ? [{ row, cells: own }] : [];
    });
    return [{ ...table, headers: part(table.headers), data, lineRows, sections }];
  });
}

const isLabel = (cell: SheetCell): boolean => {
  const kind = kindOf(cell);
  return kind === 'text' || kind === 'period';
};

function tablesBelow(sheet: Sheet): readonly FoundTable[] {
  const seen = look(sheet);
  const width = new Set(
    sheet.rows.flatMap(({ cells }) =>
      cells.length > 1 ? cells.filter(({ filled }) => !filled).map(({ column }) => column) : [],
    ),
  ).size;
  const tables: FoundTable[] = [];
  let pending: { readonly it: Seen; readonly heading: boolean }[] = [];
  let open: { headers: SheetRow[]; lineRows: SheetRow[]; data: SheetRow[]; sections: Section[] } | null =
    null;
  /** Rows of text since the last row of figures: sections, or the title of the next table. */
  let since: Seen[] = [];
  const close = (): void => {
    if (open && open.data.length > 0)
      tables.push({ sheet: sheet.name, top: tables[0]?.lineRows ?? [], ...open });
    open = null;
  };
  for (const it of seen) {
    const heading = headings(it, open !== null, width);
    if (heading) {
      if (open) {
        close();
        pending = since.map((before) => ({ it: before, heading: false }));
      }
      since = [];
      pending.push({ it, heading: true });
    } else if (isData(it) && (open || pending.some((before) => before.heading) || !isNumberedTitle(it))) {
      if (!open) {
        open = { ...headOf(pending), data: [] };
        pending = [];
      }
      for (const text of since) open.sections.push({ row: text.row.row, cells: text.row.cells });
      since = [];
      open.data.push(it.row);
    } else if (open) since.push(it);
    else pending.push({ it, heading: false });
  }
  close();
  return tables;
}

/** “1 | Visits to the UK by area of residence”: the number of a table and its title. */
const isNumberedTitle = ({ row, kinds }: Seen): boolean =>
  row.cells.length <= 3 &&
  kinds.filter((kind) => kind === 'number').length === 1 &&
  row.cells.some(({ text }) => text.length > 30);

export const textsOf = (cells: readonly SheetCell[]): readonly string[] => [
  ...new Set(cells.map(({ text }) => text)),
];

/** What stands above the figures: headings, and the lines that are none. A label right above the figures is a section. */
function headOf(pending: readonly { readonly it: Seen; readonly heading: boolean }[]) {
  const last = pending.findLastIndex(({ heading }) => heading);
  const lineRows: SheetRow[] = [];
  const sections: Section[] = [];
  pending.forEach(({ it, heading }, index) => {
    if (heading) return;
    if (last >= 0 && index > last && !isUnitLine(it)) sections.push({ row: it.row.row, cells: it.row.cells });
    else lineRows.unshift(it.row);
  });
  return { headers: pending.flatMap(({ it, heading }) => (heading ? [it.row] : [])), lineRows, sections };
}
