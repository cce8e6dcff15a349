import type { Fact, InstalledPack, Pin } from '../../shared/domain/index.ts';
import { factForOthers } from '../library/for-others.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';

/** What a brief prints of a fact: what it is for, and what colleagues note on it, change without any figure changing. */
export function printedOf(fact: Fact): Partial<Fact> {
  const { note: _, polarity: __, role: ___, short, ...printed } = fact;
  return short ? { ...printed, short } : printed;
}

export const hashOfFact = (fact: Fact): string => sha256(canonicalJson(printedOf(fact)));

/** Whether a pin is the fact that its hash says. */
export const isAsPinned = (pin: Pin): boolean =>
  pin.hash === hashOfFact(pin.fact) && pin.fact.id === pin.factId;

/** Pins the fact's current state, to be stored with the brief. */
export function pinFact(fact: Fact, pack: InstalledPack): Pin {
  return {
    factId: fact.id,
    packName: pack.name,
    packVersion: pack.version,
    hash: hashOfFact(fact),
    fact: factForOthers(fact),
  };
}
