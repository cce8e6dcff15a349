import type { Audience } from '../../../shared/domain/index.ts';
import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import type { Sureness } from '../../../shared/views/index.ts';
import { CITIES, HABITS_OF, PEOPLE_OF } from './cities.ts';

/** A country that a line names, and the audience it belongs to, where the pack has one. */
export type FoundCountry = {
  readonly country: string;
  readonly audienceId: string | null;
  readonly sureness: Sureness;
  readonly words: string;
  readonly why: string;
};

/** Finds a whole word. Short ones are case-sensitive: "US" is a country, "us" is not. */
function findWord(word: string, text: string, folded: string): string | null {
  // Making a pattern for each word takes longer than looking for all of them.
  if (!folded.includes(word.toLowerCase())) return null;
  const whole = `(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`;
  return new RegExp(whole, word.length <= 4 ? 'u' : 'iu').exec(text)?.[0] ?? null;
}

/** Countries that a line points to: by name or people, by a city, by how its people write. */
export function findCountries(text: string, audiences: readonly Audience[]): readonly FoundCountry[] {
  const folded = text.toLowerCase();
  const names = new Set([...Object.keys(CITIES), ...audiences.flatMap((it) => [...it.countries])]);
  return [...names].flatMap((country): FoundCountry[] => {
    const audience = audiences.find((it) => it.countries.includes(country));
    const base = { country, audienceId: audience?.id ?? null };
    const first = (words: readonly string[]): string | undefined =>
      words.map((word) => findWord(word, text, folded)).find((it) => it !== null) ?? undefined;
    const name = first([country, ...(audience ? [audience.name] : []), ...(PEOPLE_OF[country] ?? [])]);
    if (name) return [{ ...base, sureness: 'sure', words: name, why: `“${name}” names the country.` }];
    const city = first(CITIES[country] ?? []);
    if (city) return [{ ...base, sureness: 'likely', words: city, why: `${city} is in ${country}.` }];
    const habit = (HABITS_OF[country] ?? []).map((it) => it.exec(text)?.[0]).find((it) => it !== undefined);
    if (habit)
      return [{ ...base, sureness: 'unsure', words: habit, why: `“${habit.trim()}” is used in ${country}.` }];
    return [];
  });
}
