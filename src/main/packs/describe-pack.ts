import { join } from 'node:path';
import { z } from 'zod';
import { PackDescriptor, Refused } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { parseCsvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { readPackFile } from './pack-file.ts';
import { pathFault } from './pack-path.ts';
import { createProblemList } from './problems.ts';
import { filesOfBrand } from './read-brand.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { filesOfImages, IMAGES } from './read-photographs.ts';
import { tableSchema } from './table-schema.ts';
import { AUDIENCES, BOUNDARIES, BRAND, TABLES, type TableName } from './tables.ts';

/** What the author says about the pack; omitted fields stay as the descriptor has them. */
export type AboutPack = {
  readonly name?: string;
  readonly title?: string;
  readonly version?: string;
  /** ISO 8601 date and time. */
  readonly created?: string;
  /** Id of the place that the pack is about. */
  readonly homePlace?: string;
};

const Known = z.looseObject({
  $schema: z.unknown().optional(),
  resources: z.array(z.looseObject({ name: z.string(), path: z.string() })).optional(),
});
type Known = z.infer<typeof Known>;
type Resource = NonNullable<Known['resources']>[number];

/** A pack is meant to be shared. */
const READABLE = 0o644;

/** Files known by name, in the order a descriptor lists them. */
const KNOWN_FILES: readonly { readonly name: string; readonly path: string; readonly mediatype: string }[] = [
  ...TABLES.map(({ name, path }) => ({ name, path, mediatype: 'text/csv' })),
  { ...BOUNDARIES, mediatype: 'application/geo+json' },
  { ...AUDIENCES, mediatype: 'application/json' },
  { ...BRAND, mediatype: 'application/json' },
];

/** Files that others name, with a name of their own for each: fonts and logos of a look, photographs. */
async function namedFiles(
  folder: string,
  listed: readonly Resource[],
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const read = ({ name, path }: { readonly name: string; readonly path: string }) =>
    readPackFile(folder, listed.find((it) => it.name === name)?.path ?? path);
  const [brand, images] = [await read(BRAND), await read(IMAGES)];
  const paths = [
    ...(brand.ok ? filesOfBrand(brand.bytes) : []),
    ...(images.ok ? filesOfImages(images.bytes) : []),
  ];
  return [...new Set(paths)]
    .filter((path) => listed.every((it) => it.path !== path))
    .map((path) => ({ name: resourceName(path), path }));
}

const resourceName = (path: string): string =>
  path
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(-80);

async function knownDescriptor(folder: string): Promise<Known> {
  const file = await readPackFile(folder, DESCRIPTOR);
  if (!file.ok) return {};
  try {
    return Known.parse(JSON.parse(file.bytes.toString('utf8')));
  } catch {
    throw new Refused(
      'bad-input',
      `${DESCRIPTOR} in ${folder} cannot be read, so what it says about the pack would be lost.`,
      'Correct it, or move it away and name the pack again.',
    );
  }
}

async function described(
  folder: string,
  { name, path }: { readonly name: string; readonly path: string },
  mediatype: string | undefined,
  before: Resource | undefined,
  present: ReadonlySet<TableName>,
): Promise<Resource | null> {
  const file = pathFault(path) === null ? await readPackFile(folder, path) : null;
  if (!file?.ok) return null;
  const about = before ?? {};
  const proof = { bytes: file.bytes.length, hash: sha256(file.bytes) };
  if (mediatype === undefined) return { ...about, name, path, ...proof };
  const kind = { format: path.slice(path.lastIndexOf('.') + 1), mediatype, encoding: 'utf-8' };
  if (mediatype !== 'text/csv') return { ...about, name, path, ...kind, ...proof };
  const table = TABLES.find((candidate) => candidate.name === name);
  const text = decodeText(file.bytes);
  const header = text.ok ? (parseCsvRows(path, text.text, createProblemList())?.header ?? []) : [];
  if (!table || header.length === 0) {
    throw new Refused(
      'bad-input',
      `${path} is no table in UTF-8 with a header.`,
      'Save it as “CSV UTF-8”, then try again.',
    );
  }
  const schema = tableSchema(table.name, header, present);
  return { title: table.title, ...about, name, path, type: 'table', ...kind, ...proof, schema };
}

/**
 * Writes or refreshes `datapackage.json` (Data Package v2) for the folder's files and returns it. Everything else in
 * the descriptor (licences, sources, contributors, own properties) is kept. The same folder gives the same bytes.
 * Does not check the rows: that is `readPack`. Throws `Refused('bad-input')` if name, version or date are missing,
 * and the system's error if it cannot write.
 */
export async function describePack(folder: string, about: AboutPack = {}): Promise<PackDescriptor> {
  const { resources: listed = [], ...kept } = await knownDescriptor(folder);
  const before = new Map(listed.map((resource) => [resource.name, resource]));
  const wanted = [
    ...KNOWN_FILES.map((file) => ({ ...file, path: before.get(file.name)?.path ?? file.path })),
    ...listed
      .filter(({ name }) => KNOWN_FILES.every((file) => file.name !== name))
      .map(({ name, path }) => ({ name, path, mediatype: undefined })),
    ...(await namedFiles(folder, listed)).map((file) => ({ ...file, mediatype: undefined })),
  ];
  const there = await Promise.all(
    wanted.map(async ({ path }) => pathFault(path) === null && (await readPackFile(folder, path)).ok),
  );
  const names = new Set(wanted.filter((_, index) => there[index]).map(({ name }) => name));
  const present = new Set(TABLES.flatMap(({ name }) => (names.has(name) ? [name] : [])));
  const resources: Resource[] = [];
  for (const file of wanted) {
    const resource = await described(folder, file, file.mediatype, before.get(file.name), present);
    if (resource) resources.push(resource);
  }
  const { $schema: _, name, title, version, created, homePlace, ...rest } = { ...kept, ...about };
  const written = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: title ?? name,
    version,
    created,
    ...(homePlace === undefined ? {} : { homePlace }),
    ...rest,
    resources,
  };
  const descriptor = PackDescriptor.safeParse(written);
  if (!descriptor.success) {
    throw new Refused(
      'bad-input',
      'The pack cannot be described yet: something about it is missing.',
      'Give its name, version and date of creation, and put its tables into the folder.',
      descriptor.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const text = `${JSON.stringify(written, null, 2)}\n`;
  await replaceFile(join(folder, DESCRIPTOR), text, { mode: READABLE });
  return descriptor.data;
}
