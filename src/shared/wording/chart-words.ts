import type { Finding } from '../charts/finding.ts';
import type { Language } from '../languages.ts';
import { inLanguages } from '../strings/catalogue.ts';
import type { Strings } from '../strings/signatures.ts';
import { CHARTS } from '../strings/texts.ts';

/** The words of charts in a language. */
export type ChartWords = Strings['charts'];

export const chartWordsIn: (language: Language) => ChartWords = inLanguages('charts', CHARTS);

/** What the values measure, and how they are printed. */
export type Told = {
  readonly measure: string;
  readonly prices: 'current' | 'constant' | 'none';
  /** A place as a sentence names it. */
  readonly place: (name: string) => string;
  /** How a place stands in the sentence; nowhere where the measure names it already. */
  readonly where: (name: string) => 'in' | 'at' | 'nowhere';
  /** What kind of places are ranked. */
  readonly kind: 'cities' | 'regions' | 'boroughs' | 'places';
  readonly amount: (value: number) => string;
  readonly period: (period: string) => string;
  readonly size: (value: number) => string;
};

/** A finding as a sentence without its full stop. */
export function findingWords(finding: Finding, told: Told, words: ChartWords): string {
  const { measure, prices, place, where, amount, period, size } = told;
  switch (finding.kind) {
    case 'change': {
      const ends = [period(finding.from), period(finding.to)] as const;
      const at = [place(finding.place), where(finding.place)] as const;
      return finding.direction === 'same'
        ? words.change.same(measure, ...at, ...ends, prices)
        : words.change[finding.direction](
            measure,
            ...at,
            size(finding.size),
            finding.size,
            finding.by,
            ...ends,
            prices,
          );
    }
    case 'most': {
      const ends = [period(finding.from), period(finding.to)] as const;
      if (finding.direction === 'same') return words.most.same(measure, ...ends, finding.of, prices);
      const moved = [size(finding.size), finding.size, finding.by] as const;
      return finding.direction === 'up'
        ? words.most.up(measure, place(finding.place), ...moved, ...ends, prices)
        : words.most.down(measure, place(finding.place), ...moved, ...ends, finding.of, prices);
    }
    case 'level':
      return words.level(measure, place(finding.place), amount(finding.value), period(finding.at));
    case 'rank': {
      const { rank, of, levelWith } = finding;
      const [name, value] = [finding.place, amount(finding.value)];
      return levelWith === null
        ? words.rank.alone(measure, name, rank, rank === of ? 'yes' : 'no', of, told.kind, value)
        : words.rank.tied(measure, name, rank, of, told.kind, value, levelWith);
    }
    case 'gap': {
      const [own, other] = [place(finding.place), place(finding.other)];
      return finding.side === 'level'
        ? words.gap.level(measure, own, other)
        : words.gap[finding.side](measure, own, other, amount(finding.difference));
    }
    case 'part':
      return words.part(measure, place(finding.place), finding.count, finding.of);
  }
}
