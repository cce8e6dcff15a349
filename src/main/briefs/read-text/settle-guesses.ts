import type { Guess, Sureness } from '../../../shared/views/index.ts';
import type { FoundCountry } from './find-audience.ts';
import type { FoundDate } from './find-dates.ts';

type Value<F extends Guess['field']> = Extract<Guess, { field: F }>['value'];
type InLine = { readonly line: number; readonly text: string };
/** A country, and the line that named it. */
export type CountryInLine = FoundCountry & InLine;
/** A date, the line that named it, and whether the line speaks of a visit. */
export type DateInLine = FoundDate & InLine & { readonly ofVisit: boolean };

/** Adds a guess, once. What is unsure waits to be chosen, unless `use` says otherwise. */
export type AddGuess = <F extends Guess['field']>(
  field: F,
  value: Value<F>,
  line: number,
  words: string,
  sureness: Sureness,
  why: string,
  use?: boolean,
) => void;

/** What a letter's lines said, before one of each is chosen. */
export type LetterReadings = {
  readonly guesses: readonly Guess[];
  readonly dates: readonly DateInLine[];
  readonly countries: readonly CountryInLine[];
  /** The visit as most surely said; null where no date was. */
  readonly visit: { readonly from: string; readonly to: string } | null;
  readonly interests: readonly string[];
  readonly interestsLine: number;
};

const RANK = { sure: 3, likely: 2, unsure: 1 } as const;

/**
 * Chooses where a letter says several things: one visit and one audience are selected, the others stay available.
 * @returns sentences on what the pack has no answer for.
 */
export function settleGuesses(letter: LetterReadings, add: AddGuess): readonly string[] {
  settleVisit(letter, add);
  const audience = settleAudience(letter.countries, add);
  const { interests, interestsLine, countries, guesses } = letter;
  if (interests.length > 0)
    add(
      'interest',
      [...new Set(interests)].join(', ').slice(0, 4000),
      interestsLine,
      interests.join(', '),
      'likely',
      'Listed as interests, or said to be.',
    );
  // Nothing calls the delegation anything: it is called after where it comes from.
  const origin = audience ?? countries.find((it) => it.sureness !== 'unsure');
  if (origin && origin.sureness !== 'unsure' && !guesses.some((it) => it.field === 'name'))
    add(
      'name',
      `Delegation from ${origin.sureness === 'likely' ? origin.words : origin.country}`,
      origin.line,
      origin.text,
      'unsure',
      `The text gives no name; ${origin.why.charAt(0).toLowerCase()}${origin.why.slice(1)}`,
    );
  const others = countries.filter((it) => it.audienceId === null && it.sureness !== 'unsure');
  const unknown = [...new Set(others.map((it) => it.country))];
  return unknown.length > 0 ? [`${unknown.join(', ')}: named in the text, and no audience of the pack.`] : [];
}

function settleVisit({ dates, visit }: LetterReadings, add: AddGuess): void {
  for (const it of [...dates].sort((a, b) => Number(b.ofVisit) - Number(a.ofVisit))) {
    const isChosen = visit !== null && it.from === visit.from && it.to === visit.to;
    add(
      'visit',
      { from: it.from, to: it.to },
      it.line,
      it.text,
      isChosen && it.ofVisit ? it.sureness : it.sureness === 'sure' ? 'likely' : 'unsure',
      it.ofVisit ? it.why : `${it.why} The line does not speak of a visit.`,
      isChosen && it.ofVisit,
    );
  }
}

/** Chooses the surest, then most frequent country. @returns the words for it, or null. */
function settleAudience(countries: readonly CountryInLine[], add: AddGuess): CountryInLine | null {
  const ours = countries.filter((it) => it.audienceId !== null);
  const weight = (id: string | null): number =>
    ours.filter((it) => it.audienceId === id).reduce((sum, it) => sum + RANK[it.sureness] ** 2, 0);
  const ids = [...new Set(ours.map((it) => it.audienceId))].sort((a, b) => weight(b) - weight(a));
  const best = ids.flatMap((id) =>
    ours
      .filter((it) => it.audienceId === id)
      .sort((a, b) => RANK[b.sureness] - RANK[a.sureness])
      .slice(0, 1),
  );
  for (const [index, it] of best.entries()) {
    if (it.audienceId === null) continue;
    const sureness = index === 0 ? it.sureness : 'unsure';
    add('audience', it.audienceId, it.line, it.text, sureness, it.why);
  }
  return best[0] ?? null;
}

/** Selects the surest name, the first of equals; the others stay available. */
export function keepOneName(guesses: readonly Guess[]): Guess[] {
  const names = guesses.filter((it) => it.field === 'name');
  const [best] = [...names].sort((a, b) => RANK[b.sureness] - RANK[a.sureness]);
  return guesses.map((it) => (it.field === 'name' ? { ...it, use: it === best } : it));
}
