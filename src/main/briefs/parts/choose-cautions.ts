import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { Fact } from '../../../shared/domain/index.ts';
import { isOffered, polarityOf, roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { isForAll } from '../tailoring/tailoring-index.ts';
import { isAbout, isStale } from '../tailoring/visit.ts';
import { type Asked, bestFirst, inChapters } from './asked.ts';

const MOST = 6;
const LEAST = 0.4;
const STALE = 0.3;

/** Bad news on what somebody may ask: for the host alone, and never a reason. */
export const isCaution = (fact: Fact): boolean => {
  const role = roleOf(fact);
  return role === 'caution' || (role !== 'rule' && polarityOf(fact) === 'caution');
};

/** What visitors with these needs are likely to ask that is no good news, the nearest first. */
export function chooseCautions(library: Library, asked: Asked): readonly Fact[] {
  const { audience, needs, today } = asked;
  const needed = (fact: Fact): number =>
    Math.max(0, ...needs.map(({ need, strength }) => (need.factIds.includes(fact.id) ? strength : 0)));
  return bestFirst(
    library.records.facts.filter(
      (fact) =>
        isOffered(fact) &&
        isCaution(fact) &&
        (isForAll(fact) || isAbout(fact, audience)) &&
        suitsVisit(asked.delegation, 'fact')(fact),
    ),
    (fact) =>
      needed(fact) +
      0.8 * inChapters(fact.clusterIds, asked) +
      (isAbout(fact, audience) && !isForAll(fact) ? 0.6 : 0) +
      // What every investor reads in the press.
      (fact.clusterIds.length === 0 && fact.themes.includes('fdi') ? 0.45 : 0) -
      (isStale(fact, today) ? STALE : 0),
    LEAST,
  ).slice(0, MOST);
}
