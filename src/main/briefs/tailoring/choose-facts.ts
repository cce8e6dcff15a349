import type { Fact } from '../../../shared/domain/index.ts';
import { companyRoom, lineOfFact } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';

import { counterOf } from '../preflight/counting.ts';
import { countShared } from '../words.ts';
import type { Chapter } from './choose-chapters.ts';
import { pitchLines } from './pitch-lines.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import type { FactValues, ValuedFact } from './value-facts.ts';
import { isStale, type Visit } from './visit.ts';

/** Facts under "why" and in the chapters. */
const ARGUED = 20;
/** What every chapter holds, where there is so much to say. */
const OF_EACH_CHAPTER = 3;
/** The least chance that an expert keeps a fact: to open a chapter with, and to fill the room that is left. */
const LEAST_IN_CHAPTER = 0.1;
const LEAST = 0.05;
const HEADLINES = 1;
const OF_FIRST_NEED = 0.35;
/** As many of them may be past their review: a tenth of a whole brief. */
const MOST_STALE = 5;
/** Facts that share this much of their words say one thing. */
const ALIKE = 0.75;

/** The counter of investment that the library's own disagreements prefer. */
export function preferredCounter(library: Library): string | null {
  const conflicts = [...library.records.conflicts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const conflict of conflicts) {
    const counters = conflict.factIds
      .map((id) => library.fact(id))
      .map((fact) => fact && counterOf(fact, library));
    const best = library.fact(conflict.preferredFactId);
    const kept = best ? counterOf(best, library) : null;
    if (kept !== null && counters.some((other) => other && other !== kept)) return kept;
  }
  return null;
}

const best = (a: ValuedFact, b: ValuedFact): number =>
  b.value - a.value || (a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0);

/** A fact that argues, in its chapter or, with none, under "why". */
export type ArguedFact = ValuedFact & { readonly chapter: Chapter | null };

/** The facts of "why" and of the chapters: the region's headlines, the best of every chapter, then whatever is worth most. */
export function chooseFacts(
  values: FactValues,
  library: Library,
  index: TailoringIndex,
  visit: Visit,
  missed: (fact: Fact) => number,
): readonly ArguedFact[] {
  const isOld = ({ fact }: ValuedFact): boolean => isStale(fact, visit.today);
  // After the region's headline what would be missed most, wherever it belongs, takes the little room for facts past their review.
  const all = argue(values, library, index, visit, () => true);
  const [headline, ...others] = all.filter(isOld);
  const old = new Set(
    [...(headline ? [headline] : []), ...others.sort((a, b) => missed(b.fact) - missed(a.fact) || best(a, b))]
      .slice(0, MOST_STALE)
      .map(({ fact }) => fact.id),
  );
  const mayBe = (it: ValuedFact): boolean => !isOld(it) || old.has(it.fact.id);
  const chosen = all.every(mayBe) ? all : argue(values, library, index, visit, mayBe);
  // What meets the first need opens its chapter.
  const first = new Set(visit.needs[0]?.need.factIds);
  const place = (it: ValuedFact): number => it.value + (first.has(it.fact.id) ? OF_FIRST_NEED : 0);
  return assigned(chosen, visit.chapters).sort((a, b) => place(b) - place(a) || best(a, b));
}

