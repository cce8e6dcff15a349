import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../storage/hash.ts';
import { renameFile } from '../storage/rename-file.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { type Doc, openDoc } from './automerge.ts';
import { actorOf, emptyDoc } from './team-doc.ts';

/** The documents with their history, as this home has them: one file each, opened when something happens to it. */
export function docStore(folder: string, desk: string) {
  const pathOf = (key: string): string => join(folder, `${sha256(key).slice(7, 39)}.automerge`);
  return {
    /** Null where the file was damaged: it is set aside, and the folder has its content. */
    async open(key: string): Promise<Doc | null> {
      const bytes = await readFile(pathOf(key)).catch(() => null);
      if (bytes === null) return emptyDoc(desk);
      try {
        return openDoc(new Uint8Array(bytes.subarray(bytes.indexOf(10) + 1)), actorOf(desk));
      } catch {
        await renameFile(pathOf(key), `${pathOf(key)}.damaged`);
        return null;
      }
    },
    async save(key: string, doc: Doc): Promise<void> {
      await mkdir(folder, { recursive: true });
      await replaceFile(pathOf(key), Buffer.concat([Buffer.from(`${key}\n`), doc.save()]));
    },
    remove: (key: string): Promise<void> => rm(pathOf(key), { force: true }),
  };
}
