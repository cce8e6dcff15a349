import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { doubtOf, plainSpaces, readFigure, seenFigure, splitNotes } from './figures.ts';
import { hideInOds, type OdsHidden } from './ods-view.ts';
import {
  cellName,
  columnName,
  type Doubt,
  type Merge,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type SheetsReading,
} from './sheet.ts';

type Xlsx = typeof import('@e965/xlsx');
type Raw = import('@e965/xlsx').CellObject;
type RawSheet = import('@e965/xlsx').WorkSheet;

/** More cells than the largest table of a statistics office; each costs about a kilobyte. */
const MOST_CELLS = 2_000_000;

export class UnreadableWorkbook extends Error {}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The sheets of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) as Excel shows them. Throws `UnreadableWorkbook` with a
 * sentence where it cannot be opened. A zip has been judged before (`unpack-zip.ts`).
 */
export async function readSheets(file: string, bytes: Uint8Array): Promise<SheetsReading> {
  const xlsx = await import('@e965/xlsx');
  const ods = /\.(?:ods|fods)$/i.test(file) && isZip(bytes) ? odsView(bytes) : null;
  const book = open(xlsx, ods?.bytes ?? bytes);
  const said: string[] = [];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  // Formats of letters inside a cell are not read from the old .xls: digits of a note may stand in a number there.
  const richText = isZip(bytes);
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    const raw = book.Sheets[name];
    if (raw === undefined) return [];
    const hidden =
      (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 || ods?.hidden.get(name)?.sheet === true;
    if (hidden) {
      said.push(`The sheet “${name}” is hidden and was left out.`);
      return [];
    }
    return [sheetOf(xlsx, name, raw, { date1904, richText, ods: ods?.hidden.get(name) ?? null }, said)];
  });
  return { sheets, said };
}

function open(xlsx: Xlsx, bytes: Uint8Array) {
  try {
    return xlsx.read(bytes, {
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: true,
      cellFormula: true,
      sheetStubs: true,
    });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(cause))
      throw new UnreadableWorkbook(
        'The workbook is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook), and save it again.',
      );
    throw new UnreadableWorkbook(
      `The workbook cannot be read (${cause.replace(/\p{C}+/gu, ' ').slice(0, 200)}). Save it again as .xlsx, or its sheets as CSV.`,
    );
  }
}

function odsView(bytes: Uint8Array): { bytes: Uint8Array; hidden: ReadonlyMap<string, OdsHidden> } | null {
  const files = unzipSync(bytes);
  const content = files['content.xml'];
  if (content === undefined) return null;
  const { xml, hidden } = hideInOds(strFromU8(content));
  return {
    bytes: zipSync({ 'styles.xml': NO_STYLES, ...files, 'content.xml': strToU8(xml) }, { level: 0 }),
    hidden,
  };
}

/** Some programs write an .ods without it. */
const NO_STYLES = strToU8('<office:document-styles/>');

type View = { readonly date1904: boolean; readonly richText: boolean; readonly ods: OdsHidden | null };

function sheetOf(xlsx: Xlsx, name: string, raw: RawSheet, view: View, said: string[]): Sheet {
  const data = (raw['!data'] ?? []) as readonly (readonly (Raw | undefined)[] | undefined)[];
  const hiddenColumns = new Set<number>(view.ods?.columns ?? []);
  (raw['!cols'] ?? []).forEach((column, index) => {
    if (column?.hidden || column?.width === 0) hiddenColumns.add(index);
  });
  const hiddenRows = new Set<number>(view.ods?.rows ?? []);
  (raw['!rows'] ?? []).forEach((row, index) => {
    if (row?.hidden || row?.hpt === 0) hiddenRows.add(index + 1);
  });
  const leftRows = new Set<number>();
  const leftColumns = new Set<number>();
  const rows = new Map<number, SheetCell[]>();
  let count = 0;
  data.forEach((cells, index) => {
    const row = index + 1;
    cells?.forEach((it, column) => {
      if (it === undefined || it === null) return;
      const cell = cellOf(xlsx, it, row, column, view);
      if (cell === null) return;
      if (hiddenRows.has(row)) leftRows.add(row);
      else if (hiddenColumns.has(column)) leftColumns.add(column);
      else {
        count += 1;
        if (count > MOST_CELLS)
          throw new UnreadableWorkbook(
            `The sheet “${name}” has more than two million cells. Save the table alone as CSV.`,
          );
        const list = rows.get(row);
        if (list) list.push(cell);
        else rows.set(row, [cell]);
      }
    });
  });
  if (leftRows.size > 0)
    said.push(
      `${hiddenWords('row', [...leftRows].map(String))} of the sheet “${name}” ${leftRows.size === 1 ? 'is' : 'are'} hidden and ${leftRows.size === 1 ? 'was' : 'were'} left out.`,
    );
  if (leftColumns.size > 0)
    said.push(
      `${hiddenWords('column', [...leftColumns].sort((a, b) => a - b).map(columnName))} of the sheet “${name}” ${leftColumns.size === 1 ? 'is' : 'are'} hidden and ${leftColumns.size === 1 ? 'was' : 'were'} left out.`,
    );
  const merges = (raw['!merges'] ?? []).map(
    ({ s, e }): Merge => ({ row: s.r + 1, column: s.c, toRow: e.r + 1, toColumn: e.c }),
  );
  return { name, rows: filled(rows, merges, hiddenRows, hiddenColumns), merges };
}

