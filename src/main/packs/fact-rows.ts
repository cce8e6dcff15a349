import { capitalised } from '../../shared/text/one-line.ts';
import type { CsvRows } from './csv-rows.ts';
import type { Problems } from './problems.ts';
import { markerOf } from './sheets/figures.ts';
import { periodOfCell } from './sheets/periods.ts';
import { at, cellName, columnName, type Sheet, type SheetCell, type SheetRow } from './sheets/sheet.ts';
import { unitOf } from './sheets/units.ts';

/** A table of facts among the sheets that somebody sent: its headings, and its rows as `facts.csv` wants them. */

export type FactRows = CsvRows & {
  readonly sheet: string;
  readonly headerRow: number;
  /** Where a column of the table stands: “C”. */
  readonly letters: ReadonlyMap<string, string>;
  readonly left: readonly string[];
};

/** A cell of a table that is no figure: dates as ISO days. */
export const plainCell = (cell: SheetCell | undefined): string => {
  if (cell === undefined) return '';
  if (cell.day !== null) return cell.day;
  return cell.typed && cell.figure ? String(cell.figure.value) : cell.text;
};

const FOOTER = /^(?:source|sources|note|notes|©|crown copyright|footnote)\b/i;

type Sought = {
  readonly file: string;
  /** The position of each column among these headings; null where they are no headings of facts. */
  readonly positions: (headings: readonly string[], row: SheetRow) => ReadonlyMap<string, number> | null;
};

type Headed = { readonly sheet: Sheet; readonly header: SheetRow; readonly at: ReadonlyMap<string, number> };

function findHeader(sheets: readonly Sheet[], { positions }: Sought): Headed | null {
  for (const sheet of sheets)
    for (const header of sheet.rows.slice(0, 60)) {
      const last = Math.max(...header.cells.map(({ column }) => column));
      const headings = Array.from({ length: last + 1 }, (_, column) => at(header, column)?.text ?? '');
      const found = positions(headings, header);
      if (found !== null) return { sheet, header, at: found };
    }
  return null;
}

/** The table of facts of a file; null where no row of any sheet is its header. Cells that cannot be taken are reported. */
export function factRows(sheets: readonly Sheet[], sought: Sought, problems: Problems): FactRows | null {
  const found = findHeader(sheets, sought);
  if (found === null) return null;
  const { sheet, header, at: places } = found;
  const { file } = sought;
  const width = Math.max(...header.cells.map(({ column }) => column)) + 1;
  const headings = Array.from({ length: width }, (_, column) => at(header, column)?.text ?? '');
  const letters = new Map(headings.map((heading, column) => [heading, columnName(column)]));
  const extra = ['caveat', 'note'].filter((column) => !places.has(column));
  const columnOf = (name: string): number => places.get(name) ?? width + extra.indexOf(name);
  const left: string[] = [];
  const rows: { row: number; cells: readonly string[] }[] = [];
  for (const row of sheet.rows) {
    if (row.row <= header.row) continue;
    const own = row.cells.filter(({ filled }) => !filled);
    const [only] = own;
    if (only && own.length === 1 && FOOTER.test(only.text)) {
      left.push(`Row ${row.row} (“${only.text.slice(0, 60)}”) was taken for a note below the table.`);
      continue;
    }
    const beyond = own.find(({ column }) => column >= width);
    if (beyond) {
      problems.add(
        file,
        row.row,
        null,
        `${cellName(beyond.row, beyond.column)} “${beyond.text.slice(0, 40)}” has no heading above it. Put a cell that holds a comma into double quotes, or give the column a heading.`,
      );
      continue;
    }
    const cells = Array.from({ length: width + extra.length }, (_, column) => plainCell(at(row, column)));
    const notes = own.flatMap((cell) =>
      cell.notes.map((note) => `${cellName(cell.row, cell.column)}: note ${note}`),
    );
    if (notes.length > 0) append(cells, columnOf('note'), `Notes of the source at ${notes.join(', ')}.`);
    takeFigure(row, cells, places, columnOf('caveat'), (cell, why) =>
      problems.add(file, cell.row, 'value', `${cellName(cell.row, cell.column)} ${why}`),
    );
    takePeriod(row, cells, places);
    rows.push({ row: row.row, cells });
  }
  return { header: [...headings, ...extra], headerRow: header.row, rows, sheet: sheet.name, letters, left };
}

function append(cells: string[], column: number, sentence: string): void {
  cells[column] = [cells[column], sentence].filter(Boolean).join(' ');
}

function takePeriod(row: SheetRow, cells: string[], places: ReadonlyMap<string, number>): void {
  const column = places.get('period');
  const cell = column === undefined ? undefined : at(row, column);
  if (column === undefined || cell === undefined) return;
  const period = periodOfCell(cell);
  cells[column] = period?.text ?? cell.text;
}

/** The value and the unit as they are seen; a mark in place of the number becomes a caveat, and never a nought. */
function takeFigure(
  row: SheetRow,
  cells: string[],
  places: ReadonlyMap<string, number>,
  caveat: number,
  refuse: (cell: SheetCell, why: string) => void,
): void {
  const column = places.get('value');
  const unitColumn = places.get('unit');
  const written = unitColumn === undefined ? '' : (at(row, unitColumn)?.text ?? '');
  const unit = unitOf(written) ?? written;
  if (unitColumn !== undefined) cells[unitColumn] = unit;
  const cell = column === undefined ? undefined : at(row, column);
  if (column === undefined || cell === undefined) return;
  if (cell.doubt) {
    cells[column] = '';
    refuse(cell, `${cell.doubt.why}. ${cell.doubt.mend}`);
    return;
  }
  if (cell.figure === null) {
    const mark = cell.day === null ? markerOf(cell.text) : null;
    if (mark === null) return;
    cells[column] = '';
    append(cells, caveat, `The source gives “${cell.text}” (${mark}) in place of a figure.`);
    return;
  }
  const { value, unit: beside, status } = cell.figure;
  cells[column] = String(value);
  if (status !== null) append(cells, caveat, `${capitalised(status)}.`);
  if (beside === null) return;
  if (unitColumn === undefined || unit === '') {
    if (unitColumn === undefined)
      refuse(cell, `shows “${cell.text}”, and the table has no column for its unit. Add a column Unit.`);
    else cells[unitColumn] = beside;
  } else if (!agrees(beside, unit))
    refuse(cell, `shows “${cell.text}”, and its unit says “${written}”. Make both the same.`);
}

/** “%” beside “per cent of jobs”, “£” beside “GBP million”: one of them says more. */
const agrees = (beside: string, unit: string): boolean =>
  beside === unit ||
  (beside === '%' && (unit.startsWith('%') || unit === 'percentage points')) ||
  (/^[A-Z]{3}$/.test(beside) && unit.startsWith(beside));
