import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.ts';
import { foldPath, pathFault } from './pack-path.ts';
import { type Problems, quoteCell } from './problems.ts';
import { DESCRIPTOR } from './read-descriptor.ts';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

class UnpackStopped extends Error {}

/** Why an entry must not be unpacked, as the end of a sentence; null if it may. */
function entryFault(entry: Entry): string | null {
  const fault = pathFault(entry.fileName.replace(/\/$/, ''));
  if (fault) return fault;
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK)
    return 'is a link: put the file itself into the zip';
  if (entry.generalPurposeBitFlag & ENCRYPTED) return 'is encrypted: make the zip without a password';
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return 'is packed in an unusual way: make the zip with the system’s own tool';
  if (entry.uncompressedSize > LIMITS.fileBytes)
    return `is larger than ${LIMITS.fileBytes / 1024 / 1024} MB: split the pack`;
  return null;
}

/** Files that the macOS Finder adds to every zip. */
const isSystemFile = (name: string): boolean =>
  name.startsWith('__MACOSX/') || basename(name) === '.DS_Store';

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (!isSystemFile(entry.fileName)) entries.push(entry);
      if (entries.length > LIMITS.zipEntries) reject(new UnpackStopped('It holds more than 1,000 files.'));
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return entries;
}

/** The single folder containing everything, if a whole folder was zipped; empty if the files are at the top. */
function commonFolder(entries: readonly Entry[]): string {
  const descriptor = entries.find(({ fileName }) => basename(fileName) === DESCRIPTOR)?.fileName ?? '';
  const folder = descriptor.includes('/') ? descriptor.slice(0, descriptor.indexOf('/') + 1) : '';
  return entries.every(({ fileName }) => fileName.startsWith(folder)) ? folder : '';
}

async function unpackEntry(zip: ZipFile, entry: Entry, to: string, deadline: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  async function* inTime(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      if (Date.now() > deadline)
        throw new UnpackStopped(`Unpacking took longer than ${LIMITS.seconds} seconds.`);
      yield chunk;
    }
  }
  await new Promise<void>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      // Pipe immediately: a stream of broken bytes fails before a later listener could notice.
      if (error) reject(error);
      else
        pipeline(stream, inTime, createWriteStream(to, { flags: 'wx', mode: 0o600 })).then(resolve, reject);
    });
  });
}

/** Reports bad names, sizes and kinds before anything is unpacked. */
function checkEntries(file: string, entries: readonly Entry[], problems: Problems): void {
  const folds = new Map<string, string>();
  let [packed, unpacked] = [0, 0];
  for (const entry of entries) {
    const name = entry.fileName;
    const fault = entryFault(entry);
    if (fault) problems.add(file, null, null, `The entry ${quoteCell(name)} ${fault}.`);
    const twin = folds.get(foldPath(name));
    if (twin !== undefined)
      problems.add(
        file,
        null,
        null,
        `The entries ${quoteCell(twin)} and ${quoteCell(name)} are one file on some systems: rename one.`,
      );
    folds.set(foldPath(name), name);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
  }
  if (unpacked > LIMITS.packBytes)
    problems.add(file, null, null, 'The zip holds more than 256 MB. Split the pack.');
  else if (unpacked > packed * LIMITS.zipRatio && unpacked > LIMITS.descriptorBytes) {
    const sentence = `The zip unpacks to more than ${LIMITS.zipRatio} times its size, as no pack does. Get it again from its author.`;
    problems.add(file, null, null, sentence);
  }
}

/**
 * Unpacks a zip into a new folder and returns the pack's own folder in it; null if it reported a problem. Checks
 * every entry's name, kind and size before writing, and never writes outside `into`.
 */
export async function unpackZip(path: string, into: string, problems: Problems): Promise<string | null> {
  const file = basename(path);
  const deadline = Date.now() + LIMITS.seconds * 1000;
  let zip: ZipFile | null = null;
  try {
    zip = await openZip(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    const entries = await entriesOf(zip);
    const before = problems.total;
    checkEntries(file, entries, problems);
    if (problems.total > before) return null;
    const folder = commonFolder(entries);
    await mkdir(into);
    for (const entry of entries) {
      const name = entry.fileName.slice(folder.length);
      if (name === '' || name.endsWith('/')) continue;
      await unpackEntry(zip, entry, join(into, name), deadline);
    }
    return into;
  } catch (error) {
    const cause = error instanceof Error ? error.message.replace(/\p{C}+/gu, ' ') : String(error);
    const sentence =
      error instanceof UnpackStopped
        ? `${cause} Get the pack again from its author, or open it as a folder.`
        : `${file} cannot be unpacked (${cause.slice(0, 200)}). Get it again, or unpack it by hand and choose the folder.`;
    problems.add(file, null, null, sentence);
    return null;
  } finally {
    zip?.close();
  }
}
