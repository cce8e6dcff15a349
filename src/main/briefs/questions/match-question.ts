import type { Audience, Fact } from '../../../shared/domain/index.ts';
import { isOffered } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { isForOthers } from '../score-fact.ts';
import { stems } from '../words.ts';

/** A fact that may answer a question, with the words that it shares with it. */
type Candidate = {
  readonly fact: Fact;
  /** How much of the question the fact covers, from 0 to 1, adjusted for its quality. */
  readonly score: number;
  readonly shared: readonly string[];
};

export type QuestionMatch = {
  readonly question: string;
  /** Answers first, then near matches; best first. */
  readonly candidates: readonly Candidate[];
  /** How many of them are answers; 0 is an honest gap. */
  readonly answers: number;
};

export type QuestionContext = {
  readonly library: Library;
  readonly audience: Audience;
  /** `YYYY-MM-DD`; a fact past its review answers less well. */
  readonly today: string;
};

/** How much of a question a fact must cover to be an answer. Below that it is a near match. */
const ANSWER_THRESHOLD = 0.66;
/** Relative to the best: this close, it is part of the answer. */
const NEARLY_AS_GOOD = 0.8;
const MOST_ANSWERS = 3;
const MOST_CANDIDATES = 8;

/** Question words, which say nothing about the subject. */
const ASKING = new Set(
  'already apply applies available build change currently direct does exist find give have help know large link list made make many much near need offer operate please possible provide say see show take tell there want'
    .split(' ')
    .flatMap((word) => [...stems(word)]),
);

/** Telling words, with names of two letters that stems leave out ("DP", "UK", "5G"). */
function words(text: string): ReadonlySet<string> {
  const short = text.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]{2}(?![\p{L}\p{N}])/gu) ?? [];
  const named = short.filter((word) => /\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
  return new Set([...stems(text), ...named].map(thing));
}

/** "india" and "indian", "invest" and "investment" are the same word with different endings. */
const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= 4 &&
    Math.abs(a.length - b.length) <= 4 &&
    (a.startsWith(b) || b.startsWith(a)));

/** Synonyms used by visitors and officers. */
const SAME_THING: readonly (readonly string[])[] = [
  ['cost', 'price', 'rent'],
  ['salary', 'pay', 'wage', 'earnings'],
  ['people', 'population', 'residents', 'inhabitants', 'live'],
  ['rail', 'train'],
  ['deal', 'agreement'],
  ['headcount', 'staff', 'employed', 'employees'],
].map((group) => group.flatMap((word) => [...stems(word)]));
const things = new Map(SAME_THING.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
const thing = (word: string): string => things.get(word) ?? word;

type FactWords = { readonly fact: Fact; readonly words: ReadonlySet<string> };
type Corpus = { readonly spoken: readonly FactWords[]; readonly vocabulary: ReadonlyMap<string, number> };
const corpora = new WeakMap<Library, Corpus>();

/** The words of each fact, and in how many facts each word occurs. */
function corpusOf(library: Library): Corpus {
  const known = corpora.get(library);
  if (known) return known;
  const names = new Map(library.records.audiences.map(({ market, name }) => [market, name]));
  const spoken = library.records.facts.filter(isOffered).map((fact) => ({
    fact,
    words: words(
      [
        fact.statement,
        fact.metric ?? '',
        fact.place ?? '',
        ...fact.clusterIds.map((id) => library.cluster(id)?.name ?? ''),
        ...fact.markets.map((market) => `${market} ${names.get(market) ?? ''}`),
      ].join(' '),
    ),
  }));
  const vocabulary = new Map<string, number>();
  for (const { words: own } of spoken)
    for (const word of own) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  const made = { spoken, vocabulary };
  corpora.set(library, made);
  return made;
}

/** The facts matching a question, and which of them answer it. The same input gives the same answer. */
export function matchQuestion(question: string, asking: QuestionContext): QuestionMatch {
  const { library } = asking;
  const { spoken, vocabulary } = corpusOf(library);
  const home = words(library.homePlace.name);
  const asked = [...words(question)].filter((word) => !ASKING.has(word) && !home.has(word));
  const weights = new Map(
    asked.map((word) => {
      let facts = 0;
      for (const [known, count] of vocabulary) if (sameWord(word, known)) facts += count;
      // A word no fact contains weighs as much as the rarest: the unknown must not be ignored.
      return [word, Math.log(1 + spoken.length / Math.max(1, facts))];
    }),
  );
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return { question, candidates: [], answers: 0 };
  const candidates = spoken
    .flatMap(({ fact, words: own }): readonly Candidate[] => {
      if (isForOthers(fact, asking.audience)) return [];
      const shared = asked.filter((word) => [...own].some((other) => sameWord(word, other)));
      const said = shared.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / whole;
      return said > 0 ? [{ fact, score: said + quality(fact, asked, asking), shared }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  const best = candidates[0]?.score ?? 0;
  const answers = candidates.filter(
    ({ score, shared, fact }) =>
      score >= ANSWER_THRESHOLD &&
      score >= best * NEARLY_AS_GOOD &&
      // One shared word is chance, unless it is all the question is about and what the fact measures.
      (shared.length > 1 || (asked.length === 1 && measures(fact, asked))),
  );
  const chosen = answers.slice(0, MOST_ANSWERS);
  return {
    question,
    candidates: [...chosen, ...candidates.filter((candidate) => !chosen.includes(candidate))],
    answers: chosen.length,
  };
}

const measures = (fact: Fact, asked: readonly string[]): boolean =>
  [...words(fact.metric ?? '')].some((word) => asked.some((other) => sameWord(word, other)));

/** Of equally matching facts the better comes first; quality alone never makes an answer. */
function quality(fact: Fact, asked: readonly string[], { library, today }: QuestionContext): number {
  const disputed = library.conflictsOf(fact.id).some(({ preferredFactId }) => preferredFactId !== fact.id);
  return (
    (measures(fact, asked) ? 0.04 : 0) +
    (fact.basis === 'measured' || fact.basis === 'event' || fact.basis === 'rule' ? 0.02 : 0) -
    (fact.basis === 'claim' ? 0.06 : 0) -
    (fact.reviewBy !== null && fact.reviewBy < today ? 0.03 : 0) -
    (disputed ? 0.06 : 0) -
    (isOfOnePeople(fact, asked, library) ? 0.25 : 0)
  );
}

/** The fact is about one market's people or firms, the question about everybody's. */
function isOfOnePeople(fact: Fact, asked: readonly string[], library: Library): boolean {
  const own = library.records.audiences.filter(({ market }) => fact.markets.includes(market));
  return (
    own.length === 1 &&
    !own.some(({ name, market }) =>
      [...words(`${name} ${market}`)].some((word) => asked.some((other) => sameWord(word, other))),
    )
  );
}
