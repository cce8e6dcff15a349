import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../storage/replace-file.ts';
import { formatOf, joinedOrigin, type Lot, packLots, readBatch, unpackLots, writeBatch } from './batch.ts';
import { BATCH_FILE, deskFolder, filesIn, type Listed } from './folder.ts';

/**
 * What this desk has written, kept at home first: the desk's folder is made the same as this one whenever it can be reached.
 * A folder that was gone, emptied or put back from a backup is filled again by that.
 */

/** Files of changes are joined where there are more than these, until one is this long. */
const MOST_FILES = 40;
const JOINED_BYTES = 1_000_000;

const spanOf = (
  name: string,
): { readonly what: string; readonly from: number; readonly to: number } | null => {
  const found = BATCH_FILE.exec(name);
  return found ? { what: found[1] ?? '', from: Number(found[2]), to: Number(found[3]) } : null;
};

export function outbox(folder: string, desk: string) {
  const list = async (what: string): Promise<readonly Listed[]> =>
    (await filesIn(folder)).filter(({ name }) => spanOf(name)?.what === what);
  const lastOf = async (what: string): Promise<number> =>
    (await list(what)).reduce((most, { name }) => Math.max(most, spanOf(name)?.to ?? 0), 0);
  const write = async (
    what: string,
    from: number,
    to: number,
    content: Uint8Array,
    format = 1,
  ): Promise<string> => {
    const { name, bytes } = writeBatch({ desk, what, from, to }, content, format);
    await mkdir(folder, { recursive: true });
    await replaceFile(join(folder, name), bytes);
    return name;
  };
  const writeLots = (from: number, to: number, lots: readonly Lot[]): Promise<string> =>
    write('changes', from, to, packLots(lots), formatOf(lots));
  const read = async (name: string): Promise<readonly Lot[] | null> => {
    const found = readBatch(await readFile(join(folder, name)));
    return found.state === 'whole' ? unpackLots(found.content) : null;
  };

  return {
    list: () => filesIn(folder),
    read,
    /** @returns the name of the file. */
    async addLots(lots: readonly Lot[]): Promise<string> {
      const seq = (await lastOf('changes')) + 1;
      return writeLots(seq, seq, lots);
    },
    /** Takes lots out of the files; a file keeps its place, or others would wait for it. @returns the names of the new ones. */
    async keepOnly(isKept: (lot: Lot) => boolean): Promise<readonly string[]> {
      const names: string[] = [];
      for (const { name } of await list('changes')) {
        const lots = await read(name);
        const span = spanOf(name);
        if (lots === null || span === null || lots.every(isKept)) continue;
        names.push(await writeLots(span.from, span.to, lots.filter(isKept)));
        await rm(join(folder, name), { force: true });
      }
      return names;
    },
    /** Entries of the ledger from one to another; `anew` where they stand in place of all before. */
    async addLedger(from: number, to: number, entries: unknown, anew: boolean): Promise<void> {
      const before = anew ? await list('ledger') : [];
      const name = await write('ledger', from, to, Buffer.from(JSON.stringify(entries)));
      for (const old of before) if (old.name !== name) await rm(join(folder, old.name), { force: true });
    },
    /** Joins small files to one. Whoever has read them reads the same again, which changes nothing. */
    async compact(): Promise<string | null> {
      const files = await list('changes');
      if (files.length <= MOST_FILES) return null;
      const small = files.filter(({ size }) => size < JOINED_BYTES);
      const joined: Listed[] = [];
      let length = 0;
      for (const file of small) {
        if (length > JOINED_BYTES) break;
        length += file.size;
        joined.push(file);
      }
      if (joined.length < 2) return null;
      const all: Lot[] = [];
      for (const { name } of joined) {
        const lots = await read(name);
        // What cannot be read stays as it is; the documents have it.
        if (lots === null) return null;
        all.push(...lots);
      }
      const spans = joined.map(({ name }) => spanOf(name) ?? { from: 1, to: 1 });
      const name = await writeLots(
        Math.min(...spans.map(({ from }) => from)),
        Math.max(...spans.map(({ to }) => to)),
        joinedLots(all),
      );
      for (const old of joined) if (old.name !== name) await rm(join(folder, old.name), { force: true });
      return name;
    },
    /**
     * Makes the desk's folder hold what is here, and nothing older of this desk. @param isWhole also looks into files of the
     * right length. @throws the system's error where the folder cannot be written.
     */
    async mirror(team: string, isWhole = false): Promise<void> {
      const there = deskFolder(team, desk);
      await mkdir(there, { recursive: true });
      const wanted = await filesIn(folder);
      const found = new Map((await filesIn(there)).map(({ name, size }) => [name, size]));
      for (const { name, size } of wanted) {
        const bytes = found.get(name) === size && !isWhole ? null : await readFile(join(folder, name));
        if (bytes === null) continue;
        const before = found.get(name) === size ? await readFile(join(there, name)).catch(() => null) : null;
        if (before?.equals(bytes)) continue;
        await replaceFile(join(there, name), bytes, { mode: 0o644 });
      }
      const names = new Set(wanted.map(({ name }) => name));
      for (const name of found.keys())
        if (BATCH_FILE.test(name) && !names.has(name)) await rm(join(there, name), { force: true });
    },
    async bytes(): Promise<number> {
      const sizes = await Promise.all(
        (await filesIn(folder)).map(({ name }) => lstat(join(folder, name)).then(({ size }) => size)),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    clear: (): Promise<void> => rm(folder, { recursive: true, force: true }),
  };
}

/** One lot for each history of a document. */
function joinedLots(lots: readonly Lot[]): readonly Lot[] {
  const joined = new Map<string, Lot>();
  for (const lot of lots) {
    const name = `${lot.era} ${lot.key}`;
    const before = joined.get(name);
    joined.set(name, {
      ...lot,
      origin:
        before?.origin && lot.origin
          ? joinedOrigin(before.origin, lot.origin)
          : (before?.origin ?? lot.origin),
      changes: [...(before?.changes ?? []), ...lot.changes],
    });
  }
  return [...joined.values()];
}
