import type { SearchDocument } from './search-documents.ts';
import { foldWord, splitWords } from './search-words.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Which records contain a word, with its score: word w has the records from `starts[w]` up to `starts[w + 1]`. */
export type Postings = {
  readonly vocabulary: Vocabulary;
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  readonly scores: Float32Array;
  readonly rarities: Rarities;
};

/** What scores depend on: the number of documents, their lengths, and how many contain the word. */
export type Rarities = {
  readonly documents: number;
  /** The average length of each field. */
  readonly averages: readonly number[];
  /** How many documents have the word in the field. */
  holding(word: string, field: number): number;
};

/** A title counts for more than a mention, an id nearly as much. */
const FIELDS = [
  { of: (document: SearchDocument) => document.title, boost: 3 },
  { of: (document: SearchDocument) => document.detail, boost: 1 },
  { of: (document: SearchDocument) => document.text, boost: 1 },
  { of: (document: SearchDocument) => document.id, boost: 2 },
] as const;

/** Okapi BM25+ (Lv and Zhai 2011) with the parameters that MiniSearch proposes; scores are its scores. */
const [K, B, D] = [1.2, 0.7, 0.5];

/** The distinct words of a document. */
export function indexedWords(document: SearchDocument): ReadonlySet<string> {
  const written = FIELDS.flatMap(({ of }) => splitWords(of(document)));
  return new Set(written.flatMap((word) => foldWord(word) ?? []));
}

/** A growing array of numbers, without a copy per number. */
function growingArray(size: number) {
  let items = new Uint32Array(size);
  let length = 0;
  return {
    push(value: number): void {
      if (length === items.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(items);
        items = larger;
      }
      items[length] = value;
      length += 1;
    },
    all: () => items.subarray(0, length),
  };
}

/** One entry per word, record and field, with the count in the upper bits of the field. */
function countWords(documents: readonly SearchDocument[]) {
  const ids = new Map<string, number>();
  // The same words recur, and folding is slow.
  const folds = new Map<string, number>();
  const size = 16 + documents.length * 8;
  const [words, records, counts] = [growingArray(size), growingArray(size), growingArray(size)];
  const lengths = FIELDS.map(() => new Uint32Array(documents.length));
  const idOf = (word: string): number => {
    const known = folds.get(word);
    if (known !== undefined) return known;
    const fold = foldWord(word);
    const id = fold === null ? -1 : (ids.get(fold) ?? ids.size);
    if (fold !== null) ids.set(fold, id);
    folds.set(word, id);
    return id;
  };
  const here = new Map<number, number>();
  for (const [record, document] of documents.entries()) {
    for (const [field, { of }] of FIELDS.entries()) {
      here.clear();
      const written = splitWords(of(document));
      for (const word of written) {
        const id = idOf(word);
        if (id >= 0) here.set(id, (here.get(id) ?? 0) + 1);
      }
      // Count distinct words as written, like MiniSearch.
      (lengths[field] as Uint32Array)[record] = new Set(written).size;
      for (const [id, count] of here) {
        words.push(id);
        records.push(record);
        counts.push(field + FIELDS.length * Math.min(count, 65_535));
      }
    }
  }
  return {
    spelled: [...ids.keys()],
    words: words.all(),
    records: records.all(),
    counts: counts.all(),
    lengths,
  };
}

function raritiesOf(
  vocabulary: Vocabulary,
  holding: Uint32Array,
  lengths: readonly Uint32Array[],
  documents: number,
): Rarities {
  return {
    documents,
    averages: lengths.map((of) => of.reduce((sum, length) => sum + length, 0) / Math.max(1, documents)),
    holding(word, field) {
      const at = vocabulary.positionOf(word);
      return at === null ? 0 : (holding[at * FIELDS.length + field] as number);
    },
  };
}

/**
 * The postings of these documents. `measure` gives the statistics for scoring, by default their own. Edits use the
 * pack's, so that one edit changes no other record's score.
 */
export function buildPostings(documents: readonly SearchDocument[], measure?: Rarities): Postings {
  const { spelled, words, records, counts, lengths } = countWords(documents);
  const sorted = spelled
    .map((word, id) => ({ word, id }))
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const vocabulary = buildVocabulary(sorted.map(({ word }) => word));
  const place = new Uint32Array(spelled.length);
  for (const [position, { id }] of sorted.entries()) place[id] = position;
  const holding = new Uint32Array(spelled.length * FIELDS.length);
  const ends = new Uint32Array(spelled.length + 1);
  for (let entry = 0; entry < words.length; entry += 1) {
    const word = place[words[entry] as number] as number;
    const at = word * FIELDS.length + ((counts[entry] as number) % FIELDS.length);
    holding[at] = (holding[at] as number) + 1;
    ends[word + 1] = (ends[word + 1] as number) + 1;
  }
  const own = raritiesOf(vocabulary, holding, lengths, documents.length);
  const { averages, documents: all } = measure ?? own;
  const held = measure
    ? Uint32Array.from(holding, (_, at) =>
        measure.holding(vocabulary.words[Math.floor(at / FIELDS.length)] ?? '', at % FIELDS.length),
      )
    : holding;
  for (let word = 0; word < spelled.length; word += 1)
    ends[word + 1] = (ends[word + 1] as number) + (ends[word] as number);
  // Entries are in record order, so each word's are too; fields of one record merge into one posting.
  const filled = ends.slice(0, spelled.length);
  const first = filled.slice();
  const postedRecords = new Uint32Array(words.length);
  const postedScores = new Float32Array(words.length);
  for (let entry = 0; entry < words.length; entry += 1) {
    const word = place[words[entry] as number] as number;
    const record = records[entry] as number;
    const field = (counts[entry] as number) % FIELDS.length;
    const count = Math.floor((counts[entry] as number) / FIELDS.length);
    const inField = held[word * FIELDS.length + field] as number;
    const rarity = Math.log(1 + (all - inField + 0.5) / (inField + 0.5));
    const length = (lengths[field]?.[record] as number) / Math.max(1e-9, averages[field] as number);
    const score =
      (FIELDS[field]?.boost ?? 1) * rarity * (D + (count * (K + 1)) / (count + K * (1 - B + B * length)));
    const at = filled[word] as number;
    if (at > (first[word] as number) && postedRecords[at - 1] === record) {
      postedScores[at - 1] = (postedScores[at - 1] as number) + score;
      continue;
    }
    postedRecords[at] = record;
    postedScores[at] = score;
    filled[word] = at + 1;
  }
  return { vocabulary, rarities: own, ...removeGaps(first, filled, postedRecords, postedScores) };
}

/** Removes the gaps left where several fields of a record contain a word. */
function removeGaps(
  first: Uint32Array,
  filled: Uint32Array,
  records: Uint32Array,
  scores: Float32Array,
): Pick<Postings, 'starts' | 'records' | 'scores'> {
  const starts = new Uint32Array(first.length + 1);
  let length = 0;
  for (let word = 0; word < first.length; word += 1) {
    const [from, to] = [first[word] as number, filled[word] as number];
    records.copyWithin(length, from, to);
    scores.copyWithin(length, from, to);
    starts[word] = length;
    length += to - from;
  }
  starts[first.length] = length;
  return { starts, records: records.slice(0, length), scores: scores.slice(0, length) };
}
