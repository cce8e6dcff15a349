import { lastYear } from '../../../shared/format/date.ts';
import { label, list } from '../../../shared/format/words.ts';
import { roleOf } from '../../library/derived.ts';
import type { Segment } from './asked-segments.ts';
import { isForAll } from './tailoring-index.ts';
import type { ValuedFact } from './value-facts.ts';
import { isAbout, LEAST_STRENGTH, type Visit } from './visit.ts';

/** As many of the visitors' words as are read at a glance. */
const QUOTED = 2;
/** A word that so many facts hold says nothing about one of them. */
const TELLING = 3;
const OLD = 8;

/** What they said of it, in their own words: what they look for before what they are, and before their questions. */
function said(asked: readonly Segment[]): string {
  const of = (kind: Segment['kind']): readonly Segment[] => asked.filter((it) => it.kind === kind);
  const quoted = (segments: readonly Segment[]): string =>
    list([...new Set(segments.map(({ text }) => `“${text}”`))].slice(0, QUOTED));
  if (of('interest').length > 0) return `They asked for ${quoted(of('interest'))}.`;
  if (of('sector').length > 0) return `They named ${quoted(of('sector'))}.`;
  return `They asked ${quoted(of('question'))}`;
}

/** Why a fact suits these visitors or does not, as an officer would say it; the weightiest first. */
export function reasonsFor(
  { fact, need, words }: ValuedFact,
  { audience, chapters, segments, today }: Visit,
  rarityOf: (word: string) => number,
): readonly string[] {
  const reasons: string[] = [];
  const asked = need && need.strength >= LEAST_STRENGTH ? need : null;
  const told = new Set(words.filter((word) => rarityOf(word) > TELLING));
  const touched = segments.filter((it) => it.words.some((word) => told.has(word)));
  if (asked && asked.asked.length > 0) reasons.push(said(asked.asked));
  else if (touched.length > 0) reasons.push(said(touched));
  else if (asked) reasons.push(`It meets what visitors like them need: ${asked.need.label}.`);
  const of = chapters.filter(({ cluster }) => fact.clusterIds.includes(cluster.id));
  if (of.length > 0) reasons.push(`It belongs to ${list(of.map(({ cluster }) => cluster.name))}.`);
  if (isAbout(fact, audience) && !isForAll(fact))
    reasons.push(`It is about ${audience.phrase} and the region.`);
  else if (!isAbout(fact, audience) && !isForAll(fact)) reasons.push('It tells of another market.');
  const role = roleOf(fact);
  if (role === 'headline') reasons.push('It is one of the region’s headlines.');
  if ((role === 'rule' || role === 'offer') && fact.clusterIds.length === 0)
    reasons.push('Any investor can use it.');
  if (fact.clusterIds.length > 0 && of.length === 0) reasons.push('The brief has no chapter on its field.');
  if (role === 'caution') reasons.push('It is bad news: for your own notes, not for the page.');
  if (fact.reviewBy !== null && fact.reviewBy < today) reasons.push('It is past its review date.');
  if (fact.basis === 'claim' || fact.basis === 'target' || fact.basis === 'forecast')
    reasons.push(`It is a ${label(fact.basis).toLowerCase()}, not an outcome.`);
  const year = fact.period ? lastYear(fact.period) : null;
  if (year !== null && Number(today.slice(0, 4)) - year >= OLD && !fact.themes.includes('heritage'))
    reasons.push(`It is of ${year}.`);
  return reasons.length > 0 ? reasons : ['Nothing that they asked for speaks for it.'];
}
