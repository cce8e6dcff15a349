import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import { ImportMapping, type MappedTable, type PackProblem, Refused } from '../../../shared/domain/index.ts';
import { slug } from '../../../shared/format/slug.ts';
import { diffRecords, type PackDiff } from '../../library/diff.ts';
import { buildPack } from '../../packs/build-pack.ts';
import { withStagingFolder } from '../../packs/clear-leftovers.ts';
import { importRecords } from '../../packs/import/import-records.ts';
import {
  askedOf,
  type Candidate,
  candidatesIn,
  headingOf,
  readMapped,
  tableFor,
} from '../../packs/import/map-tables.ts';
import { openPack, openSheets } from '../../packs/open-pack.ts';
import { createProblemList } from '../../packs/problems.ts';
import { readPack } from '../../packs/read-pack.ts';
import type { Asked, Observation, ReadTable } from '../../packs/sheets/read-tables.ts';
import type { SheetsReading } from '../../packs/sheets/sheet.ts';
import { writeTables } from '../../packs/write-tables.ts';
import { errorCode } from '../../storage/error-code.ts';
import { writeChosen } from './write-chosen.ts';

/** Figures of a statistics office become a pack: what was found, what a person said of it, and what came of it. */

/** A table of the file as a person is shown it. */
export type FoundFigures = {
  readonly sheet: string;
  readonly table: number;
  readonly title: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly { readonly heading: string; readonly role: string }[];
  readonly figures: number;
  readonly refused: number;
  readonly asks: readonly Asked[];
  readonly unit: string | null;
  /** The first figures with all that is known of them. */
  readonly first: readonly Observation[];
};

export type FoundFile = {
  readonly file: string;
  readonly said: readonly string[];
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

const readFigures = (path: string) =>
  withStagingFolder(tmpdir(), async (scratch) => {
    const problems = createProblemList();
    const reading = await openSheets(path, scratch, problems);
    return { reading, problems };
  });

/** What tables a file holds, guessed; with what was said of them, where it was mapped before. */
export async function figuresIn(path: string, mapping: ImportMapping | null = null): Promise<FoundFile> {
  const { reading, problems } = await readFigures(path);
  const file = basename(path);
  if (reading === null)
    throw new Refused(
      'bad-input',
      problems.first()[0]?.sentence ?? `${file} cannot be read.`,
      'Nothing was taken from it.',
    );
  return { file, said: reading.said, tables: tablesIn(reading, mapping?.tables ?? []) };
}

/** One table of the file as it is read with what was said of it; null where the file has no such table. */
export async function tableAsMapped(path: string, mapped: MappedTable): Promise<FoundFigures | null> {
  const { reading } = await readFigures(path);
  if (reading === null) return null;
  const tables = tablesIn(reading, [mapped]);
  return tables.find(({ sheet, table }) => sheet === mapped.sheet && table === mapped.table) ?? null;
}

function tablesIn({ sheets }: SheetsReading, known: readonly MappedTable[]): readonly FoundFigures[] {
  const candidates = candidatesIn(sheets);
  const mapped = new Map(
    known.flatMap((one) => {
      const table = tableFor(candidates, one);
      return table ? [[table, one] as const] : [];
    }),
  );
  return candidates.flatMap((candidate): FoundFigures[] => {
    const read = readMapped(candidate, mapped.get(candidate) ?? {});
    const figures = read.observations.filter(({ value }) => value !== null);
    if (figures.length === 0 && read.observations.every(({ refused }) => refused === null)) return [];
    const units = [...new Set(figures.map(({ unit }) => unit))];
    const { data } = candidate.found;
    return [
      {
        sheet: candidate.sheet,
        table: candidate.number,
        title: read.title,
        rows: [data[0]?.row ?? 0, data.at(-1)?.row ?? 0],
        columns: read.columns.map((column) => ({ heading: headingOf(column), role: column.role })),
        figures: figures.length,
        refused: read.observations.filter(({ refused }) => refused !== null).length,
        asks: [...askedOf(read.observations).keys()],
        unit: units.length === 1 ? (units[0] ?? null) : null,
        first: read.observations.slice(0, MOST_FIRST),
      },
    ];
  });
}

type Import = {
  readonly path: string;
  readonly mapping: ImportMapping;
  /** The pack to write, a zip; an older one there is compared with. Null where it is only tried. */
  readonly out: string | null;
  readonly now: Date;
};

/** Takes the figures that the mapping names into a pack; nothing is written where something is wrong. */
export async function importFigures({ path, mapping, out, now }: Import): Promise<ImportOutcome> {
  const file = basename(path);
  const { reading, problems } = await readFigures(path);
  const refused = (said: readonly string[]): ImportOutcome => ({
    ok: false,
    problems: problems.first(),
    total: problems.total,
    said,
  });
  if (reading === null) return refused([]);
  const read = mappedTables(file, candidatesIn(reading.sheets), mapping, problems);
  const observations = read.flatMap((table) => table.observations);
  const today = now.toISOString().slice(0, 10);
  const { records, left } = importRecords(file, observations, mapping, today, problems);
  const said = [...reading.said, ...read.flatMap(({ unread }) => unread), ...left];
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
    };
  });
}

function mappedTables(
  file: string,
  candidates: readonly Candidate[],
  mapping: ImportMapping,
  problems: ReturnType<typeof createProblemList>,
): readonly ReadTable[] {
  return mapping.tables.flatMap((mapped) => {
    const candidate = tableFor(candidates, mapped);
    if (candidate !== null) return [readMapped(candidate, mapped)];
    const sheets = [...new Set(candidates.map(({ sheet }) => `“${sheet}”`))];
    problems.add(
      file,
      null,
      null,
      `Table ${mapped.table} of the sheet “${mapped.sheet}” is not in the file. Its sheets with figures are ${sheets.slice(0, 20).join(', ') || 'none'}: name one of them.`,
    );
    return [];
  });
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
