import type { Audience, Fact } from '../../../shared/domain/index.ts';
import { roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import { isAbout, isForAll, type Valued } from './value-facts.ts';

/** Facts under "why" and in the chapters. */
const ARGUED = 21;
/** Of them, what is asked for comes first. */
const ASKED = 15;
const ASKED_BY_NOBODY = 9;
const LEAST_ASKED = 0.55;
/** Room that is left is filled with nothing worth less. */
const LEAST = 0.3;
const HEADLINES = 3;
const MARKET_HEADLINES = 2;
/** Facts that share this much of their words say one thing. */
const ALIKE = 0.75;
/** One company is named in no more facts than these. */
const OF_ONE_COMPANY = 3;

/** Who counted: "FDI projects (DBT)". */
const counterOf = (fact: Fact): string | null =>
  /\(([A-Z]{2,6})\)/.exec(fact.metric ?? '')?.[1] ?? (/\bEY\b/.test(fact.statement) ? 'EY' : null);

/** The counter of investment that the library's own disagreements prefer. */
export function preferredCounter(library: Library): string | null {
  const conflicts = [...library.records.conflicts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const conflict of conflicts) {
    const counters = conflict.factIds.map((id) => library.fact(id)).map((fact) => fact && counterOf(fact));
    const best = library.fact(conflict.preferredFactId);
    const kept = best ? counterOf(best) : null;
    if (kept !== null && counters.some((other) => other && other !== kept)) return kept;
  }
  return null;
}

const isGeneral = (fact: Fact): boolean => fact.clusterIds.length === 0 && roleOf(fact) === 'headline';

const best = (a: Valued, b: Valued): number =>
  b.value - a.value || (a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0);

/** The facts of "why" and of the chapters: what they ask for, the region's headlines, then what is left of worth. */
export function chooseFacts(
  valued: readonly Valued[],
  library: Library,
  index: TailoringIndex,
  audience: Audience,
  explores: boolean,
): readonly Valued[] {
  const counter = preferredCounter(library);
  const ranked = [...valued].sort(best);
  const chosen: Valued[] = [];
  const named = new Map<string, number>();
  const fits = ({ fact }: Valued): boolean =>
    !chosen.some((other) => other.fact.id === fact.id) &&
    !isOfOtherCounter(fact, counter) &&
    !index.namedIn(fact).some((id) => (named.get(id) ?? 0) >= OF_ONE_COMPANY && isCompany(library, id)) &&
    !library
      .conflictsOf(fact.id)
      .some(({ factIds }) => chosen.some((other) => factIds.includes(other.fact.id))) &&
    !chosen.some((other) => saysTheSame(fact, other.fact, index));
  const take = (from: readonly Valued[], count: number, least: number): void => {
    let left = count;
    for (const candidate of from) {
      if (left <= 0 || candidate.value < least) return;
      if (!fits(candidate)) continue;
      chosen.push(candidate);
      for (const id of index.namedIn(candidate.fact)) named.set(id, (named.get(id) ?? 0) + 1);
      left -= 1;
    }
  };
  const general = ranked.filter(({ fact }) => isGeneral(fact));
  const ofMarket = ranked.filter(({ fact }) => isAbout(fact, audience) && !isForAll(fact));
  take(
    ranked.filter(({ fact, asked }) => !isGeneral(fact) || asked > 0.5),
    explores ? ASKED_BY_NOBODY : ASKED,
    LEAST_ASKED,
  );
  take(investment(general, counter), HEADLINES, 0);
  take(
    ofMarket.filter(({ fact }) => isGeneral(fact)),
    MARKET_HEADLINES,
    0,
  );
  if (explores) {
    take(
      ofMarket.filter(({ fact }) => roleOf(fact) === 'story'),
      5,
      0,
    );
    take(
      general.filter(({ fact }) => isForAll(fact)),
      6,
      0,
    );
  }
  take(ranked, ARGUED - chosen.length, LEAST);
  return chosen;
}

/** The region's headlines on investment for everybody: the preferred counter's first, a rank before a count. */
function investment(general: readonly Valued[], counter: string | null): readonly Valued[] {
  const rank = ({ fact }: Valued): number =>
    (counterOf(fact) === counter ? 1 : 0) +
    (fact.unit === 'rank' ? 0.5 : 0) +
    (fact.basis === 'measured' ? 0.2 : 0);
  return general
    .filter(({ fact }) => isForAll(fact) && fact.themes.includes('fdi'))
    .sort((a, b) => rank(b) - rank(a) || best(a, b));
}

const isCompany = (library: Library, id: string): boolean => library.organisation(id)?.kind === 'business';

/** Two counters of investment never stand side by side. */
export const isOfOtherCounter = (fact: Fact, counter: string | null): boolean =>
  fact.clusterIds.length === 0 &&
  fact.themes.includes('fdi') &&
  counterOf(fact) !== null &&
  counterOf(fact) !== counter;

function saysTheSame(a: Fact, b: Fact, index: TailoringIndex): boolean {
  const words = index.factWords.get(a.id) ?? new Set();
  const others = index.factWords.get(b.id) ?? new Set();
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return common / Math.max(1, Math.min(words.size, others.size)) > ALIKE;
}
