import type { Fact, Organisation } from '../../../shared/domain/index.ts';
import { onceFor } from '../../../shared/once.ts';
import { isOffered, polarityOf, roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { findCountries } from '../read-text/find-audience.ts';
import { tailoringIndex } from '../tailoring/tailoring-index.ts';
import { tellingWords } from '../tailoring/word-stems.ts';
import { HECTARES_PER_ACRE, SQM_PER_SQ_FT } from './read-question.ts';
import { isSameWord, otherWords } from './same-words.ts';

/** Kinds of records that answer a question. */
export type Answering =
  | 'fact'
  | 'organisation'
  | 'story'
  | 'site'
  | 'contact'
  | 'travel'
  | 'series'
  | 'cluster';

const SIZES = ['hectares', 'floorSqm', 'powerMva'] as const;
type Sizes = Readonly<Partial<Record<(typeof SIZES)[number], number>>>;

/** A record that may answer, with its words. */
export type Entry = {
  readonly type: Answering;
  /** The record's key. */
  readonly key: string;
  /** What it is a record of: an organisation and its story are one. */
  readonly of: string;
  readonly words: ReadonlySet<string>;
  /** What it is about: its title, or what it measures. */
  readonly names: ReadonlySet<string>;
  /** The markets that it is about. */
  readonly markets: readonly string[];
  /** Whether it is of interest to every market. */
  readonly isForAll: boolean;
  readonly clusterIds: readonly string[];
  /** Null: none, or the whole region. */
  readonly place: string | null;
  readonly sizes: Sizes;
  /** The unit of its figure; null where it holds none. */
  readonly unit: string | null;
  /** Kinds of figures that its sentence names, whatever its own unit. */
  readonly says: { readonly money: boolean; readonly time: boolean };
  /** What kind of organisation it is, or what a fact is for. */
  readonly sort: string | null;
  /** It names an organisation of the library. */
  readonly namesOne: boolean;
  /** It is a site, or names one. */
  readonly isOfSite: boolean;
  /** Of equals the better comes first. */
  readonly quality: number;
};

/** What an investor asks for, and the entries that meet it, the first of its list first. */
type NeedEntry = {
  readonly phrases: readonly (readonly string[])[];
  /** What else is said of it. */
  readonly words: ReadonlySet<string>;
  readonly meets: readonly number[];
};

export type AnswerIndex = {
  readonly entries: readonly Entry[];
  /** The entries that hold a word or one for the same thing, each with how surely: 1 for the word itself. */
  holding(word: string): ReadonlyMap<number, number>;
  /** The entries that are about it. */
  about(word: string): ReadonlySet<number>;
  readonly needs: readonly NeedEntry[];
  /** What the needs say was looked for and not found. */
  readonly notFound: readonly ReadonlySet<string>[];
};

export const answerIndex: (library: Library) => AnswerIndex = onceFor(build);

const wordsOf = (...texts: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(tellingWords(texts.filter((it) => it).join(' . ')));

/** Another word for the same thing is nearly the word. */
const SAME_THING = 0.9;

/** How surely a held word is the asked one: 1 for the word itself, 0 for another thing. */
export function alike(asked: string, held: string): number {
  if (isSameWord(asked, held)) return 1;
  for (const other of otherWords(asked)) if (isSameWord(other, held)) return SAME_THING;
  return 0;
}

/** Finds the positions of texts by a word of theirs. */
function finder(texts: readonly ReadonlySet<string>[]): (word: string) => ReadonlyMap<number, number> {
  const postings = new Map<string, number[]>();
  const byStart = new Map<string, string[]>();
  const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  texts.forEach((words, at) => {
    for (const word of words) push(postings, word, at);
  });
  // As many letters as the same word has in common at least.
  for (const word of postings.keys()) push(byStart, word.slice(0, 3), word);
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = new Map<number, number>();
    const add = (one: string, sure: number): void => {
      for (const other of byStart.get(one.slice(0, 3)) ?? [])
        if (isSameWord(one, other))
          for (const at of postings.get(other) ?? []) found.set(at, Math.max(found.get(at) ?? 0, sure));
    };
    add(word, 1);
    for (const other of otherWords(word)) add(other, SAME_THING);
    known.set(word, found);
    return found;
  };
}

function build(library: Library): AnswerIndex {
  const entries = entriesOf(library);
  const named = finder(entries.map(({ names }) => names));
  const position = new Map<string, number>(entries.map(({ type, key }, at) => [`${type} ${key}`, at]));
  const { needs } = library.records;
  return {
    entries,
    holding: finder(entries.map(({ words }) => words)),
    about: (word) => new Set(named(word).keys()),
    needs: needs.map((need) => ({
      phrases: need.asks.map((ask) => [...wordsOf(ask)]).filter((phrase) => phrase.length > 0),
      words: wordsOf(need.label, need.why),
      meets: [
        ...need.factIds.map((id) => `fact ${id}`),
        ...need.organisationIds.map((id) => `organisation ${id}`),
      ].flatMap((key) => position.get(key) ?? []),
    })),
    notFound: needs.flatMap(({ caution }) =>
      (caution ?? '')
        .split(/[;,.]/)
        .filter((clause) => /^\s*no\b.*\b(?:found|known)\b/i.test(clause))
        .map((clause) => wordsOf(clause)),
    ),
  };
}

const SORT_WORDS: Readonly<Record<Organisation['kind'], string>> = {
  business: 'company',
  institution: 'institution',
  talent: 'university',
  site: 'site',
  programme: 'programme',
  network: 'network',
  event: 'event',
};

/** A journey has no id of its own. */
export const journeyKey = (journey: {
  readonly fromPlace: string;
  readonly toPlace: string;
  readonly mode: string;
}): string => [journey.fromPlace, journey.toPlace, journey.mode].join('|');

function entriesOf(library: Library): readonly Entry[] {
  const { records } = library;
  const { factWords, namedIn } = tailoringIndex(library);
  const countries = new Map(
    records.audiences.map((it) => [it.market, [it.name, ...it.countries].join(' ')] as const),
  );
  const marketOf = (country: string | null): readonly string[] =>
    records.audiences
      .filter((it) => country !== null && (it.name === country || it.countries.includes(country)))
      .map(({ market }) => market);
  /** By where it comes from, or by the country that its record names. */
  const marketsOf = ({ id, place, name, summary }: Organisation): Pick<Entry, 'markets' | 'isForAll'> => {
    const home = homeOf.get(id) ?? marketOf(place);
    const named = findCountries(`${name} ${summary}`, records.audiences)
      .filter(({ sureness }) => sureness === 'sure')
      .flatMap(({ country }) => marketOf(country));
    return { markets: [...new Set([...home, ...named])], isForAll: home.length === 0 };
  };
  const isAbroad = (place: string | null): boolean => library.place(place ?? '')?.kind === 'country';
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOfPlace = (place: string | null, markets: readonly string[]): ReadonlySet<string> => {
    const key = [place, ...markets].join('|');
    const words = known.get(key) ?? wordsOf(place, ...markets.map((market) => countries.get(market)));
    known.set(key, words);
    return words;
  };
  const homeOf = new Map(
    records.stories.flatMap(({ organisationId, homeMarket }) =>
      organisationId ? [[organisationId, marketOf(homeMarket)] as const] : [],
    ),
  );
  const entry = (
    type: Answering,
    key: string,
    names: ReadonlySet<string>,
    words: ReadonlySet<string>,
    rest: Partial<Entry> = {},
  ): Entry => ({
    type,
    key,
    of: `${type} ${key}`,
    names,
    words: new Set([...names, ...words]),
    markets: [],
    isForAll: (rest.markets ?? []).length === 0,
    clusterIds: [],
    place: null,
    sizes: {},
    unit: null,
    says: NO_FIGURE,
    sort: null,
    namesOne: type !== 'fact',
    isOfSite: rest.sort === 'site',
    quality: 0,
    ...rest,
  });
  return [
    ...records.facts.filter(isOffered).map((fact) =>
      entry(
        'fact',
        fact.id,
        wordsOf(fact.metric, fact.short),
        new Set([
          ...(factWords.get(fact.id) ?? tellingWords(fact.statement)),
          ...wordsOfPlace(fact.place, fact.markets),
          ...tellingWords(fact.unit ?? ''),
        ]),
        {
          markets: fact.markets.filter((market) => market !== 'all'),
          isForAll: fact.markets.length === 0 || fact.markets.includes('all'),
          clusterIds: fact.clusterIds,
          place:
            fact.place === library.homePlace.name || fact.geography === 'combined-authority'
              ? null
              : fact.place,
          sizes: sizesOf(fact),
          unit: fact.value === null ? null : (fact.unit ?? ''),
          says: { money: MONEY_SAID.test(fact.statement), time: TIME_SAID.test(fact.statement) },
          sort: roleOf(fact),
          namesOne: namedIn(fact).length > 0,
          isOfSite: namedIn(fact).some((id) => library.organisation(id)?.kind === 'site'),
          quality: qualityOf(fact, library),
        },
      ),
    ),
    ...records.organisations.map((one) =>
      entry(
        'organisation',
        one.id,
        wordsOf(one.name),
        wordsOf(one.summary, one.place, SORT_WORDS[one.kind]),
        {
          of: one.id,
          place: one.place,
          clusterIds: one.clusterIds,
          ...marketsOf(one),
          sort: one.kind,
          quality: isAbroad(one.place) ? ABROAD : 0,
        },
      ),
    ),
    ...records.stories.map((one) =>
      entry(
        'story',
        one.id,
        wordsOf(one.company),
        wordsOf(one.what, one.whyHere, one.result, one.homeMarket, one.place),
        {
          of: one.organisationId ?? one.id,
          clusterIds: one.clusterIds,
          markets: marketOf(one.homeMarket),
          sort: 'business',
        },
      ),
    ),
    ...records.sites.map((one) =>
      entry(
        'site',
        one.id,
        wordsOf(one.name),
        wordsOf(
          one.kind,
          one.place,
          one.available,
          one.access,
          one.incentives,
          one.planning,
          one.tenure,
          one.ownerOrLead,
        ),
        {
          of: one.organisationId ?? one.id,
          place: one.place,
          clusterIds: one.clusterIds,
          sizes: Object.fromEntries(SIZES.flatMap((of) => (one[of] ? [[of, one[of]]] : []))),
          sort: 'site',
        },
      ),
    ),
    ...records.contacts.map((one) =>
      entry('contact', one.id, wordsOf(one.team, one.role), wordsOf(one.whatFor)),
    ),
    ...records.travel.map((one) =>
      entry('travel', journeyKey(one), wordsOf(one.fromPlace, one.toPlace), wordsOf(one.mode, 'journey'), {
        quality: one.minutes ? 0 : BY_MAP,
      }),
    ),
    ...records.series.map((one) =>
      entry('series', one.id, wordsOf(one.title), new Set(), { unit: one.unit }),
    ),
    ...records.clusters.map((one) =>
      entry('cluster', one.id, wordsOf(one.name, one.id), wordsOf(one.summary, one.pitch)),
    ),
  ];
}

const NO_FIGURE = { money: false, time: false };
const MONEY_SAID = /[£$€%]|\b(?:pounds?|dollars?|euros?|dirhams?|rupees?|pence)\b/i;
const TIME_SAID =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)[\s-]+(?:further\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i;

/** A fact's figure where it is a size. */
function sizesOf({ value, unit }: Fact): Sizes {
  if (value === null) return {};
  switch (unit) {
    case 'acres':
      return { hectares: value * HECTARES_PER_ACRE };
    case 'hectares':
      return { hectares: value };
    case 'sq ft':
      return { floorSqm: value * SQM_PER_SQ_FT };
    case 'sq m':
      return { floorSqm: value };
    case 'MVA':
    case 'MW':
      return { powerMva: value };
    default:
      return {};
  }
}

/** A straight line is no journey. */
const BY_MAP = -0.1;
/** An owner elsewhere: who asks for companies means those that came. */
const ABROAD = -0.1;
const FIRM_BASES = new Set(['measured', 'event', 'rule']);

function qualityOf(fact: Fact, library: Library): number {
  const role = roleOf(fact);
  const disputed = library.conflictsOf(fact.id).some(({ preferredFactId }) => preferredFactId !== fact.id);
  return (
    (FIRM_BASES.has(fact.basis ?? '') ? 0.02 : 0) -
    (fact.basis === 'claim' ? 0.02 : 0) -
    (disputed ? 0.06 : 0) -
    (role === 'caution' || polarityOf(fact) === 'caution' ? 0.08 : 0) -
    (role === 'context' ? 0.02 : 0) +
    (role === 'headline' ? 0.03 : 0)
  );
}
