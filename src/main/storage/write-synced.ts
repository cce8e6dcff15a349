import { open } from 'node:fs/promises';

/** Creates the file with this content and returns once it is on the disk. Refuses to touch a file that is there. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
