import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import {
  type ColumnRole,
  ImportMapping,
  type MappedTable,
  type PackProblem,
  Refused,
} from '../../../shared/domain/index.ts';
import { slug } from '../../../shared/format/slug.ts';
import { diffRecords, type PackDiff } from '../../library/diff.ts';
import { buildPack } from '../../packs/build-pack.ts';
import { withStagingFolder } from '../../packs/clear-leftovers.ts';
import { importRecords } from '../../packs/import/import-records.ts';
import { askedOf, type Candidate, candidatesIn, namesOf, readMapped } from '../../packs/import/map-tables.ts';
import { type Matched, matchTables } from '../../packs/import/match-tables.ts';
import { openPack } from '../../packs/open-pack.ts';
import { createProblemList } from '../../packs/problems.ts';
import { readPack } from '../../packs/read-pack.ts';
import type { Asked, Observation, ReadTable } from '../../packs/sheets/read-tables.ts';
import { at, columnName } from '../../packs/sheets/sheet.ts';
import { writeTables } from '../../packs/write-tables.ts';
import { errorCode } from '../../storage/error-code.ts';
import { READING_LIMITS, runJob } from '../threads/work-threads.ts';
import { writeChosen } from './write-chosen.ts';

/** Figures of a statistics office become a pack: what was found, what a person said of it, and what came of it. */

/** A column of a table with what it holds and the first of its cells. */
type FoundColumn = {
  readonly heading: string;
  readonly letter: string;
  readonly role: ColumnRole;
  readonly sample: readonly string[];
};

/** A table of the file as a person is shown it. */
export type FoundFigures = {
  readonly sheet: string;
  readonly table: number;
  readonly title: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly FoundColumn[];
  readonly figures: number;
  readonly refused: number;
  readonly asks: readonly Asked[];
  readonly unit: string | null;
  /** The first figures with all that is known of them. */
  readonly first: readonly Observation[];
  /** What was said of it, as its columns are called here. */
  readonly mapped: MappedTable;
  /** Columns of which something was said and which are not here. */
  readonly gone: readonly string[];
};

export type FoundFile = {
  readonly file: string;
  readonly said: readonly string[];
  /** What is otherwise than in the file before. */
  readonly changed: readonly string[];
  /** Tables that were read before, and of which nobody can tell which they are now. */
  readonly lost: readonly MappedTable[];
  /** The mapping, as sheets and columns are called in this file. */
  readonly mapping: ImportMapping | null;
  readonly tables: readonly FoundFigures[];
};

export type ImportOutcome =
  | {
      readonly ok: false;
      readonly problems: readonly PackProblem[];
      readonly total: number;
      readonly said: readonly string[];
    }
  | {
      readonly ok: true;
      readonly counts: Readonly<Record<string, number>>;
      readonly said: readonly string[];
      /** Against the pack that stood at `out` before; null where there was none. */
      readonly changes: PackDiff | null;
      readonly version: string;
      /** As sheets and columns are called in this file: to be kept for the next one. */
      readonly mapping: ImportMapping;
    };

const MOST_FIRST = 8;

/** The mapping is kept beside the data, under the data's name without what is of one quarter: “gdp-2024 Q1.xlsx” is “gdp”. */
export function mappingPath(path: string): string {
  const name = basename(path, extname(path));
  const lasting = name
    .replace(
      /(?:^|[ _.-]+)(?:(?:19|20)\d{2}|q[1-4]|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|final|v\d+|\d{1,2})(?=$|[ _.-])/gi,
      '',
    )
    .replace(/[ _.-]+$/, '');
  return join(dirname(path), `${lasting || name}.import.json`);
}

/** The mapping that was kept; null where there is none. @throws Refused where it cannot be understood. */
export async function keptMapping(path: string): Promise<ImportMapping | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  let parsed: z.ZodSafeParseResult<ImportMapping>;
  try {
    parsed = ImportMapping.safeParse(JSON.parse(text));
  } catch {
    parsed = ImportMapping.safeParse(null);
  }
  if (parsed.success) return parsed.data;
  throw new Refused(
    'bad-input',
    `${basename(path)} cannot be understood: ${parsed.error.issues
      .map((issue) => `${issue.path.join('.')} ${issue.message}`)
      .slice(0, 3)
      .join('; ')}.`,
    'Correct it, or move it away and say again how the file is to be read.',
  );
}

