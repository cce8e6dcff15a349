/** The distinct words of all records, sorted, so that common prefixes are adjacent. */
export type Vocabulary = {
  readonly words: readonly string[];
  /** Null if no record has the word. */
  positionOf(word: string): number | null;
  /** Positions of the words with this prefix: first (inclusive) to last (exclusive). */
  beginning(prefix: string): readonly [number, number];
  /** Positions of words within this edit distance, each with its distance. */
  near(word: string, wrong: number): readonly (readonly [position: number, distance: number])[];
};

/** The first position whose word is not smaller. */
function lowerBound(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts after every word with the prefix. */
const AFTER = '\uFFFF';

export function buildVocabulary(words: readonly string[]): Vocabulary {
  const beginning = (prefix: string): readonly [number, number] => [
    lowerBound(words, prefix),
    lowerBound(words, prefix + AFTER),
  ];
  return {
    words,
    positionOf(word) {
      const at = lowerBound(words, word);
      return words[at] === word ? at : null;
    },
    beginning,
    near(word, wrong) {
      const found: [number, number][] = [];
      // One row of the edit-distance table per letter: neighbours share the rows of their common prefix.
      const width = word.length + 1;
      const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, column) => column)];
      let before = '';
      for (let at = 0; at < words.length; at += 1) {
        const candidate = words[at] ?? '';
        let shared = 0;
        while (shared < before.length && before[shared] === candidate[shared]) shared += 1;
        let hopeless = false;
        for (let letter = Math.min(shared, before.length); letter < candidate.length; letter += 1) {
          const above = rows[letter] as Int32Array;
          rows[letter + 1] ??= new Int32Array(width);
          const row = rows[letter + 1] as Int32Array;
          row[0] = letter + 1;
          let best = letter + 1;
          for (let column = 1; column < width; column += 1) {
            const cost = candidate[letter] === word[column - 1] ? 0 : 1;
            const value = Math.min(
              (above[column] as number) + 1,
              (row[column - 1] as number) + 1,
              (above[column - 1] as number) + cost,
            );
            row[column] = value;
            if (value < best) best = value;
          }
          if (best > wrong) {
            // No word with this prefix can be close enough.
            before = candidate.slice(0, letter + 1);
            at = lowerBound(words, before + AFTER) - 1;
            hopeless = true;
            break;
          }
        }
        if (hopeless) continue;
        before = candidate;
        const distance = rows[candidate.length]?.[width - 1] ?? wrong + 1;
        if (distance <= wrong) found.push([at, distance]);
      }
      return found;
    },
  };
}
