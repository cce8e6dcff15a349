import type { Sureness } from '../../../shared/views/index.ts';
import type { Line } from './clean-text.ts';
import { findCountries } from './find-audience.ts';
import type { Heard, LetterContext } from './letter-context.ts';
import type { ReadingFrame } from './letter-reading.ts';

/** How much a reading counts beside others. */
export const RANK = { sure: 3, likely: 2, unsure: 1 } as const;

/** Countries that the visitors' own words point to, the one said most and most surely first. */
export function countriesIn(lines: readonly Line[], frame: ReadingFrame): readonly Heard[] {
  return lines.flatMap(({ number, text }) =>
    findCountries(text, frame.audiences).map((it) => ({ ...it, line: number, text })),
  );
}
function weightOf(heard: readonly Heard[], country: string): number {
  return heard.filter((it) => it.country === country).reduce((sum, it) => sum + RANK[it.sureness] ** 2, 0);
}
/** The country that is pointed to most. */
export const likeliest = (heard: readonly Heard[]): string | null =>
  [...new Set(heard.map(({ country }) => country))].sort(
    (a, b) => weightOf(heard, b) - weightOf(heard, a),
  )[0] ?? null;

/** Chooses where they come from; a country without an audience is said. */
export function addAudience({ out, countries }: LetterContext): {
  country: string | null;
  first: Heard | null;
  notes: readonly string[];
} {
  const weight = (country: string): number => weightOf(countries, country);
  const ours = countries.filter((it) => it.audienceId !== null);
  const ids = [...new Set(ours.map((it) => it.country))].sort((a, b) => weight(b) - weight(a));
  const foreign = [...new Set(countries.filter((it) => it.audienceId === null).map((it) => it.country))].sort(
    (a, b) => weight(b) - weight(a),
  );
  const best = ids.flatMap((country) =>
    ours
      .filter((it) => it.country === country)
      .sort((a, b) => RANK[b.sureness] - RANK[a.sureness])
      .slice(0, 1),
  );
  const other = foreign[0] ?? null;
  // Hints alone (a telephone number, a title) are weaker than a country that is named.
  const isForeign = other !== null && (ids[0] === undefined || weight(other) > 2 * weight(ids[0]));
  for (const [index, it] of best.entries()) {
    if (it.audienceId === null) continue;
    // Several habits of one country say it as well as a city does.
    const sureness: Sureness = it.sureness === 'unsure' && weight(it.country) >= 1 ? 'likely' : it.sureness;
    out.add(
      'audience',
      it.audienceId,
      it.line,
      it.text.trim(),
      index === 0 && !isForeign ? sureness : 'unsure',
      it.why,
    );
  }
  const named = foreign.filter((country) =>
    countries.some((it) => it.country === country && it.sureness !== 'unsure'),
  );
  return {
    country: isForeign ? other : null,
    first: best[0] ?? countries[0] ?? null,
    notes: named.length > 0 ? [`${named.join(', ')}: named in the text, and no audience of the pack.`] : [],
  };
}
