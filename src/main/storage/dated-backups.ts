import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DAY_PATTERN } from '../../shared/format/day.ts';
import { errorCode } from './error-code.ts';
import { removeLeftovers, replaceFile } from './replace-file.ts';
import type { StorePaths } from './store-spec.ts';

const KEPT = 7;

/**
 * Copies the stored file to `backups/NAME-YYYY-MM-DD.json` (UTC) unless that day already has a copy, and keeps the
 * newest seven. Throws the system's error; the stored file itself is never touched.
 */
export async function backUpDaily(paths: StorePaths, name: string, at: Date): Promise<void> {
  const today = `${name}-${at.toISOString().slice(0, 10)}.json`;
  await mkdir(paths.backups, { recursive: true });
  const backups = (await readdir(paths.backups)).filter(
    (file) => file.startsWith(`${name}-`) && DAY_PATTERN.test(basename(file, '.json').slice(name.length + 1)),
  );
  if (backups.includes(today)) return;
  let content: Buffer;
  try {
    content = await readFile(paths.current);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await removeLeftovers(paths.backups, name);
  await replaceFile(join(paths.backups, today), content);
  // A clock that was wrong once has left copies from the future: they neither count nor go.
  const oldest = [...backups, today]
    .filter((file) => file <= today)
    .sort()
    .slice(0, -KEPT);
  for (const file of oldest) await rm(join(paths.backups, file), { force: true });
}
