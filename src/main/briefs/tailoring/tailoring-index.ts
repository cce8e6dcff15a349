import type { Cluster, Fact, Need, Organisation } from '../../../shared/domain/index.ts';
import { isShare } from '../../../shared/format/units.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { once, onceFor } from '../../../shared/once.ts';
import { polarityOf, roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { rarity, tellingWords } from './word-stems.ts';

/** Everything that choosing looks up by words; made once for a library. */
export type TailoringIndex = {
  readonly needs: readonly {
    readonly need: Need;
    readonly phrases: readonly (readonly string[])[];
    /** Whatever is said of it, and of the facts and organisations that meet it. */
    readonly words: ReadonlySet<string>;
  }[];
  /** The market that a need is of, where its facts are mostly of one and its words name it. */
  readonly marketNeeds: ReadonlyMap<string, string>;
  /** Among the phrases of the needs, and among all that is said of them. */
  readonly needRarity: (word: string) => number;
  readonly needWordRarity: (word: string) => number;
  /** Facts that a brief may argue with: no caution, nothing retired. */
  readonly facts: readonly Fact[];
  /** Facts of one number differ, for any visitors, by nothing but their words, needs and review; in the order of `facts`. */
  readonly profiles: readonly number[];
  readonly fact: (id: string) => Fact | undefined;
  /** The region's headlines on investment for everybody. */
  readonly investment: readonly Fact[];
  readonly factWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly factsWith: (word: string) => readonly Fact[];
  readonly factRarity: (word: string) => number;
  readonly organisations: readonly {
    readonly organisation: Organisation;
    readonly words: ReadonlySet<string>;
  }[];
  readonly organisationRarity: (word: string) => number;
  readonly clusters: readonly { readonly cluster: Cluster; readonly words: ReadonlySet<string> }[];
  /** How many needs name a fact. */
  readonly needsOf: ReadonlyMap<string, number>;
  /** The organisations that a fact names. */
  readonly namedIn: (fact: Fact) => readonly string[];
  /** In how many facts of a market, and of any market, each organisation is named. */
  readonly namedOf: (market: string) => ReadonlyMap<string, number>;
  readonly namedOfMarkets: () => ReadonlyMap<string, number>;
};

export const tailoringIndex: (library: Library) => TailoringIndex = onceFor(build);

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** In how many of the sets each word stands. */
function counted(sets: Iterable<ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A pack of before needs says too little of what its facts are for. */
export const knowsNeeds = ({ records }: Library): boolean => records.needs.length > 0;

export const mayArgue = (fact: Fact): boolean => {
  const role = roleOf(fact);
  return role !== 'retire' && role !== 'caution' && polarityOf(fact) !== 'caution';
};

export const isForAll = (fact: Fact): boolean => fact.markets.length === 0 || fact.markets.includes('all');

const factText = (fact: Fact): string => `${fact.statement} ${fact.metric ?? ''} ${fact.short ?? ''}`;

/** "JLR (Jaguar Land Rover)" is "jlr" in a sentence. */
const shortName = (name: string): string =>
  name
    .replace(/\s*[(,].*$/, '')
    .toLowerCase()
    .trim();

function build(library: Library): TailoringIndex {
  const { records } = library;
  const needs = byId(records.needs).map((need) => ({
    need,
    phrases: need.asks.map((ask) => [...new Set(tellingWords(ask))]),
    words: new Set(
      tellingWords(
        [
          need.label,
          ...need.asks,
          need.why,
          ...need.factIds.map((id) => library.fact(id)?.statement),
          ...need.organisationIds.map((id) => library.organisation(id)?.summary),
        ].join(' . '),
      ),
    ),
  }));
  const needWordCounts = counted(needs.map(({ words }) => words));
  const needCounts = counted(needs.map(({ phrases }) => new Set(phrases.flat())));
  const facts = byId(records.facts).filter(mayArgue);
  const factWords = new Map(facts.map((fact) => [fact.id, new Set(tellingWords(factText(fact)))]));
  const byFact = new Map(facts.map((fact) => [fact.id, fact]));
  const postings = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const word of factWords.get(fact.id) ?? []) {
      const holding = postings.get(word);
      if (holding) holding.push(fact);
      else postings.set(word, [fact]);
    }
  const organisations = byId(records.organisations).map((organisation) => ({
    organisation,
    words: new Set(tellingWords(`${organisation.name} ${organisation.summary}`)),
  }));
  const organisationCounts = counted(organisations.map(({ words }) => words));
  const shortNames = organisations.flatMap(({ organisation: { id, name: whole } }) => {
    const name = shortName(whole);
    const [first] = tellingWords(name);
    return first === undefined || name.length < 3 ? [] : [{ first, id, name }];
  });
  const byFirstWord = groupBy(shortNames, ({ first }) => first);
  const named = new Map<string, readonly string[]>();
  const namedIn = (fact: Fact): readonly string[] => {
    const known = named.get(fact.id);
    if (known) return known;
    const text = fact.statement.toLowerCase();
    const ids = [...(factWords.get(fact.id) ?? [])].flatMap((word) =>
      (byFirstWord.get(word) ?? []).filter(({ name }) => text.includes(name)).map(({ id }) => id),
    );
    named.set(fact.id, ids);
    return ids;
  };
  const namings = once(() => countNamings(facts, namedIn));
  const marketNeeds = new Map<string, string>();
  for (const { need } of needs) {
    if (need.clusterIds.length > 0) continue;
    const own = need.factIds.flatMap((id) => library.fact(id) ?? []);
    for (const { market } of records.audiences) {
      const share =
        own.filter((fact) => fact.markets.length === 1 && fact.markets[0] === market).length /
        Math.max(1, own.length);
      if (share > 0.5) marketNeeds.set(need.id, market);
    }
  }
  const needsOf = new Map<string, number>();
  for (const { need } of needs) for (const id of need.factIds) needsOf.set(id, (needsOf.get(id) ?? 0) + 1);
  return {
    marketNeeds,
    needsOf,
    needs,
    needRarity: (word) => rarity(needCounts.get(word) ?? 1, needs.length),
    needWordRarity: (word) => rarity(needWordCounts.get(word) ?? 0, needs.length),
    facts,
    profiles: profilesOf(facts),
    investment: facts.filter(isInvestment),
    fact: (id) => byFact.get(id),
    factWords,
    factsWith: (word) => postings.get(word) ?? [],
    factRarity: (word) => rarity(postings.get(word)?.length ?? 0, facts.length),
    organisations,
    organisationRarity: (word) => rarity(organisationCounts.get(word) ?? 0, organisations.length),
    clusters: byId(records.clusters).map((cluster) => ({
      cluster,
      words: new Set(tellingWords(`${cluster.id.replace(/-/g, ' ')} ${cluster.name}`)),
    })),
    namedIn,
    namedOf: (market) => namings().get(market) ?? new Map(),
    namedOfMarkets: () => namings().get(ANY) ?? new Map(),
  };
}

const isInvestment = (fact: Fact): boolean =>
  fact.clusterIds.length === 0 &&
  roleOf(fact) === 'headline' &&
  isForAll(fact) &&
  fact.themes.includes('fdi');

/** What a library holds of all markets together. */
const ANY = '';

/** In how many facts of each market, and of any, an organisation is named. */
function countNamings(
  facts: readonly Fact[],
  namedIn: TailoringIndex['namedIn'],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const fact of facts) {
    if (isForAll(fact)) continue;
    const named = namedIn(fact);
    for (const market of named.length > 0 ? new Set([ANY, ...fact.markets]) : []) {
      const of = counts.get(market) ?? new Map<string, number>();
      counts.set(market, of);
      for (const id of named) of.set(id, (of.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function profilesOf(facts: readonly Fact[]): readonly number[] {
  const numbers = new Map<string, number>();
  return facts.map((fact) => {
    const { clusterIds, markets, confidence, basis, value, unit, geography, themes } = fact;
    const key = JSON.stringify([
      [roleOf(fact), clusterIds, markets, confidence, basis, value === null],
      [geography === 'international' && isShare(unit), themes.includes('fdi')],
    ]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
