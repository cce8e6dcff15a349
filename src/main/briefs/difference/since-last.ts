import { isDeepStrictEqual } from 'node:util';
import { allPins, briefInEdition, PRINTED_FIELDS, withoutChanges } from '../../../shared/briefs/printed.ts';
import type { Brief, ChangeBlock, Edition, Fact, Pin, SinceLast } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';

/** A copy that the visitors have: what it printed, as pinned. */
export type EarlierCopy = {
  readonly number: string | null;
  readonly issueDate: string;
  readonly edition: Edition;
  readonly pins: readonly Pin[];
};

const sameToRead = (a: Fact, b: Fact): boolean =>
  PRINTED_FIELDS.every((field) => isDeepStrictEqual(a[field], b[field]));

/** Publishers mark a retracted fact with this word, so that it remains known. */
const isWithdrawn = (factId: string, library: Library): boolean => {
  const fact = library.fact(factId);
  return !fact || fact.confidence === 'withdrawn';
};

/** The same measure of the same area: a new year's amount is a separate fact that replaces the old one. */
const subjectOf = ({ metric, unit, place, geography, markets, value }: Fact): string | null =>
  metric === null || value === null ? null : JSON.stringify([metric, unit, place, geography, markets]);

/** Facts by subject, if only one fact has it. */
function uniqueSubjects(pins: readonly Pin[]): ReadonlyMap<string, Pin> {
  const counted = new Map<string, Pin | null>();
  for (const pin of pins) {
    const subject = subjectOf(pin.fact);
    if (subject !== null) counted.set(subject, counted.has(subject) ? null : pin);
  }
  return new Map([...counted].flatMap(([subject, pin]) => (pin ? [[subject, pin] as const] : [])));
}

const once = (pins: readonly Pin[]): readonly Pin[] =>
  [...new Map([...pins].reverse().map((pin) => [pin.factId, pin])).values()].reverse();

/**
 * How the brief differs from an earlier copy, as blocks of its annex: changed facts, then new ones at the copy's
 * depth, then facts no edition of the brief prints any more.
 */
export function changesSinceCopy(copy: EarlierCopy, brief: Brief, library: Library): readonly ChangeBlock[] {
  // The annexes tell of the brief, and are no part of what is told.
  const own = withoutChanges({ ...brief, sections: brief.sections.filter(({ included }) => included) });
  const old = once(copy.pins);
  const everywhere = once(allPins(own));
  const before = new Map(old.map((pin) => [pin.factId, pin]));
  const ids = new Set(everywhere.map(({ factId }) => factId));
  const fresh = once(allPins(briefInEdition(own, copy.edition))).filter(({ factId }) => !before.has(factId));
  const gone = old.filter(({ factId }) => !ids.has(factId));
  const successors = uniqueSubjects(fresh);
  const told = uniqueSubjects(gone);
  const replaced = new Map(
    [...told].flatMap(([subject, pin]) => {
      const after = successors.get(subject);
      return after ? [[pin.factId, after] as const] : [];
    }),
  );
  const following = new Set([...replaced.values()].map(({ factId }) => factId));
  const changes: readonly SinceLast[] = [
    ...everywhere.flatMap((after): readonly SinceLast[] => {
      const then = before.get(after.factId);
      return then && !sameToRead(then.fact, after.fact) ? [{ what: 'changed', before: then, after }] : [];
    }),
    ...gone.flatMap((then): readonly SinceLast[] => {
      const after = replaced.get(then.factId);
      return after ? [{ what: 'changed', before: then, after }] : [];
    }),
    ...fresh
      .filter(({ factId }) => !following.has(factId))
      .map((after): SinceLast => ({ what: 'new', after })),
    ...gone
      .filter(({ factId }) => !replaced.has(factId))
      .map(
        (then): SinceLast => ({
          what: 'gone',
          before: then,
          withdrawn: isWithdrawn(then.factId, library),
        }),
      ),
  ];
  const { number, issueDate } = copy;
  return changes.map((change) => ({
    kind: 'change',
    id: `change-${change.what === 'new' ? change.after.factId : change.before.factId}`,
    change,
    since: { number, issueDate },
    leftOutOf: [],
    review: false,
  }));
}