/** A file that was opened, to be looked at again while somebody says how it is to be read. */
export type OpenedFigures = {
  readonly file: string;
  readonly said: readonly string[];
  readonly candidates: readonly Candidate[];
};

/**
 * Opens a file that may come from anywhere.
 * @param workThread the thread's program; without it, it is opened here
 * @throws Refused where the file cannot be read
 */
export async function openFigures(path: string, workThread: URL | undefined): Promise<OpenedFigures> {
  const file = basename(path);
  const { reading, problems } = await withStagingFolder(tmpdir(), (scratch) =>
    runJob(workThread, 'sheets', { path, scratch }, { limits: READING_LIMITS }),
  );
  if (reading !== null) return { file, said: reading.said, candidates: candidatesIn(reading.sheets) };
  const [first, ...more] = problems.map(({ sentence }) => sentence);
  throw new Refused('bad-input', first ?? `${file} cannot be read.`, 'Nothing was taken from it.', more);
}

/** What tables a file holds, guessed; with what was said of them, where it was mapped before. */
export function figuresIn(
  { file, said, candidates }: OpenedFigures,
  mapping: ImportMapping | null = null,
): FoundFile {
  const matched = matchTables(candidates, mapping?.tables ?? []);
  const lost = matched.filter(({ candidate }) => candidate === null).map(({ mapped }) => mapped);
  return {
    file,
    said,
    changed: [
      ...matched.flatMap(({ changed }) => changed),
      ...lost.map(
        (it) =>
          `${tableCalled(it)}, which was read before, is not in this file. Choose what is read in its place.`,
      ),
    ],
    lost,
    mapping: mapping && { ...mapping, tables: matched.map(({ mapped }) => mapped) },
    tables: candidates.flatMap(
      (candidate) =>
        foundTable(
          candidate,
          matched.find((it) => it.candidate === candidate),
        ) ?? [],
    ),
  };
}

/** One table of the file as it is read with what was said of it; null where the file has no such table. */
export function tableAsMapped({ candidates }: OpenedFigures, mapped: MappedTable): FoundFigures | null {
  const own = candidates.filter(({ sheet, number }) => sheet === mapped.sheet && number === mapped.table);
  const [matched] = matchTables(own, [mapped]);
  return matched?.candidate ? foundTable(matched.candidate, matched) : null;
}

const tableCalled = ({ sheet, table }: MappedTable): string =>
  table === 1 ? `The sheet “${sheet}”` : `Table ${table} of the sheet “${sheet}”`;

const MOST_SAMPLE = 3;

function foundTable(candidate: Candidate, matched: Matched | undefined): FoundFigures | null {
  const { sheet, number, found } = candidate;
  const mapped = matched?.mapped ?? { sheet, table: number, columns: {}, units: {} };
  const read = readMapped(candidate, mapped);
  const figures = read.observations.filter(({ value }) => value !== null);
  const isEmpty = figures.length === 0 && read.observations.every(({ refused }) => refused === null);
  if (isEmpty && matched === undefined) return null;
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const names = namesOf(read.columns);
  return {
    sheet,
    table: number,
    title: read.title,
    rows: [found.data[0]?.row ?? 0, found.data.at(-1)?.row ?? 0],
    columns: read.columns.map(({ column, role }, index) => ({
      heading: names[index] ?? '',
      letter: columnName(column),
      role,
      sample: sampleOf(found, column),
    })),
    figures: figures.length,
    refused: read.observations.filter(({ refused }) => refused !== null).length,
    asks: [...askedOf(read.observations).keys()],
    unit: units.length === 1 ? (units[0] ?? null) : null,
    first: read.observations.slice(0, MOST_FIRST),
    mapped,
    gone: matched?.gone ?? [],
  };
}

/** The first cells of a column, each text once. */
function sampleOf({ data }: Candidate['found'], column: number): readonly string[] {
  const texts = new Set<string>();
  for (const row of data) {
    const text = at(row, column)?.text;
    if (text) texts.add(text.slice(0, 60));
    if (texts.size === MOST_SAMPLE) break;
  }
  return [...texts];
}

type Import = {
  readonly opened: OpenedFigures;
  readonly mapping: ImportMapping;
  /** The pack to write, a zip; an older one there is compared with. Null where it is only tried. */
  readonly out: string | null;
  readonly now: Date;
};

