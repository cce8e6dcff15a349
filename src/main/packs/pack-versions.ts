import { type InstalledPack, Refused } from '../../shared/domain/index.ts';

/** Negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A correction under the same version number has a later date. */
export const isOlder = (a: InstalledPack, b: InstalledPack): boolean =>
  (compareVersions(a.version, b.version) || Date.parse(a.created) - Date.parse(b.created)) < 0;

/** Throws `Refused('pack-refused')` for a version older than the one in use: only a rollback goes back. */
export function refuseDowngrade(
  versions: readonly InstalledPack[],
  pack: Pick<InstalledPack, 'name' | 'version' | 'created'>,
): void {
  const current = versions.find((other) => other.name === pack.name);
  if (!current || !isOlder({ ...current, ...pack }, current)) return;
  throw new Refused(
    'pack-refused',
    `${current.title} ${current.version} is installed; ${pack.version} of ${pack.created.slice(0, 10)} is older.`,
    `Nothing was changed. To go back to a version that was installed before, roll back: attache pack rollback ${pack.name}.`,
  );
}
