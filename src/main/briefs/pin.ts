import { createHash } from 'node:crypto';
import type { Fact, InstalledPack, Pin } from '../../shared/domain/index.ts';

/** JSON with its keys in order: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** The fact as it stands now, to be kept with the brief. */
export function pinFact(fact: Fact, pack: InstalledPack): Pin {
  const hash = `sha256:${createHash('sha256').update(canonicalJson(fact)).digest('hex')}`;
  return { factId: fact.id, packName: pack.name, packVersion: pack.version, hash, fact };
}
