import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PackProblem } from '../../shared/domain/index.ts';
import { slug } from '../../shared/format/slug.ts';
import { parseCsvBytes, parseCsvRows } from './csv-rows.ts';
import { describePack } from './describe-pack.ts';
import { readChosenFile } from './pack-file.ts';
import { createProblemList, type Problems } from './problems.ts';
import { type AboutTable, packFromTable } from './table-pack.ts';
import { TABLES } from './tables.ts';
import { unpackZip } from './unpack-zip.ts';
import { readWorkbookSheets, type Sheet } from './workbook.ts';
import { toCsv } from './write-tables.ts';

/** A pack as a folder, whatever it came from. */
export type OpenedPack =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

const FORMATS: Readonly<Record<string, typeof fromZip>> = {
  '.zip': fromZip,
  '.csv': fromCsv,
  '.xlsx': fromWorkbook,
};

async function fromZip(
  path: string,
  into: string,
  _about: AboutTable,
  problems: Problems,
): Promise<string | null> {
  return unpackZip(path, into, problems);
}

async function fromCsv(
  path: string,
  into: string,
  about: AboutTable,
  problems: Problems,
): Promise<string | null> {
  const file = basename(path);
  const bytes = await readChosenFile(path, problems);
  if (bytes === null) return null;
  const rows = parseCsvBytes(file, bytes, problems);
  return rows && packFromTable(file, rows, about, into, problems);
}

const tableNames = new Set<string>(TABLES.map(({ name }) => name));
const tableOf = ({ name }: Sheet): string => name.trim().toLowerCase();

/** Sheets named like tables are tables; a workbook with one other sheet is a table of facts. */
async function fromWorkbook(
  path: string,
  into: string,
  about: AboutTable,
  problems: Problems,
): Promise<string | null> {
  const file = basename(path);
  const parts = `${into}-parts`;
  // A workbook is a zip: check it as one before any workbook reader opens it.
  const judged = await unpackZip(path, parts, problems);
  await rm(parts, { recursive: true, force: true });
  const sheets = judged && (await readWorkbookSheets(path, problems));
  if (!sheets) return null;
  const named = sheets.filter((sheet) => tableNames.has(tableOf(sheet)));
  if (named.length > 1) {
    await mkdir(into);
    for (const sheet of named) await writeFile(join(into, `${tableOf(sheet)}.csv`), toCsv(sheet.rows));
    const { name, title, version, created } = about;
    await describePack(into, { name, title, version, created });
    return into;
  }
  const sheet = named[0] ?? sheets[0];
  const rows = sheet && parseCsvRows(file, toCsv(sheet.rows), problems);
  if (!sheet) problems.add(file, null, null, 'The workbook has no sheet. Put the facts into its first one.');
  return rows ? packFromTable(file, rows, about, into, problems) : null;
}

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
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format) return { ok: true, folder: path };
  const problems = createProblemList();
  const created = about.created ?? `${at.toISOString().slice(0, 10)}T00:00:00Z`;
  const [year = 0, month = 0, day = 0] = created.slice(0, 10).split('-').map(Number);
  const title = basename(path, extname(path));
  const folder = await format(
    path,
    join(scratch, 'opened'),
    {
      columns: about.columns ?? {},
      name: about.name ?? (slug(title, 60) || 'facts'),
      title: about.title ?? title,
      region: about.title ?? null,
      version: about.version ?? `${year}.${month}.${day}`,
      created,
    },
    problems,
  );
  if (folder !== null && problems.total === 0) return { ok: true, folder };
  return { ok: false, problems: problems.first(), total: problems.total };
}
