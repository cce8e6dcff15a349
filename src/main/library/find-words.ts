import type { Postings } from './postings.ts';
import { allowedTypos, isSameStart, isWordOfItsOwn } from './search-words.ts';

/** A short prefix matches everywhere; only the last word may still be being typed. */
const PREFIX_FROM = 3;
const PREFIX_WEIGHT = 0.6;
const FUZZY_WEIGHT = 0.3;
/** Prefixes up to this length match so many words that their scores are summed beforehand… */
const SHORT = 2;
/** …if they have at least this many entries. */
const MANY_ENTRIES = 40_000;

/** Documents searched together: the pack's own, or those rewritten by the team's edits. */
export type Segment = {
  readonly postings: Postings;
  /** Number of its first document among all. */
  readonly from: number;
  /** Words that no remaining document of the segment has. */
  readonly lost: ReadonlySet<number>;
  /** Precomputed sums, by prefix. */
  readonly sums: ReadonlyMap<string, Sum>;
};
type Sum = readonly [records: Uint32Array, scores: Float32Array];

export type WordsFound = {
  /** Matching records, unordered, and scores by record number. */
  readonly records: Uint32Array;
  readonly scores: Float64Array;
  /** The matched words, as indexed. */
  readonly words: ReadonlySet<string>;
};

/** Words of a segment that match a query word, each with its weight. */
type WordMatches = readonly (readonly [word: number, weight: number])[];

/** Words equal to the term, or starting with it. */
function wordsStartingWith(
  { postings: { vocabulary }, lost }: Segment,
  term: string,
  asBeginning: boolean,
): WordMatches {
  const [from, to] = vocabulary.beginning(term);
  const all: [number, number][] = [];
  for (let word = from; word < to; word += 1) {
    if (lost.has(word)) continue;
    const length = vocabulary.words[word]?.length ?? 0;
    if (length === term.length) all.push([word, 1]);
    else if (asBeginning)
      all.push([word, (PREFIX_WEIGHT * length) / (length + 0.3 * (length - term.length))]);
  }
  return all;
}

const anyWordStartsWith = ({ postings: { vocabulary }, lost }: Segment, term: string): boolean => {
  const [from, to] = vocabulary.beginning(term);
  for (let word = from; word < to; word += 1) if (!lost.has(word)) return true;
  return false;
};

const hasWord = ({ postings: { vocabulary }, lost }: Segment, term: string): boolean => {
  const at = vocabulary.positionOf(term);
  return at !== null && !lost.has(at);
};

/** Words that are the term with a letter or two wrong. */
function similarWords({ postings: { vocabulary }, lost }: Segment, term: string): WordMatches {
  return vocabulary.near(term, allowedTypos(term)).flatMap(([word, distance]) => {
    const { length } = vocabulary.words[word] ?? '';
    if (lost.has(word) || !isSameStart(vocabulary.words[word] ?? '', term)) return [];
    return [[word, (FUZZY_WEIGHT * length) / (length + distance)] as const];
  });
}

/** Every prefix of one or two letters, with the positions of its words. */
function shortBeginnings(words: readonly string[]): ReadonlyMap<string, readonly [from: number, to: number]> {
  const all = new Map<string, [number, number]>();
  for (const [position, word] of words.entries()) {
    for (let letters = 1; letters <= Math.min(SHORT, word.length); letters += 1) {
      const range = all.get(word.slice(0, letters));
      if (range) range[1] = position + 1;
      else all.set(word.slice(0, letters), [position, position + 1]);
    }
  }
  return all;
}

/** Sums the scores of a query's words for each record, in reused arrays. */
function createTally(documents: number) {
  const sums = new Float64Array(documents);
  const counts = new Uint16Array(documents);
  const last = new Uint16Array(documents);
  const touched = new Uint32Array(documents);
  let length = 0;
  const add = (record: number, score: number, turn: number): void => {
    if (last[record] !== turn) {
      if (counts[record] === 0) {
        touched[length] = record;
        length += 1;
        sums[record] = 0;
      }
      last[record] = turn;
      counts[record] = (counts[record] as number) + 1;
    }
    sums[record] = (sums[record] as number) + score;
  };
  return {
    sums,
    counts,
    add,
    addWords(
      { postings: { starts, records, scores }, from }: Segment,
      words: WordMatches,
      turn: number,
    ): void {
      for (const [word, weight] of words) {
        const end = starts[word + 1] as number;
        for (let at = starts[word] as number; at < end; at += 1)
          add(from + (records[at] as number), (scores[at] as number) * weight, turn);
      }
    },
    /** The records with a score; valid until the next `add`. */
    touched: () => touched.subarray(0, length),
    clear(): void {
      for (let at = 0; at < length; at += 1) {
        counts[touched[at] as number] = 0;
        last[touched[at] as number] = 0;
      }
      length = 0;
    },
  };
}

/** Builds a segment, with the sums that are too slow to compute per query. */
export function buildSegment(postings: Postings, documents: number, from: number): Segment {
  const sums = new Map<string, Sum>();
  const segment: Segment = { postings, from, lost: new Set(), sums };
  const { starts, vocabulary } = postings;
  const counting = createTally(documents);
  for (const [term, [first, end]] of shortBeginnings(vocabulary.words)) {
    if ((starts[end] as number) - (starts[first] as number) <= MANY_ENTRIES) continue;
    counting.addWords({ ...segment, from: 0 }, wordsStartingWith(segment, term, true), 1);
    const own = counting.touched().slice();
    sums.set(term, [own, Float32Array.from(own, (record) => counting.sums[record] as number)]);
    counting.clear();
  }
  return segment;
}

/**
 * Finds records by folded words: those with all of them, or else those with any. Takes a few passes over plain
 * arrays, whatever the number of records. Results are arrays that the next call reuses. `gone` has 1 for each removed
 * record.
 */
export function wordFinder(
  segments: readonly Segment[],
  gone: Uint8Array,
): (terms: readonly string[]) => WordsFound {
  const counting = createTally(gone.length);
  const { sums, counts } = counting;
  return (all) => {
    const terms = [...new Set(all)].slice(0, 60);
    const words = new Set<string>();
    for (const [at, term] of terms.entries()) {
      const asBeginning =
        term.length >= PREFIX_FROM ||
        (at === terms.length - 1 &&
          !isWordOfItsOwn(
            term,
            segments.some((segment) => hasWord(segment, term)),
          ));
      // A word that exists or starts one is not a typo: a city must not match every country.
      const isThere = segments.some((segment) => anyWordStartsWith(segment, term));
      for (const segment of segments) {
        const ready = asBeginning ? segment.sums.get(term) : undefined;
        const own = isThere ? wordsStartingWith(segment, term, asBeginning) : similarWords(segment, term);
        for (const [word] of own) words.add(segment.postings.vocabulary.words[word] ?? '');
        if (!ready) counting.addWords(segment, own, at + 1);
        else {
          const [records, worth] = ready;
          for (let index = 0; index < records.length; index += 1)
            counting.add(segment.from + (records[index] as number), worth[index] as number, at + 1);
        }
      }
    }
    const having = counting.touched().filter((record) => gone[record] === 0);
    const whole = having.filter((record) => counts[record] === terms.length);
    const found = whole.length > 0 ? whole : having;
    // Matching more of the words counts more than matching one word often.
    for (const record of found) sums[record] = (sums[record] as number) * (counts[record] as number);
    counting.clear();
    return { records: found, scores: sums, words };
  };
}