/** Takes the figures that the mapping names into a pack; nothing is written where something is wrong. */
export async function importFigures({ opened, mapping, out, now }: Import): Promise<ImportOutcome> {
  const { file, candidates } = opened;
  const problems = createProblemList();
  const refused = (said: readonly string[]): ImportOutcome => ({
    ok: false,
    problems: problems.first(),
    total: problems.total,
    said,
  });
  const matched = matchTables(candidates, mapping.tables);
  const read = mappedTables(file, candidates, matched, problems);
  const observations = read.flatMap((table) => table.observations);
  const today = now.toISOString().slice(0, 10);
  const { records, left } = importRecords(file, observations, mapping, today, problems);
  const said = [
    ...matched.flatMap(({ changed }) => changed),
    ...opened.said,
    ...read.flatMap(({ unread }) => unread),
    ...left,
  ];
  if (problems.total > 0) return refused(said);
  return withStagingFolder(tmpdir(), async (scratch) => {
    const folder = join(scratch, 'pack');
    await mkdir(folder);
    for (const { path: name, text } of writeTables(records)) await writeFile(join(folder, name), text);
    const before = out === null ? null : await packAt(out, join(scratch, 'before'), now);
    const version = nextVersion(now, before?.descriptor.version ?? null);
    const { name, title } = mapping;
    const built = await buildPack(folder, out ?? join(scratch, 'tried.zip'), {
      name,
      title,
      version,
      created: `${today}T00:00:00Z`,
    });
    if (!built.ok)
      return {
        ok: false,
        problems: built.problems.map((problem) => ({ ...problem, file })),
        total: built.total,
        said,
      };
    return {
      ok: true,
      counts: built.counts,
      said,
      changes: before === null ? null : diffRecords(before.records, built.records),
      version,
      mapping: { ...mapping, tables: matched.map(({ mapped }) => mapped) },
    };
  });
}

function mappedTables(
  file: string,
  candidates: readonly Candidate[],
  matched: readonly Matched[],
  problems: ReturnType<typeof createProblemList>,
): readonly ReadTable[] {
  const ask = (sentence: string, name: string): void =>
    problems.add(
      file,
      null,
      null,
      `${sentence} Say what it is called now, or that it is gone.`,
      `--renamed "${name}=NEW NAME", or --renamed "${name}="`,
    );
  return matched.flatMap(({ candidate, mapped, gone, added }) => {
    if (candidate === null) {
      const sheets = quotedList([...new Set(candidates.map(({ sheet }) => sheet))]);
      ask(
        `${tableCalled(mapped)} is not in the file. Its sheets with figures are ${sheets || 'none'}.`,
        mapped.sheet,
      );
      return [];
    }
    for (const name of gone) {
      const fresh = added.length > 0 ? ` New there: ${quotedList(added)}.` : '';
      ask(
        `“${name}”, of which you said ${whatWasSaid(mapped, name)}, is no column of “${mapped.sheet}” any more.${fresh}`,
        name,
      );
    }
    return [readMapped(candidate, mapped)];
  });
}

const quotedList = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => `“${name}”`)
    .join(', ');

function whatWasSaid({ columns, units }: MappedTable, name: string): string {
  const [role, unit] = [columns[name], units[name]];
  return [role ? `that it holds ${role}` : '', unit ? `that its unit is ${unit}` : '']
    .filter((text) => text !== '')
    .join(' and ');
}

async function packAt(out: string, scratch: string, now: Date) {
  await mkdir(scratch);
  try {
    const opened = await openPack(out, scratch, now);
    const reading = opened.ok ? await readPack(opened.folder) : null;
    return reading?.ok ? reading : null;
  } catch {
    return null;
  }
}

/** The day, and one more where there was a version of that day already. */
function nextVersion(now: Date, before: string | null): string {
  const today = `${now.getUTCFullYear()}.${now.getUTCMonth() + 1}.${now.getUTCDate()}`;
  const [year = 0, month = 0, day = 0] = (before ?? '').split('.').map(Number);
  const isOlder =
    year * 10_000 + month * 100 + day <
    now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate();
  return before === null || isOlder ? today : `${year}.${month}.${day + 1}`;
}

/** Keeps the mapping beside the data, for the next file of this form. */
export const keepMapping = (path: string, mapping: ImportMapping): Promise<void> =>
  writeChosen(path, Buffer.from(`${JSON.stringify(mapping, null, 2)}\n`));

/** What a pack is called after its file. */
export const packNameOf = (path: string): string =>
  slug(basename(mappingPath(path), '.import.json'), 60) || 'figures';
