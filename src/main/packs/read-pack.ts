import { lstat } from 'node:fs/promises';
import type { PackDescriptor, PackProblem, PackRecords, PackResource } from '../../shared/domain/index.ts';
import { KINDS, type RecordType } from '../../shared/domain/records/kinds.ts';
import { sha256 } from '../storage/hash.ts';
import { groupSeries, type SeriesRows } from './group-series.ts';
import { LIMITS } from './limits.ts';
import { readPackFile, surveyFolder } from './pack-file.ts';
import { createProblemList, type Problems, quoteCell } from './problems.ts';
import { readAudiences } from './read-audiences.ts';
import { readBoundaries, reportStrayAreas } from './read-boundaries.ts';
import { readBrand } from './read-brand.ts';
import { DESCRIPTOR, readDescriptor } from './read-descriptor.ts';
import { IMAGES, readPhotographs } from './read-photographs.ts';
import { type Cells, readTable, type TableReading } from './read-table.ts';
import { reportMissingReferences } from './references.ts';
import { AUDIENCES, BOUNDARIES, BRAND, TABLES, type Table, type TableName } from './tables.ts';

/** The spreadsheet’s row of the record at a position of its list. */
export type RowOf = (type: RecordType, at: number) => number | null;

export type PackReading =
  | {
      readonly ok: true;
      readonly descriptor: PackDescriptor;
      /** Hash of the descriptor's bytes, which contain the hash of every file. */
      readonly descriptorHash: string;
      readonly records: PackRecords;
      /** Rows by resource name: `series` counts points, `network` links, `fx` rates. */
      readonly counts: Record<string, number>;
      readonly rowOf: RowOf;
    }
  | {
      readonly ok: false /** The first hundred. */;
      readonly problems: readonly PackProblem[];
      readonly total: number;
    };

/** `share` runs from 0 to 1. */
export type OnStep = (step: { readonly sentence: string; readonly share: number }) => void;

/**
 * Reads, verifies and validates the pack in a folder. All mistakes are reported together with file, row (1 is the
 * header), column and how to fix them. Never throws because of the folder's content; changes nothing.
 */
export async function readPack(folder: string, onStep: OnStep = () => undefined): Promise<PackReading> {
  const problems = createProblemList();
  const read = await readAll(folder, problems, onStep);
  if (read === null || problems.total > 0)
    return { ok: false, problems: problems.first(), total: problems.total };
  return { ok: true, ...read };
}

/**
 * Checks that the folder's files match its descriptor byte for byte, without reading their content. @returns the
 * descriptor's hash, which covers theirs; null if anything differs.
 */
export async function verifyPackFiles(folder: string): Promise<string | null> {
  const problems = createProblemList();
  const opened = await openFiles(folder, problems, () => undefined);
  return problems.total > 0 ? null : (opened?.hash ?? null);
}

type Read = Omit<Extract<PackReading, { ok: true }>, 'ok'>;

async function readAll(folder: string, problems: Problems, onStep: OnStep): Promise<Read | null> {
  const opened = await openFiles(folder, problems, onStep);
  if (opened === null) return null;
  const read = recordsOf(opened.descriptor, opened.files, problems);
  return { descriptor: opened.descriptor, descriptorHash: opened.hash, ...read };
}

type OpenedFiles = {
  readonly descriptor: PackDescriptor;
  readonly hash: string;
  readonly files: ReadonlyMap<string, PackFile>;
};

async function openFiles(folder: string, problems: Problems, onStep: OnStep): Promise<OpenedFiles | null> {
  const isFolder = await lstat(`${folder}/.`).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    problems.add(
      DESCRIPTOR,
      null,
      null,
      `There is no folder ${quoteCell(folder)}. Choose the folder that holds the pack.`,
    );
    return null;
  }
  const survey = await surveyFolder(folder);
  if (survey.tooMany) {
    problems.add(
      DESCRIPTOR,
      null,
      null,
      'The folder holds more than 10,000 files. Choose the pack’s own folder.',
    );
    return null;
  }
  for (const { path, fault } of survey.faults) problems.add(path, null, null, `${path} ${fault}.`);
  onStep({ sentence: 'Reading the list of files', share: 0 });
  const head = await readDescriptor(folder, problems);
  if (head === null) return null;
  const faulty = new Set(survey.faults.map(({ path }) => path));
  const safe = head.safe.filter(({ path }) => !faulty.has(path));
  const files = await readFiles(folder, safe, problems, onStep);
  return { descriptor: head.descriptor, hash: head.hash, files };
}

type PackFile = { readonly path: string; readonly bytes: Buffer };

