import { parse } from 'csv-parse/sync';
import type { Line } from './clean-text.ts';
import { topicOf } from './letter-words.ts';

/** What a column holds. `private` is never read; `number` counts the rows. */
type Column =
  | 'number'
  | 'private'
  | 'honorific'
  | 'first'
  | 'last'
  | 'name'
  | 'role'
  | 'organisation'
  | 'sector'
  | 'date'
  | 'time'
  | 'place'
  | 'activity'
  | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:(?:s|sr|sl|ser)\.?\s*(?:no|n)?\.?|s\.\s*n\.?|no\.?|#|nr\.?|क्र\.?|म|الرقم|رقم)$/iu],
  [
    'private',
    /passport|birth|\bdob\b|mobile|\bcell\b|phone|\btel\b|e-?mail|whatsapp|civil id|emirates id|\bid\b|visa|expiry|nationality|diet|meal|food|allerg|blood|emergency|\bcontact\b|address|gender|\bsex\b|\bage\b|aadhaar|الهاتف|البريد|الجنسية|جواز/iu,
  ],
  ['first', /^(?:first|given|fore)[ _-]?names?(?:\(s\))?$/iu],
  ['last', /^(?:last[ _-]?name|surname|family[ _-]?name)$/iu],
  [
    'organisation',
    /company|organi[sz]ation|\bfirm\b|\bentity\b|employer|affiliation|institution|agency|name of (?:the )?(?:firm|unit)|unternehmen|firma|entreprise|société|الجهة|الشركة|संस्था|कंपनी/iu,
  ],
  ['sector', /product|sector|industry|line of business|business activity|activity area/iu],
  [
    'role',
    /designation|position|\brole\b|job|appointment|function|\bpost\b|capacity|funktion|fonction|الوظيفة|المنصب|पद/iu,
  ],
  ['name', /\bname\b|participant|delegate|attendee|visitor|\bmember\b|teilnehmer|\bnom\b|الاسم|नाम/iu],
  [
    'honorific',
    /^(?:title|honorific|salutation|prefix|rank(?: ?\/ ?title)?|anrede|civilité|mr ?\/ ?ms.*)$/iu,
  ],
  ['time', /^(?:time|hours?|timing|uhrzeit|heure|الوقت|समय)/iu],
  ['date', /^(?:date|day|datum|jour|tag|التاريخ|اليوم|दिनांक|तिथि)/iu],
  ['place', /venue|location|where|place|\bcity\b|town|ort|lieu|المكان|स्थान/iu],
  [
    'activity',
    /activity|programme|program|event|meeting|\bwhat\b|description|agenda|details|visit|session|topic|الفعالية|النشاط|कार्यक्रम/iu,
  ],
];

function columnOf(written: string): Column {
  // "Full Name (as in passport)" is a name.
  const header =
    written
      .replace(/[*:]+/g, '')
      .replace(/\([^)]*\)/g, ' ')
      .trim() || written;
  // “Name & Designation”: the name comes first.
  if (/^(?:full )?names?\s*(?:[&/,]|and\b)/iu.test(header)) return 'name';
  return COLUMNS.find(([, said]) => said.test(header))?.[0] ?? 'other';
}

export type Row = { readonly line: number; readonly cells: readonly string[] };
/** Rows of cells whose header says what its columns are. `mixed` columns hold two things: "Name & Title". */
export type Table = {
  readonly kind: 'people' | 'stops';
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Lines of the table, its header too. */
  readonly from: number;
  readonly to: number;
};

const LATIN = /\p{Script=Latin}/u;

