import { isDeepStrictEqual } from 'node:util';
import { allPins } from '../../../shared/briefs/printed.ts';
import type { Brief, Fact, KeptPin, Pin } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { hashOfFact, pinFact, printedOf } from '../pin.ts';

/** How a pinned fact and the library have parted since it was pinned. */
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

/** A publisher takes a fact back by this word, so that it is known to have been there. */
const WITHDRAWN = 'withdrawn';

const hashes = new WeakMap<Fact, string>();
/** Facts of a library are values: hashed once. */
const hashOf = (fact: Fact): string => {
  const known = hashes.get(fact);
  if (known) return known;
  const made = hashOfFact(fact);
  hashes.set(fact, made);
  return made;
};

/** Null where the library still says what was pinned. */
export function driftOf(pin: Pin, library: Library, { kept }: Pick<Brief, 'kept'>): Drift | null {
  const fact = library.fact(pin.factId);
  const keptAgainst = (against: string | null): KeptPin | null =>
    kept.find((one) => one.factId === pin.factId && one.against === against) ?? null;
  if (!fact || (fact.confidence === WITHDRAWN && pin.fact.confidence !== WITHDRAWN))
    return { what: 'withdrawn', pin, kept: keptAgainst(fact ? hashOf(fact) : null) ?? keptAgainst(null) };
  const hash = hashOf(fact);
  if (hash === pin.hash) return null;
  const [now, then] = [printedOf(fact), printedOf(pin.fact)];
  const fields = (Object.keys({ ...now, ...then }) as (keyof Fact)[])
    .filter((field) => !isDeepStrictEqual(now[field], then[field]))
    .map((field) => ({ field, from: then[field], to: now[field] }));
  return { what: 'changed', pin, now: pinFact(fact, library.pack), fields, kept: keptAgainst(hash) };
}

/** Every pinned fact of the brief that the library no longer says, in the order of print. */
export const driftsOf = (brief: Brief, library: Library): readonly Drift[] =>
  allPins(brief).flatMap((pin) => driftOf(pin, library, brief) ?? []);

/** How many facts wait for a decision; cheap enough for a list of briefs. */
export const openDrifts = (brief: Brief, library: Library): number =>
  new Set(driftsOf(brief, library).flatMap(({ kept, pin }) => (kept ? [] : [pin.factId]))).size;
