import type { Postings } from './postings.ts';
import { tolerance } from './search-words.ts';

/** A short word's beginning is met everywhere; only the last word may be still in the typing. */
const PREFIX_FROM = 3;
const PREFIX_WEIGHT = 0.6;
const FUZZY_WEIGHT = 0.3;
/** Beginnings up to this long are met in so many words that their records are added up beforehand… */
const SHORT = 2;
/** …where they have as many entries as take a moment to go through. */
const MANY_ENTRIES = 40_000;

export type WordsFound = {
  /** Records that match, in no order, and each one's score by its number. */
  readonly records: Uint32Array;
  readonly scores: Float64Array;
  /** The words of the vocabulary that were met, as they are indexed. */
  readonly words: ReadonlySet<string>;
};

/** Words of the vocabulary that a sought word means, each with what it is worth. */
type Meant = readonly (readonly [word: number, weight: number])[];

function meant({ vocabulary }: Postings, term: string, asBeginning: boolean): Meant {
  const [from, to] = vocabulary.beginning(term);
  const exact = vocabulary.words[from] === term;
  const all: [number, number][] = exact ? [[from, 1]] : [];
  if (asBeginning) {
    for (let word = exact ? from + 1 : from; word < to; word += 1) {
      const length = vocabulary.words[word]?.length ?? 0;
      all.push([word, (PREFIX_WEIGHT * length) / (length + 0.3 * (length - term.length))]);
    }
  }
  // A word that is met as it stands, or begins one, is no mistake: a city must not find every country.
  if (from < to) return all;
  for (const [word, distance] of vocabulary.near(term, tolerance(term))) {
    if (word >= from && word < to) continue;
    const length = vocabulary.words[word]?.length ?? 0;
    all.push([word, (FUZZY_WEIGHT * length) / (length + distance)]);
  }
  return all;
}

/** Every beginning of one or two letters, with the positions of its words. */
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

/**
 * Finds records by folded words: those that have them all, else those that have any. The work is a few passes over
 * plain arrays, however many records there are. Each call gives its result in arrays that the next one uses again.
 */
export function wordFinder(postings: Postings, documents: number): (terms: readonly string[]) => WordsFound {
  const { starts, records, scores, vocabulary } = postings;
  const sums = new Float64Array(documents);
  const counts = new Uint16Array(documents);
  const last = new Uint16Array(documents);
  const touched = new Uint32Array(documents);
  const kept = new Map<string, readonly [Uint32Array, Float32Array]>();
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
  const clear = (): void => {
    for (let at = 0; at < length; at += 1) {
      counts[touched[at] as number] = 0;
      last[touched[at] as number] = 0;
    }
    length = 0;
  };
  const addWords = (words: Meant, turn: number): void => {
    for (const [word, weight] of words) {
      const end = starts[word + 1] as number;
      for (let at = starts[word] as number; at < end; at += 1)
        add(records[at] as number, (scores[at] as number) * weight, turn);
    }
  };
  const keep = (term: string): void => {
    addWords(meant(postings, term, true), 1);
    const own = touched.slice(0, length);
    kept.set(term, [own, Float32Array.from(own, (record) => sums[record] as number)]);
    clear();
  };
  for (const [term, [from, to]] of shortBeginnings(vocabulary.words)) {
    if ((starts[to] as number) - (starts[from] as number) > MANY_ENTRIES) keep(term);
  }

  return (all) => {
    const terms = [...new Set(all)].slice(0, 60);
    const words = new Set<string>();
    for (const [at, term] of terms.entries()) {
      const asBeginning = term.length >= PREFIX_FROM || at === terms.length - 1;
      const ready = asBeginning ? kept.get(term) : undefined;
      if (ready) {
        const [own, worth] = ready;
        for (let index = 0; index < own.length; index += 1)
          add(own[index] as number, worth[index] as number, at + 1);
        const [from, to] = vocabulary.beginning(term);
        for (let word = from; word < to; word += 1) words.add(vocabulary.words[word] ?? '');
        continue;
      }
      const own = meant(postings, term, asBeginning);
      addWords(own, at + 1);
      for (const [word] of own) words.add(vocabulary.words[word] ?? '');
    }
    const having = touched.subarray(0, length);
    const whole = having.filter((record) => counts[record] === terms.length);
    const found = whole.length > 0 ? whole : having.slice();
    // A record that has more of the words is worth more than one that has one of them often.
    for (const record of found) sums[record] = (sums[record] as number) * (counts[record] as number);
    clear();
    return { records: found, scores: sums, words };
  };
}
