import type { SearchDocument } from '../../src/main/library/search-documents.ts';
import {
  allowedTypos,
  foldWord,
  isSameStart,
  isWordOfItsOwn,
  splitWords,
} from '../../src/main/library/search-words.ts';

const FIELDS = { title: 3, detail: 1, text: 1, id: 2 } as const;

/** How many letters have to be put in, left out or changed, by the whole table of Wagner and Fischer. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words.flatMap((it) => foldWord(it) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The rules of the search at their plainest, without an index: every word sought is held against every word of every
 * field, which is worth what BM25+ says (Lv and Zhai 2011, with k = 1.2, b = 0.7 and δ = 0.5).
 */
export function plainSearchOf(documents: readonly SearchDocument[]) {
  const fields = Object.entries(FIELDS).map(([name, boost]) => {
    const written = documents.map((document) => splitWords(document[name as keyof typeof FIELDS]));
    const lengths = written.map((words) => new Set(words).size);
    const counts = written.map(countsOf);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
    return { boost, lengths, counts, mean };
  });
  const vocabulary = new Set(fields.flatMap(({ counts }) => counts.flatMap((words) => [...words.keys()])));

  /** What a word of the records is worth to one that is sought: 1 if it is the word, 0 if it is another. */
  const weightOf = (word: string, term: string, asBeginning: boolean, isMisspelt: boolean): number => {
    if (word === term) return 1;
    if (asBeginning && word.startsWith(term))
      return (0.6 * word.length) / (word.length + 0.3 * (word.length - term.length));
    const wrong = isMisspelt && isSameStart(word, term) ? distance(word, term) : Number.POSITIVE_INFINITY;
    return wrong <= allowedTypos(term) ? (0.3 * word.length) / (word.length + wrong) : 0;
  };

  const scoresOf = (term: string, asBeginning: boolean): readonly number[] => {
    const isMisspelt = ![...vocabulary].some((word) => word.startsWith(term));
    const scores = documents.map(() => 0);
    for (const word of vocabulary) {
      const weight = weightOf(word, term, asBeginning, isMisspelt);
      if (weight === 0) continue;
      for (const { boost, lengths, counts, mean } of fields) {
        const holding = counts.filter((words) => words.has(word)).length;
        const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
        for (const [at, words] of counts.entries()) {
          const count = words.get(word) ?? 0;
          if (count === 0) continue;
          const length = (lengths[at] ?? 0) / mean;
          scores[at] =
            (scores[at] ?? 0) +
            weight * boost * rarity * (0.5 + (count * 2.2) / (count + 1.2 * (0.3 + 0.7 * length)));
        }
      }
    }
    return scores;
  };

  /** Records that hold all words, else those that hold any, each with its score: more words make it worth more. */
  return (query: string): readonly { readonly document: SearchDocument; readonly score: number }[] => {
    const terms = [...new Set(splitWords(query).flatMap((word) => foldWord(word) ?? []))];
    const byTerm = terms.map((term, at) => {
      const isLast = at === terms.length - 1 && !isWordOfItsOwn(term, vocabulary.has(term));
      return scoresOf(term, term.length >= 3 || isLast);
    });
    const found = documents.flatMap((document, at) => {
      const held = byTerm.flatMap((scores) => scores[at] || []);
      const score = held.reduce((sum, it) => sum + it, 0) * held.length;
      return held.length === 0 ? [] : [{ document, score, hasAll: held.length === terms.length }];
    });
    return found.some(({ hasAll }) => hasAll) ? found.filter(({ hasAll }) => hasAll) : found;
  };
}
