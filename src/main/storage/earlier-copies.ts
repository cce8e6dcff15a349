import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused, refusalOf } from '../../shared/domain/index.ts';
import { readStored } from './recover.ts';
import { type StoreSpec, storePaths } from './store-spec.ts';

/** A copy of a stored file that lies beside it or among its backups; `data` is null where it cannot be used. */
export type EarlierCopy<T> = {
  /** Its path under the home, with `/`. */
  readonly file: string;
  readonly why: 'previous' | 'day' | 'newer' | 'older-app' | 'before-restore' | 'damaged';
  readonly savedAt: Date;
} & ({ readonly data: T; readonly fault: null } | { readonly data: null; readonly fault: string });

const KINDS: readonly (readonly [RegExp, EarlierCopy<unknown>['why']])[] = [
  [/^previous$/, 'previous'],
  [/^newer-\d+$/, 'newer'],
  [/^v\d+-\d{8}T\d{6}Z$/, 'older-app'],
  [/^before-restore-\d{8}T\d{6}Z$/, 'before-restore'],
  [/^damaged-\d{8}T\d{6}Z(?:-\d+)?$/, 'damaged'],
];

const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Every copy of a stored file that the home holds, the newest first. Nothing is changed. */
export async function earlierCopies<T>(home: string, spec: StoreSpec<T>): Promise<readonly EarlierCopy<T>[]> {
  const paths = storePaths(home, spec.name);
  const found: { readonly file: string; readonly why: EarlierCopy<T>['why'] }[] = [];
  for (const name of await names(home)) {
    if (!name.startsWith(`${spec.name}.`) || !name.endsWith('.json')) continue;
    const middle = name.slice(spec.name.length + 1, -'.json'.length);
    const why = KINDS.find(([pattern]) => pattern.test(middle))?.[1];
    if (why) found.push({ file: name, why });
  }
  for (const name of await names(paths.backups))
    if (name.startsWith(`${spec.name}-`) && /-\d{4}-\d{2}-\d{2}\.json$/.test(name))
      found.push({ file: `backups/${name}`, why: 'day' });
  const copies = await Promise.all(found.map((it) => readCopy(home, spec, it)));
  return copies.flatMap((copy) => copy ?? []).sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}

async function readCopy<T>(
  home: string,
  spec: StoreSpec<T>,
  found: Pick<EarlierCopy<T>, 'file' | 'why'>,
): Promise<EarlierCopy<T> | null> {
  const path = join(home, ...found.file.split('/'));
  const unusable = (fault: string): EarlierCopy<T> => ({ ...found, savedAt: new Date(0), data: null, fault });
  try {
    const reading = await readStored(spec, path);
    if (reading.state === 'missing') return null;
    if (reading.state === 'damaged') return unusable(reading.fault);
    return { ...found, savedAt: reading.savedAt, data: reading.data, fault: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return unusable(refusalOf(error).sentence);
  }
}
