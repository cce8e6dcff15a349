import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { errorMessage, Refused } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { backUpDaily } from './dated-backups.ts';
import { writeEnvelope } from './envelope.ts';
import { cannotKeepFiles } from './error-code.ts';
import { prepareMembers, writeListed } from './listed-envelope.ts';
import { recover } from './recover.ts';
import { removeLeftovers, replaceFile } from './replace-file.ts';
import { membersOf, type StoreSpec, storePaths, utcStamp } from './store-spec.ts';

export type DurableFile<T> = Adapter<T> & {
  /** What `read` found; empty before it. */
  notices(): readonly Notice[];
};

/**
 * lowdb's adapter over one file that survives being killed at any moment. `write` resolves once the data is on the
 * disk and otherwise throws `Refused('cannot-write')`. With `access` 'read' nothing on the disk is ever changed.
 */
export function durableFile<T>(
  home: string,
  spec: StoreSpec<T>,
  now: () => Date,
  access: 'write' | 'read',
): DurableFile<T> {
  const paths = storePaths(home, spec.name);
  const writes = access === 'write';
  let generation = 0;
  let notices: readonly Notice[] = [];

  const { name, version, members, build = null } = spec;
  const contentOf = (at: number, data: T): string | Buffer =>
    members
      ? writeListed(
          { name, version, generation: at },
          Object.keys(members),
          build,
          data as Readonly<Record<string, unknown>>,
        )
      : writeEnvelope(name, version, at, data);

  async function write(data: T): Promise<void> {
    if (!writes) {
      throw new Refused('cannot-write', `Attaché opened ${spec.name}.json for reading only.`, null);
    }
    try {
      await replaceFile(paths.current, contentOf(generation + 1, data), { previous: paths.previous });
    } catch (error) {
      throw new Refused(
        'cannot-write',
        `Attaché could not save to ${paths.current}, so nothing was changed.`,
        'Check that the disk has room and that you may write to this folder, then try again.',
        [errorMessage(error)],
      );
    }
    generation += 1;
  }

  async function prepare(): Promise<void> {
    try {
      await mkdir(home, { recursive: true });
      await removeLeftovers(home, spec.name);
    } catch (error) {
      throw cannotKeepFiles(home, error);
    }
  }

  return {
    notices: () => notices,
    async read() {
      if (writes) await prepare();
      const found = await recover(home, spec, now, writes);
      generation = found.generation;
      notices = found.notices;
      if (!writes) return found.data;
      if (found.data !== null) prepareMembers(membersOf(spec, found.data));
      if (found.migratedFrom) {
        const copy = `${spec.name}.v${found.migratedFrom.version}-${utcStamp(now())}.json`;
        await replaceFile(join(home, copy), found.migratedFrom.bytes);
      }
      if (found.stale) await write(found.data);
      try {
        await backUpDaily(paths, spec.name, now());
      } catch (error) {
        const sentence = `Today's backup of ${spec.name}.json could not be made in ${paths.backups}.`;
        const id = `${spec.name}-no-backup-${utcStamp(now())}`;
        notices = [...notices, { id, tone: 'warning', sentence, next: errorMessage(error) }];
      }
      return found.data;
    },
    async write(data) {
      await write(data);
      // The edit is already saved, so a failed backup is not reported as a failed save; the next opening reports it.
      await backUpDaily(paths, spec.name, now()).catch(() => undefined);
    },
  };
}
