import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../storage/hash.ts';
import { renameFile } from '../storage/rename-file.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { type Doc, loadAutomerge, openDoc } from './automerge.ts';
import { Origin } from './batch.ts';
import { actorOf, emptyDoc } from './team-doc.ts';

/** Which of its histories a document has here. */
export type History = { readonly era: number; readonly origin: Origin | null };
const FIRST: History = { era: 0, origin: null };

const KIND = '.automerge';
/** The history before the one that was begun anew elsewhere, until the workspace has taken the new one over. */
const BEFORE = '.before';

/** The key, the history where it is not the first, and the document as the library saves it. */
function parts(bytes: Buffer): { readonly history: History; readonly doc: Uint8Array } {
  const key = bytes.indexOf(10) + 1;
  if (bytes[key] !== 123) return { history: FIRST, doc: new Uint8Array(bytes.subarray(key)) };
  const end = bytes.indexOf(10, key);
  const { era, origin } = JSON.parse(bytes.toString('utf8', key, end));
  return {
    history: { era, origin: Origin.nullable().parse(origin) },
    doc: new Uint8Array(bytes.subarray(end + 1)),
  };
}

export type DocStore = ReturnType<typeof docStore>;

/** The documents with their history, as this home has them: one file each, opened when something happens to it, and not before the library's code. */
export function docStore(folder: string, desk: () => string) {
  const histories = new Map<string, History>();
  const pathOf = (key: string, kind = KIND): string => join(folder, `${sha256(key).slice(7, 39)}${kind}`);
  const bytesOf = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);
  const removeAll = async (kind: string): Promise<void> => {
    for (const name of await readdir(folder).catch(() => []))
      if (name.endsWith(kind)) await rm(join(folder, name), { force: true });
  };
  /** Null where the file is damaged. */
  const read = async (key: string): Promise<Doc | null> => {
    histories.delete(key);
    await loadAutomerge();
    const bytes = await bytesOf(pathOf(key));
    if (bytes === null) return emptyDoc(desk());
    try {
      const { history, doc } = parts(bytes);
      histories.set(key, history);
      return openDoc(doc, actorOf(desk()));
    } catch {
      return null;
    }
  };
  return {
    read,
    pathOf: (key: string): string => pathOf(key),
    /** Null where the file was damaged: it is set aside, and the folder has its content. */
    async open(key: string): Promise<Doc | null> {
      const doc = await read(key);
      if (doc === null) await renameFile(pathOf(key), `${pathOf(key)}.damaged`);
      return doc;
    },
    /** The history of a document that was opened. */
    historyOf: (key: string): History => histories.get(key) ?? FIRST,
    async save(key: string, doc: Doc, history = histories.get(key) ?? FIRST): Promise<void> {
      await mkdir(folder, { recursive: true });
      const head =
        history.era === 0
          ? `${key}\n`
          : `${key}\n${JSON.stringify({ era: history.era, origin: history.origin })}\n`;
      await replaceFile(pathOf(key), Buffer.concat([Buffer.from(head), doc.save()]));
      histories.set(key, history);
    },
    async remove(key: string): Promise<void> {
      for (const kind of [KIND, BEFORE]) await rm(pathOf(key, kind), { force: true });
      histories.delete(key);
    },
    /** Keeps the history as it is on the disk, beside the one that is saved next. */
    async keepBefore(key: string): Promise<void> {
      const bytes = await bytesOf(pathOf(key));
      if (bytes !== null) await replaceFile(pathOf(key, BEFORE), bytes);
    },
    async openBefore(key: string): Promise<Doc | null> {
      await loadAutomerge();
      const bytes = await bytesOf(pathOf(key, BEFORE));
      return bytes === null ? null : openDoc(parts(bytes).doc, actorOf(desk()));
    },
    forgetBefore: (key: string): Promise<void> => rm(pathOf(key, BEFORE), { force: true }),
    /** Deletes what is kept beside the documents: earlier histories, and what was damaged. */
    async forgetAside(): Promise<void> {
      await removeAll(BEFORE);
      await removeAll('.damaged');
    },
    /** Every document with the number of its history. */
    async eras(): Promise<ReadonlyMap<string, number>> {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(KIND));
      const heads = await Promise.all(names.map((name) => startOf(join(folder, name))));
      return new Map(
        heads.map((head) => {
          const [key = '', history = ''] = head.split('\n', 2);
          return [key, Number(/^\{"era":(\d+)/.exec(history)?.[1] ?? 0)];
        }),
      );
    },
  };
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