/** The columns of a header row; null where it is none. */
function columnsOf(cells: readonly string[]): { kind: Table['kind']; columns: readonly Column[] } | null {
  if (cells.some((it) => /\d/.test(it))) return null;
  if (
    cells.some(
      (it) =>
        it.length > 45 ||
        (/[.?!]$/.test(it.replace(/\b(?:no|sr|sl|ser|s\.n|id|crs?|cro?)\.$/iu, '')) && it.length > 12),
    )
  )
    return null;
  const columns = cells.map(columnOf);
  // A second column of names is the same names in another script.
  const names = columns.flatMap((it, i) => (it === 'name' ? [i] : []));
  if (names.length > 1) {
    const best = names.find((i) => LATIN.test(cells[i] ?? '')) ?? names[0];
    for (const i of names) if (i !== best) columns[i] = 'other';
  }
  if (
    columns.includes('honorific') &&
    !columns.includes('role') &&
    !columns.includes('first') &&
    !/salut|prefix|rank|honor|mr/iu.test(cells[columns.indexOf('honorific')] ?? '')
  )
    columns[columns.indexOf('honorific')] = 'role';
  const has = (...kinds: readonly Column[]): boolean => kinds.some((it) => columns.includes(it));
  if (has('name', 'first', 'last') && has('role', 'organisation', 'private', 'honorific') && !has('time'))
    return { kind: 'people', columns };
  return has('date', 'time') && has('place', 'activity') ? { kind: 'stops', columns } : null;
}

const MOST_ROWS = 200;
const DELIMITERS = [',', ';', '|'] as const;

