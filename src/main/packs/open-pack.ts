import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PackProblem } from '../../shared/domain/index.ts';
import { slug } from '../../shared/format/slug.ts';
import { describePack } from './describe-pack.ts';
import { plainCell } from './fact-rows.ts';
import { readChosenFile } from './pack-file.ts';
import { createProblemList, type Problems } from './problems.ts';
import { isDelimited, readSheetFile, SHEET_FILES } from './sheets/read-file.ts';
import { UnreadableWorkbook } from './sheets/read-sheets.ts';
import type { Sheet, SheetsReading } from './sheets/sheet.ts';
import { type AboutTable, factTable, type PackOfTable, packFromTable } from './table-pack.ts';
import { TABLES } from './tables.ts';
import { unpackZip } from './unpack-zip.ts';
import { toCsv } from './write-tables.ts';

/** A pack as a folder, whatever it came from. */
export type OpenedPack =
  | {
      readonly ok: true;
      readonly folder: string;
      /** What was left out of the file, in sentences: hidden sheets, rows and columns. */
      readonly said: readonly string[];
      /** A mistake of the folder, named by the file, sheet and row of its author. */
      readonly asWritten: (problem: PackProblem) => PackProblem;
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

const tableNames = new Set<string>(TABLES.map(({ name }) => name));
const tableOf = ({ name }: Sheet): string => name.trim().toLowerCase();

/** Workbooks that are zips are checked as one before any reader opens them. */
const ZIPPED = new Set(['.xlsx', '.xlsm', '.xlsb', '.ods']);

/** The sheets of a file that somebody sent; null if it reported why there are none. */
export async function openSheets(
  path: string,
  scratch: string,
  problems: Problems,
): Promise<SheetsReading | null> {
  const file = basename(path);
  const bytes = await readChosenFile(path, problems);
  if (bytes === null) return null;
  if (ZIPPED.has(extname(path).toLowerCase()) && !isOle(bytes)) {
    const parts = join(scratch, 'parts');
    const judged = await unpackZip(path, parts, problems);
    await rm(parts, { recursive: true, force: true });
    if (judged === null) return null;
  }
  try {
    return await readSheetFile(file, bytes);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    problems.add(file, null, null, error.message);
    return null;
  }
}

/** What Office wraps a protected workbook in. */
const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Sheets named like tables are tables; else one of the sheets holds a table of facts. */
async function fromSheets(
  path: string,
  scratch: string,
  into: string,
  about: AboutTable,
  problems: Problems,
): Promise<Opened | null> {
  const file = basename(path);
  const reading = await openSheets(path, scratch, problems);
  if (reading === null) return null;
  const { sheets, said } = reading;
  const named = sheets.filter((sheet) => tableNames.has(tableOf(sheet)));
  if (named.length > 1) {
    await mkdir(into, { recursive: true });
    for (const sheet of named) await writeFile(join(into, `${tableOf(sheet)}.csv`), toCsv(cellsOf(sheet)));
    const { name, title, version, created } = about;
    await describePack(into, { name, title, version, created });
    return {
      folder: into,
      said,
      asWritten: (problem) => ({
        ...problem,
        file,
        sentence: `Sheet “${problem.file.replace(/\.csv$/, '')}”: ${problem.sentence}`,
      }),
    };
  }
  const rows = factTable(file, named.length === 1 ? [...named, ...sheets] : sheets, about, problems);
  if (rows === null) return null;
  const { folder, rowOf } = await packFromTable(rows, about, into);
  return {
    folder,
    said: [...said, ...rows.left],
    asWritten: (problem) => asWritten(problem, file, isDelimited(file) ? null : rows.sheet, rowOf),
  };
}

/** A mistake in a record is one in the row of the author's own file that names it first. */
function asWritten(
  problem: PackProblem,
  file: string,
  sheet: string | null,
  rowOf: PackOfTable['rowOf'],
): PackProblem {
  const table = problem.file.replace(/\.csv$/, '');
  const row = problem.row === null || table === 'facts' ? problem.row : rowOf(table, problem.row);
  const said =
    table === 'sources' && problem.column !== null && problem.column !== 'id'
      ? ofSource(problem, problem.column)
      : problem;
  const { sentence } = said;
  return {
    ...said,
    file,
    row,
    sentence: sheet === null ? sentence : `Sheet “${sheet}”: ${sentence}`,
  };
}

/** “publisher is empty” of a source is “source_publisher” in a table of facts. */
const ofSource = ({ sentence, ...problem }: PackProblem, column: string): PackProblem => ({
  ...problem,
  column: `source_${column}`,
  sentence: `${sentence.startsWith(column) ? 'source_' : ''}${sentence} Another heading may hold it.`,
  flag: `--map source_${column}=HEADING`,
});

/** A sheet as CSV, each row at its place. */
function cellsOf({ rows }: Sheet): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1));
  const table: string[][] = [];
  for (const { row, cells } of rows) {
    while (table.length < row - 1) table.push([]);
    const line = Array.from({ length: width }, () => '');
    for (const cell of cells) line[cell.column] = plainCell(cell);
    table.push(line);
  }
  return table;
}

async function fromZip(path: string, into: string, problems: Problems): Promise<Opened | null> {
  const folder = await unpackZip(path, into, problems);
  return folder === null ? null : { folder, said: [], asWritten: (problem) => problem };
}

type Opened = {
  readonly folder: string;
  readonly said: readonly string[];
  readonly asWritten: (problem: PackProblem) => PackProblem;
};

/**
 * Opens what an officer chose: a folder directly; a zip, workbook or CSV of facts via a folder in `scratch`, which
 * the caller removes. What such a file does not say about itself comes from `about`, its name and the day `at`.
 */
export async function openPack(
  path: string,
  scratch: string,
  at: Date,
  about: Partial<AboutTable> = {},
): Promise<OpenedPack> {
  const ending = extname(path).toLowerCase();
  const isTable = SHEET_FILES.some((known) => known === ending);
  if (ending !== '.zip' && !isTable)
    return { ok: true, folder: path, said: [], asWritten: (problem) => problem };
  const problems = createProblemList();
  const created = about.created ?? `${at.toISOString().slice(0, 10)}T00:00:00Z`;
  const [year = 0, month = 0, day = 0] = created.slice(0, 10).split('-').map(Number);
  const title = basename(path, extname(path));
  const into = join(scratch, 'opened');
  const asked = {
    columns: about.columns ?? {},
    name: about.name ?? (slug(title, 60) || 'facts'),
    title: about.title ?? title,
    region: about.title ?? null,
    version: about.version ?? `${year}.${month}.${day}`,
    created,
  };
  const opened = isTable
    ? await fromSheets(path, scratch, into, asked, problems)
    : await fromZip(path, into, problems);
  if (opened !== null && problems.total === 0) return { ok: true, ...opened };
  return { ok: false, problems: problems.first(), total: problems.total };
}

/** The same reading with its mistakes named as their author wrote them. */
export const namedAsWritten = <R extends { readonly ok: boolean }>(reading: R, opened: OpenedPack): R =>
  opened.ok && 'problems' in reading && Array.isArray(reading.problems)
    ? { ...reading, problems: reading.problems.map(opened.asWritten) }
    : reading;
