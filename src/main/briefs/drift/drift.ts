import { isDeepStrictEqual } from 'node:util';
import { allPins } from '../../../shared/briefs/printed.ts';
import type { Brief, Fact, KeptPin, Pin } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { factNow } from '../fact-change.ts';
import { hashOfFact, pinFact, printedOf } from '../pin.ts';

/** How the library has changed since a fact was pinned. */
export type Drift =
  | {
      readonly what: 'changed';
      readonly pin: Pin;
      readonly now: Pin;
      readonly fields: readonly FieldDrift[];
      readonly kept: KeptPin | null;
    }
  | { readonly what: 'withdrawn'; readonly pin: Pin; readonly kept: KeptPin | null };

export type FieldDrift = { readonly field: keyof Fact; readonly from: unknown; readonly to: unknown };

const hashes = new WeakMap<Fact, string>();
/** Facts are immutable: hash each once. */
const hashOf = (fact: Fact): string => {
  const known = hashes.get(fact);
  if (known) return known;
  const made = hashOfFact(fact);
  hashes.set(fact, made);
  return made;
};

/** Null if the library still says what was pinned. */
export function driftOf(pin: Pin, library: Library, { kept }: Pick<Brief, 'kept'>): Drift | null {
  const own = library.fact(pin.factId);
  const fact = factNow(library, pin.fact);
  const keptAgainst = (against: string | null): KeptPin | null =>
    kept.find((one) => one.factId === pin.factId && one.against === against) ?? null;
  if (!fact)
    return { what: 'withdrawn', pin, kept: keptAgainst(own ? hashOf(own) : null) ?? keptAgainst(null) };
  const hash = hashOf(fact);
  if (hash === pin.hash || (!own && hashOfFact({ ...fact, id: pin.factId }) === pin.hash)) return null;
  const [now, then] = [printedOf(fact), printedOf(pin.fact)];
  const fields = (Object.keys({ ...now, ...then }) as (keyof Fact)[])
    .filter((field) => !isDeepStrictEqual(now[field], then[field]))
    .map((field) => ({ field, from: then[field], to: now[field] }));
  return { what: 'changed', pin, now: pinFact(fact, library.pack), fields, kept: keptAgainst(hash) };
}

/** Every pinned fact of the brief that the library no longer says, in the order of print. */
export const driftsOf = (brief: Brief, library: Library): readonly Drift[] =>
  allPins(brief).flatMap((pin) => driftOf(pin, library, brief) ?? []);

/** How many facts need a decision; fast enough for a list of briefs. */
export const openDrifts = (brief: Brief, library: Library): number =>
  new Set(driftsOf(brief, library).flatMap(({ kept, pin }) => (kept ? [] : [pin.factId]))).size;
