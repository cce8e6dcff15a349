import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Enough to look into a fault that comes back; each is some megabytes. */
const KEPT = 5;

/** Removes all but the newest dumps of crashes below a folder, with what lies beside them. What cannot be removed stays. */
export async function keepFewDumps(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const dumps = await Promise.all(
    names
      .filter((name) => name.endsWith('.dmp'))
      .map(async (name) => {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        return { path, at: found?.mtimeMs ?? 0 };
      }),
  );
  const old = dumps.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(
    old
      .flatMap(({ path }) => [path, path.replace(/dmp$/, 'meta')])
      .map((path) => rm(path, { force: true }).catch(() => undefined)),
  );
}
