import type { Fact, InstalledPack, Pin } from '../../shared/domain/index.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';

export const hashOfFact = (fact: Fact): string => sha256(canonicalJson(fact));

/** The fact as it stands now, to be kept with the brief. */
export function pinFact(fact: Fact, pack: InstalledPack): Pin {
  return {
    factId: fact.id,
    packName: pack.name,
    packVersion: pack.version,
    hash: hashOfFact(fact),
    fact,
  };
}