const hiddenWords = (kind: string, names: readonly string[]): string => {
  const shown =
    names.length > 12 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
  return `${names.length === 1 ? kind[0]?.toUpperCase() : kind[0]?.toUpperCase()}${kind.slice(1)}${names.length === 1 ? '' : 's'} ${shown}`;
};

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** Text and years of merged cells stand in each of the cells that they cover, as a reader takes it; a number only in the first. */
function filled(
  rows: Map<number, SheetCell[]>,
  merges: readonly Merge[],
  hiddenRows: ReadonlySet<number>,
  hiddenColumns: ReadonlySet<number>,
): readonly SheetRow[] {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [row, cells] of rows) {
    lastRow = Math.max(lastRow, row);
    for (const { column } of cells) lastColumn = Math.max(lastColumn, column);
  }
  const known = new Map([...rows].map(([row, cells]) => [row, new Set(cells.map(({ column }) => column))]));
  let room = MOST_CELLS;
  for (const merge of merges) {
    const first = rows.get(merge.row)?.find(({ column }) => column === merge.column);
    if (!first || (first.figure && first.typed && !isYear(first.text))) continue;
    for (let row = merge.row; row <= Math.min(merge.toRow, lastRow); row += 1) {
      if (hiddenRows.has(row)) continue;
      for (let column = merge.column; column <= Math.min(merge.toColumn, lastColumn); column += 1) {
        if (hiddenColumns.has(column) || known.get(row)?.has(column) || room <= 0) continue;
        room -= 1;
        const cell: SheetCell = { ...first, row, column, filled: true };
        const list = rows.get(row);
        if (list) list.push(cell);
        else rows.set(row, [cell]);
        known.set(row, (known.get(row) ?? new Set()).add(column));
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
}

const SUPER = /<sup>([\s\S]*?)<\/sup>/g;

/** The letters set small and high behind a word or a number are the mark of a note; those in a formula (m²) are not. */
function withoutSuperscripts(
  html: string | undefined,
  text: string,
): { readonly text: string; readonly notes: readonly string[] } {
  if (html === undefined || !html.includes('<sup>')) return { text, notes: [] };
  const notes: string[] = [];
  const plain = html.replace(SUPER, (_, inner: string, index: number) => {
    const mark = decode(inner);
    const before = decode(html.slice(0, index));
    const unit = /(?:^|[\s(/])(?:[cdkm]?m|ft|miles?|sq)$/i.test(before) && /^[23]$/.test(mark.trim());
    const ordinal = /\d$/.test(before) && /^(?:st|nd|rd|th)$/.test(mark.trim());
    if (unit || ordinal) return mark;
    if (mark.trim() !== '') notes.push(mark.trim());
    return '';
  });
  return { text: decode(plain), notes };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const decode = (html: string): string =>
  html
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal: string, hex: string, name: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return ENTITIES[name] ?? whole;
    });

const MARKED = /\ue000([^\ue001]*)\ue001/g;

function cellOf(xlsx: Xlsx, raw: Raw, row: number, column: number, view: View): SheetCell | null {
  const base = {
    row,
    column,
    notes: [],
    figure: null,
    day: null,
    typed: false,
    doubt: null,
    filled: false,
  } as const;
  const where = cellName(row, column);
  const shown = raw.w ?? '';
  switch (raw.t) {
    case 'e':
      return {
        ...base,
        text: shown || '#ERROR',
        doubt: { why: `holds the error ${shown}`, mend: 'Mend the formula, or write what is meant.' },
      };
    case 'z':
      return typeof raw.f === 'string' && raw.f !== '' ? { ...base, doubt: unsaved(where), text: '' } : null;
    case 'b':
      return { ...base, text: raw.v === true ? 'TRUE' : 'FALSE' };
    case 'n':
    case 'd':
      return numberCell(xlsx, raw, base, view);
    default: {
      const own = typeof raw.v === 'string' ? raw.v : shown;
      if (
        own === '' &&
        typeof raw.f === 'string' &&
        raw.f !== '' &&
        !/""|IF|TEXT|LEFT|RIGHT|MID|CONCAT|&/i.test(raw.f)
      )
        return { ...base, text: '', doubt: unsaved(where) };
      return textCell(own, raw.h, base, view);
    }
  }
}

const unsaved = (where: string): Doubt => ({
  why: 'holds a formula whose result was never saved',
  mend: `Open the workbook in Excel, save it, and try again; or write the value into ${where}.`,
});

function textCell(
  own: string,
  html: string | undefined,
  base: Omit<SheetCell, 'text'>,
  view: View,
): SheetCell | null {
  const high = withoutSuperscripts(html, own);
  const marks: string[] = [];
  const bare = high.text.replace(MARKED, (_, mark: string) => {
    if (mark.trim() !== '') marks.push(mark.trim());
    return '';
  });
  const { text, notes } = splitNotes(plainSpaces(bare.replace(/[\p{Cc}\ufeff\u200b\u00ad]+/gu, ' ')));
  const all = [...high.notes, ...marks, ...notes];
  if (text === '' && all.length === 0) return null;
  // Text that is nothing but a mark, such as [x] or †, stays as it stands.
  if (text === '') return { ...base, text: plainSpaces(own), notes: [] };
  const figure = readFigure(text);
  const doubt: Doubt | null =
    figure && !view.richText && /\d{2,}$/.test(text)
      ? {
          why: `is text, “${text}”, whose last digit may be the mark of a note`,
          mend: 'Save the workbook as .xlsx, or write the number as a number.',
        }
      : doubtOf(text);
  return { ...base, text, notes: all, figure, doubt };
}

function numberCell(
  xlsx: Xlsx,
  raw: Raw,
  base: Omit<SheetCell, 'text'>,
  { date1904 }: View,
): SheetCell | null {
  const stored = raw.v;
  const shown = plainSpaces(raw.w ?? '');
  const format = typeof raw.z === 'string' ? raw.z : 'General';
  if (stored instanceof Date)
    return { ...base, text: shown, day: stored.toISOString().slice(0, 10), typed: true };
  if (typeof stored !== 'number') return null;
  if (shown === '') return null;
  if (!Number.isFinite(stored))
    return { ...base, text: shown, doubt: { why: `holds ${stored}`, mend: 'Write a number.' } };
  if (isDateFormat(xlsx, format)) {
    const parts = xlsx.SSF.parse_date_code(stored, { date1904 }) as {
      y: number;
      m: number;
      d: number;
    } | null;
    const day =
      parts && stored >= 1 && parts.y >= 1900
        ? `${String(parts.y).padStart(4, '0')}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`
        : null;
    if (day !== null) return { ...base, text: shown, day, typed: true };
    return {
      ...base,
      text: shown,
      doubt: { why: `shows the time “${shown}”`, mend: 'Write it as a number with its unit.' },
    };
  }
  const seen = seenFigure(stored, shown);
  // A year in a cell for numbers is text to its reader as well.
  if (seen === null) return { ...base, text: shown };
  if ('why' in seen) return { ...base, text: shown, doubt: seen };
  if (Number.isInteger(stored) && !Number.isSafeInteger(stored))
    return {
      ...base,
      text: shown,
      doubt: { why: `holds ${shown}, too large a number to be kept exactly`, mend: 'Choose a larger unit.' },
    };
  return { ...base, text: shown, figure: seen, typed: true };
}

const isDateFormat = (xlsx: Xlsx, format: string): boolean => {
  try {
    return format !== 'General' && xlsx.SSF.is_date(format) === true;
  } catch {
    return false;
  }
};
