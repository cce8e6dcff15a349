import type { Audience, Cluster } from '../../../shared/domain/index.ts';
import type { Guess, Sureness } from '../../../shared/views/index.ts';

/** What the reader of a letter needs to know. */
export type ReadingFrame = {
  readonly audiences: readonly Audience[];
  readonly clusters: readonly Cluster[];
  /** Places that an itinerary may name. */
  readonly placeNames: readonly string[];
  /** The region that the visitors come to. */
  readonly homeName?: string;
  /** `YYYY-MM-DD`: gives a year to "26 November". */
  readonly today: string;
};

type Value<F extends Guess['field']> = Extract<Guess, { field: F }>['value'];

/** Adds a guess, once. What is unsure waits to be chosen, unless `use` says otherwise. */
type AddGuess = <F extends Guess['field']>(
  field: F,
  value: Value<F>,
  lines: number | readonly number[],
  words: string,
  sureness: Sureness,
  why: string,
  use?: boolean,
) => void;

/** Guesses so far, and the lines that gave them. */
export type Guesses = {
  readonly guesses: Guess[];
  readonly read: Set<number>;
  readonly add: AddGuess;
};

export function newGuesses(): Guesses {
  const seen = new Set<string>();
  const guesses: Guess[] = [];
  const read = new Set<number>();
  return {
    guesses,
    read,
    add: (field, value, lines, words, sureness, why, use = sureness !== 'unsure') => {
      const own = typeof lines === 'number' ? [lines] : lines;
      for (const line of own) read.add(line);
      const same = `${field} ${JSON.stringify(value).toLowerCase()}`;
      if (seen.has(same)) return;
      seen.add(same);
      guesses.push({
        field,
        value,
        id: `${field}-${seen.size}`,
        words: words.slice(0, 400),
        line: own[0] ?? null,
        sureness,
        why,
        use,
      } as Guess);
    },
  };
}