/** The same of those that may be chosen, in the order in which they were. */
function argue(
  { ranked, of }: FactValues,
  library: Library,
  index: TailoringIndex,
  { chapters, needs }: Visit,
  mayBe: (candidate: ValuedFact) => boolean,
): readonly ArguedFact[] {
  const counter = preferredCounter(library);
  const chosen: ArguedFact[] = [];
  const clusters = chapters.map(({ cluster }) => cluster);
  const room = companyRoom(library, pitchLines(clusters, needs));
  // What once does not fit beside the chosen does not fit beside more of them.
  const refused = new Set<Fact>();
  const fits = (candidate: ValuedFact): boolean => {
    const { fact } = candidate;
    return (
      mayBe(candidate) &&
      !chosen.some((other) => other.fact.id === fact.id) &&
      !isOfOtherCounter(fact, counter, library) &&
      room.has(lineOfFact(fact)) &&
      !library
        .conflictsOf(fact.id)
        .some(({ factIds }) => chosen.some((other) => factIds.includes(other.fact.id))) &&
      !chosen.some((other) => saysTheSame(fact, other.fact, index))
    );
  };
  const take = (
    from: Iterable<ValuedFact>,
    count: number,
    least: number,
    chapter: Chapter | null = null,
  ): void => {
    let left = count;
    for (const candidate of from) {
      if (left <= 0 || candidate.value < least) return;
      if (chapter && !candidate.fact.clusterIds.includes(chapter.cluster.id)) continue;
      if (refused.has(candidate.fact)) continue;
      if (!fits(candidate)) {
        refused.add(candidate.fact);
        continue;
      }
      chosen.push({ ...candidate, chapter });
      room.add(lineOfFact(candidate.fact));
      left -= 1;
    }
  };
  take(
    investment(
      index.investment.map(of).filter(({ value }) => value > 0),
      counter,
      library,
    ),
    HEADLINES,
    0,
  );
  for (const chapter of chapters) take(ranked, OF_EACH_CHAPTER, LEAST_IN_CHAPTER, chapter);
  take(ranked, ARGUED - chosen.length, LEAST);
  return chosen;
}

/** Each fact in one of the chapters that it suits: where it was taken for, else where least is said. */
function assigned(chosen: readonly ArguedFact[], chapters: readonly Chapter[]): ArguedFact[] {
  const held = new Map<Chapter | null, number>();
  const add = (chapter: Chapter | null, by: number): void =>
    void held.set(chapter, (held.get(chapter) ?? 0) + by);
  for (const { chapter } of chosen) add(chapter, 1);
  const fewest = (fact: Fact): Chapter | null => {
    const of = chapters.filter(({ cluster }) => fact.clusterIds.includes(cluster.id));
    return of.sort((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0))[0] ?? null;
  };
  return chosen.map((it) => {
    const poorest = fewest(it.fact);
    const isTaken = it.chapter !== null && (poorest === null || (held.get(poorest) ?? 0) >= OF_EACH_CHAPTER);
    if (isTaken || poorest === it.chapter) return it;
    // A chapter that has little may have what a fuller one can spare.
    if (it.chapter !== null && (held.get(it.chapter) ?? 0) <= OF_EACH_CHAPTER) return it;
    add(it.chapter, -1);
    add(poorest, 1);
    return { ...it, chapter: poorest };
  });
}

/** The region's headlines on investment for everybody: the preferred counter's first, a rank before a count. */
function investment(
  general: readonly ValuedFact[],
  counter: string | null,
  library: Library,
): readonly ValuedFact[] {
  const rank = ({ fact }: ValuedFact): number =>
    (counterOf(fact, library) === counter ? 1 : 0) +
    (fact.unit === 'rank' ? 2 : 0) +
    (fact.basis === 'measured' ? 0.2 : 0);
  return [...general].sort((a, b) => rank(b) - rank(a) || best(a, b));
}

/** Two counters of investment never stand side by side. */
export const isOfOtherCounter = (fact: Fact, counter: string | null, library: Library): boolean =>
  fact.clusterIds.length === 0 &&
  fact.themes.includes('fdi') &&
  counterOf(fact, library) !== null &&
  counterOf(fact, library) !== counter;

function saysTheSame(a: Fact, b: Fact, index: TailoringIndex): boolean {
  const words = index.factWords.get(a.id) ?? new Set();
  const others = index.factWords.get(b.id) ?? new Set();
  return countShared(words, others) / Math.max(1, Math.min(words.size, others.size)) > ALIKE;
}