/** The bytes of every listed file, by resource name. A hash mismatch is reported and the file still read. */
async function readFiles(
  folder: string,
  resources: readonly PackResource[],
  problems: Problems,
  onStep: OnStep,
): Promise<ReadonlyMap<string, PackFile>> {
  const files = new Map<string, PackFile>();
  let sum = 0;
  for (const [index, { name, path, bytes, hash }] of resources.entries()) {
    onStep({ sentence: `Checking ${path}`, share: (index + 1) / (resources.length + 1) });
    const file = await readPackFile(folder, path);
    if (!file.ok) {
      problems.add(path, null, null, `${path} ${file.fault}.`);
      continue;
    }
    sum += file.bytes.length;
    if (sum > LIMITS.packBytes) {
      problems.add(path, null, null, `The pack is larger than 256 MB up to ${path}. Split the pack.`);
      break;
    }
    if (file.bytes.length !== bytes || sha256(file.bytes) !== hash) {
      const what =
        file.bytes.length === bytes ? 'hash' : `size (${file.bytes.length} bytes instead of ${bytes})`;
      const mend = `Get the pack again; if you changed the file on purpose, make ${DESCRIPTOR} anew.`;
      problems.add(
        path,
        null,
        null,
        `${path} is not the file that ${DESCRIPTOR} describes: its ${what} differs. ${mend}`,
      );
    }
    files.set(name, { path, bytes: file.bytes });
  }
  return files;
}

function recordsOf(
  descriptor: PackDescriptor,
  files: ReadonlyMap<string, PackFile>,
  problems: Problems,
): Pick<Read, 'records' | 'counts' | 'rowOf'> {
  const listed = new Set(descriptor.resources.map(({ name }) => name));
  const cells = new Map<TableName, Cells>();
  const absent = new Set<TableName>();
  const counts: Record<string, number> = {};
  const rowsOf = (table: Table): TableReading['rows'] => {
    if (!listed.has(table.name)) {
      absent.add(table.name);
      const mend = `Add ${table.path}; it may have a header only.`;
      if (table.required)
        problems.add(DESCRIPTOR, null, 'resources', `The pack has no table ${table.name}. ${mend}`);
      return [];
    }
    const file = files.get(table.name);
    const reading = file && readTable(table, file.path, file.bytes, problems);
    if (!reading) return [];
    cells.set(table.name, reading.cells);
    counts[table.name] = reading.rows.length;
    return reading.rows;
  };
  const listOf = (table: Table): readonly unknown[] => {
    const rows = rowsOf(table);
    if (table.type !== 'series') return rows.map(({ record }) => record);
    return groupSeries(files.get(table.name)?.path ?? table.path, rows as SeriesRows, problems);
  };
  const inFile = <Item>(
    name: string,
    read: (file: string, bytes: Buffer, problems: Problems) => readonly Item[],
  ): readonly Item[] => {
    const file = files.get(name);
    if (!file) return [];
    const items = read(file.path, file.bytes, problems);
    counts[name] = items.length;
    return items;
  };
  const byPath = new Map([...files.values()].map(({ path, bytes }) => [path, bytes]));
  const fileAt = (path: string): Uint8Array | null => byPath.get(path) ?? null;
  // Each row was parsed by the schema of its kind.
  const lists = Object.fromEntries(TABLES.map((table) => [KINDS[table.type].list, listOf(table)]));
  const records = {
    ...lists,
    boundaries: inFile(BOUNDARIES.name, readBoundaries),
    audiences: inFile(AUDIENCES.name, readAudiences),
    brands: inFile(BRAND.name, (file, bytes) => readBrand(file, bytes, fileAt, problems)),
    pictures: readPhotographs(cells.get(IMAGES.name), fileAt, problems),
  } as PackRecords;
  reportStrayAreas(BOUNDARIES.path, records.boundaries, records.places, problems);
  reportMissingReferences(cells, absent, problems);
  reportMissingHome(descriptor, records, cells, problems);
  const rowOf: RowOf = (type, at) => cells.get(KINDS[type].table)?.rows[at]?.row ?? null;
  return { records, counts, rowOf };
}

function reportMissingHome(
  { homePlace }: PackDescriptor,
  records: PackRecords,
  cells: ReadonlyMap<TableName, Cells>,
  problems: Problems,
): void {
  const places = cells.get('places');
  if (!places) return;
  if (places.rows.length === 0) {
    problems.add(places.file, null, null, 'The pack has no place. Write at least the one that it is about.');
  } else if (homePlace !== undefined && !records.places.some(({ id }) => id === homePlace)) {
    const sentence = `homePlace ${quoteCell(homePlace)} is no id in ${places.file}: correct it here, or add it there.`;
    problems.add(DESCRIPTOR, null, 'homePlace', sentence);
  }
}