/** The text with tabs between its cells, where it is a table that was saved with commas, semicolons or bars. */
export function tabbed(text: string): string {
  if (text.includes('\t')) return text;
  const lines = text.split('\n').filter((it) => it.trim() !== '');
  for (const delimiter of DELIMITERS) {
    const counted = lines.filter((it) => it.split(delimiter).length >= 3).length;
    if (lines.length < 2 || counted < lines.length * 0.7) continue;
    try {
      const rows = parse(text, {
        delimiter,
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
      }) as string[][];
      const header = rows.findIndex((row) => columnsOf(row.map((it) => it.trim())) !== null);
      if (header < 0) continue;
      return rows.map((row) => row.map((it) => it.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
    } catch {
      // It is no such table.
    }
  }
  return text;
}

/** "| Name | Title |": a row between bars, as it is drawn in plain text; "|---|---|" and "+---+" are its rules. */
const BARRED = /^\s*\|(?:[^|]*\|){2,}\s*$/;
const RULE = /^\s*[|+](?:[\s:|+=-]*[-=][\s:|+=-]*)[|+]\s*$/;

/** Lines below a header, as many bars in each as in it, though none at their ends. */
function barredBelow(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const bars = (line: Line | undefined): number => (line?.text.match(/\|/g) ?? []).length;
  for (const [at, header] of lines.entries()) {
    if (bars(header) < 2 || found.has(header)) continue;
    if (columnsOf(header.text.split('|').map((it) => it.trim())) === null) continue;
    let end = at + 1;
    while (bars(lines[end]) === bars(header)) end += 1;
    if (end > at + 1) for (const line of lines.slice(at, end)) found.add(line);
  }
  return found;
}

/** Tables that are drawn with bars, with tabs between their cells. */
export function unbarred(lines: readonly Line[]): readonly Line[] {
  const below = barredBelow(lines);
  return lines.flatMap((line) => {
    if (RULE.test(line.text)) return [];
    if (!BARRED.test(line.text) && !below.has(line)) return [line];
    const cells = line.text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
    return [{ ...line, text: cells.map((it) => it.trim()).join('\t') }];
  });
}

const BLANK = (line: Line | undefined): boolean => (line?.text.trim() ?? '') === '';
const tabCells = (text: string): readonly string[] => text.split('\t').map((it) => it.trim());
const spaceCells = (text: string): readonly string[] => text.trim().split(/ {2,}/);

/** A table with tabs, or with spaces that line its columns up, whose header stands at a line. */
function tableInLines(lines: readonly Line[], at: number): Table | null {
  const header = lines[at]?.text ?? '';
  const isTabbed = header.includes('\t');
  const split = isTabbed ? tabCells : spaceCells;
  const headers = split(header);
  const found = headers.length >= 2 ? columnsOf(headers) : null;
  if (!found) return null;
  const starts = isTabbed ? [] : headers.map((it) => header.indexOf(it));
  const rows: Row[] = [];
  let end = at + 1;
  for (; end < lines.length && rows.length < MOST_ROWS; end += 1) {
    const line = lines[end];
    if (!line) break;
    if (BLANK(line)) {
      if (rows.length > 0 && !(isTabbed && /\t/.test(lines[end + 1]?.text ?? ''))) break;
      continue;
    }
    const cells = isTabbed ? tabCells(line.text) : placed(line.text, starts, headers.length);
    if (cells.length < 2 || cells.filter((it) => it !== '').length < (isTabbed ? 1 : 2)) break;
    // "Areas of interest\t…": a field below the table.
    if (isField(cells, headers.length)) break;
    rows.push({ line: line.number, cells });
  }
  if (rows.length === 0) return null;
  return { ...found, headers, rows, from: at, to: end };
}

const isField = (cells: readonly string[], columns: number): boolean =>
  columns >= 4 && cells.filter((it) => it !== '').length <= 2 && topicOf(cells[0] ?? '') !== null;

/** Cells by where their columns begin: an empty one leaves a gap. */
function placed(text: string, starts: readonly number[], count: number): readonly string[] {
  const cells = spaceCells(text);
  if (cells.length === count) return cells;
  const out = Array<string>(count).fill('');
  for (const cell of cells) {
    const from = text.indexOf(cell);
    const [column] = starts
      .map((start, i) => [i, Math.abs(start - from)] as const)
      .sort((a, b) => a[1] - b[1])[0] ?? [0];
    out[column] = out[column] ? `${out[column]} ${cell}` : cell;
  }
  return out;
}

/** A table that was pasted with a cell a line: its header's words one below the other, then cell by cell. */
function tableByCells(lines: readonly Line[], at: number): Table | null {
  const filled = lines
    .flatMap((line, i) => (i < at || BLANK(line) ? [] : [{ ...line, i }]))
    .slice(0, MOST_ROWS * 6);
  for (let count = 7; count >= 2; count -= 1) {
    const head = filled.slice(0, count);
    const headers = head.map(({ text }) => text.trim());
    if (
      headers.length < count ||
      headers.some((it) => it.length > 30 || /[:：](?:\s|$)/u.test(it) || it.includes('\t'))
    )
      continue;
    const columns = headers.map(columnOf);
    if (columns.includes('other')) continue;
    const found = columnsOf(headers);
    // Two columns of numbers that are nobody's business are two all the same.
    const own = columns.filter((it) => it !== 'private');
    if (!found || new Set(own).size < own.length) continue;
    const rows = cellRows(lines, filled.slice(count), found.columns);
    if (rows.length > 0)
      return {
        ...found,
        headers,
        rows: rows.map(({ line, cells }) => ({ line, cells })),
        from: at,
        to: (rows.at(-1)?.end ?? at) + 1,
      };
  }
  return null;
}

type Cell = Line & { readonly i: number };

function cellRows(
  lines: readonly Line[],
  cells: readonly Cell[],
  columns: readonly Column[],
): readonly (Row & { end: number })[] {
  const rows: (Row & { end: number })[] = [];
  for (let k = 0; k + columns.length <= cells.length; k += columns.length) {
    const row = cells.slice(k, k + columns.length);
    const fits = row.every(({ text }, c) => fitsColumn(text.trim(), columns[c] ?? 'other'));
    if (!fits) break;
    const [first, last] = [row[0], row.at(-1)];
    // Cells that stand together without a gap belong to one row: a gap inside of it means that the table is over.
    const gaps = row.slice(1).filter(({ i }) => BLANK(lines[i - 1])).length;
    if (!first || !last || (gaps > 0 && gaps < row.length - 1)) break;
    rows.push({ line: first.number, cells: row.map(({ text }) => text.trim()), end: last.i });
  }
  return rows;
}

function fitsColumn(text: string, column: Column): boolean {
  if (text.length > 90 || text.endsWith('?') || text.endsWith(':')) return false;
  if (column === 'number') return /^\(?\d{1,3}[.)]?$/.test(text);
  if (column === 'date') return /\d|day/i.test(text);
  if (column === 'time') return /\d|noon|am\b|pm\b/i.test(text);
  return !/[.!]$/.test(text) || /\b(?:ltd|inc|co|corp|pvt|llc)\.$/i.test(text);
}

/** The table whose header begins at a line; null for any other line. */
export function tableAt(lines: readonly Line[], at: number): Table | null {
  if (BLANK(lines[at])) return null;
  return tableInLines(lines, at) ?? tableByCells(lines, at);
}
