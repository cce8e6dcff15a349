import type { Need, Series } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { chooseSeries } from '../choose-series.ts';
import { rarity, tellingWords } from '../tailoring/word-stems.ts';
import type { Asked } from './asked.ts';

/** The need that the case is made for: the one asked for most of which something is said. */
export const needOfCase = ({ needs }: Asked): Need | null =>
  needs.find(({ need }) => need.why !== null && need.why !== '')?.need ?? null;

/** Series that are looked through for one that suits. */
const LOOKED_AT = 24;

/** The chart of the case: the series that shares most with what is asked for, else the one that every brief begins with. */
export function chartOfCase(library: Library, asked: Asked): Series | null {
  const series = chooseSeries(library, asked.audience, LOOKED_AT).map((it) => ({
    series: it,
    words: new Set(tellingWords(it.title)),
  }));
  const said = new Set(
    tellingWords(
      [
        ...asked.needs.slice(0, 2).flatMap(({ need }) => [need.label, ...need.asks]),
        ...asked.clusters.slice(0, 1).map(({ name }) => name),
      ].join(' '),
    ),
  );
  const holding = (word: string): number => series.filter(({ words }) => words.has(word)).length;
  const told = (words: ReadonlySet<string>): number =>
    [...words].reduce((sum, word) => sum + (said.has(word) ? rarity(holding(word), series.length) : 0), 0);
  const [best] = series
    .map((it) => ({ ...it, score: told(it.words) }))
    .filter(({ score }) => score > TELLS)
    .sort((a, b) => b.score - a.score || (a.series.id < b.series.id ? -1 : 1));
  return (best ?? series[0])?.series ?? null;
}

/** One word that a fifth of the series share does not make a chart theirs. */
const TELLS = 1.8;
