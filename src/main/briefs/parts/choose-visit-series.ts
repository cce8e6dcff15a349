import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { Series } from '../../../shared/domain/index.ts';
import { onceFor } from '../../../shared/once.ts';
import type { Library } from '../../library/library.ts';
import { isStaleSeries, planChart } from '../choose-series.ts';
import { alike } from '../questions/answer-index.ts';
import { isAsking, isFaint } from '../questions/same-words.ts';
import { rarity, tellingWords } from '../tailoring/word-stems.ts';
import type { Asked } from './asked.ts';

/** What needs say of it must be worth this much. */
const LEAST = 0.3;
/** Of what only words tell, the rarity that is worth a whole need. */
const ALL_TOLD = 1.5;

/** How much each series is on what a need asks for, from 0 to 1, by need; made once for a library. */
type Links = {
  readonly words: ReadonlyMap<Series, readonly string[]>;
  readonly toNeeds: ReadonlyMap<string, ReadonlyMap<Series, number>>;
};
const linksOf = onceFor((library: Library): Links => {
  const { series: all, needs } = library.records;
  const words = new Map(all.map((series) => [series, wordsOf(series.title)]));
  const counts = new Map<string, number>();
  for (const title of words.values())
    for (const word of new Set(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rare = (word: string): number => rarity(counts.get(word) ?? 0, all.length);
  const told = (ask: readonly string[], title: readonly string[]): number => {
    const held = ask.map((it) => title.find((word) => alike(it, word) > 0));
    // A series is on what is asked for where its title says all of it.
    return held.reduce(
      (sum: number, word) => (word === undefined ? Number.NEGATIVE_INFINITY : sum + rare(word)),
      0,
    );
  };
  const toNeeds = new Map(
    needs.map((need) => {
      // What is left of “operating cost” without its faint word asks for something else.
      const asks = need.asks
        .map(wordsOf)
        .filter((ask, at) => ask.length === new Set(tellingWords(need.asks[at] ?? '')).size);
      const best = (title: readonly string[]): number => Math.max(0, ...asks.map((ask) => told(ask, title)));
      return [
        need.id,
        new Map(all.map((series) => [series, Math.min(1, best(words.get(series) ?? []) / ALL_TOLD)])),
      ];
    }),
  );
  return { words, toNeeds };
});

/** The series that speak for the region to these visitors: those on what they need, the likeliest need first; the general ones where they name no sector. */
export function seriesOfVisit(library: Library, asked: Asked, most: number): readonly Series[] {
  const { words, toNeeds } = linksOf(library);
  const able = library.records.series.filter(
    (series) =>
      suitsVisit(asked.delegation, 'series')(series) &&
      planChart(series, library)?.places.some((place) => library.ownPlaces.has(place)) &&
      !isFalling(series, library) &&
      !isStaleSeries(series, asked.today),
  );
  const isGeneral = (asked.delegation?.sectors ?? []).length === 0;
  const strengths = new Map(
    asked.needs.map(({ need, strength }) => [
      need.id,
      isGeneral && need.clusterIds.length === 0 ? 1 : strength,
    ]),
  );
  const onNeeds = (series: Series, strengthOf: (needId: string) => number): number =>
    [...toNeeds].reduce((sum, [id, links]) => sum + strengthOf(id) * (links.get(series) ?? 0), 0);
  const ranked = able
    .map((series) => ({
      series,
      worth: onNeeds(series, (id) => strengths.get(id) ?? 0),
      // What most visitors ask for, told of the whole region.
      often:
        onNeeds(series, () => 1) +
        (series.points.some(({ place }) => place === library.homePlace.name) ? 1 : 0),
    }))
    .sort((a, b) => b.worth - a.worth || b.often - a.often || (a.series.id < b.series.id ? -1 : 1));
  const chosen: Series[] = [];
  for (const { series, worth } of ranked) {
    if (chosen.length >= most || (chosen.length > 0 && worth < LEAST && !isGeneral)) break;
    if (!chosen.some((other) => saysTheSame(words.get(other) ?? [], words.get(series) ?? [])))
      chosen.push(series);
  }
  return chosen;
}

/** Words that say how something is counted, and not what. */
const wordsOf = (text: string): readonly string[] => [
  ...new Set(tellingWords(text).filter((word) => !isFaint(word) && !isAsking(word) && !/\d/.test(word))),
];

/** The same is counted twice: of two the better one is drawn. */
const saysTheSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.filter((word) => b.some((it) => alike(word, it) > 0)).length > Math.min(a.length, b.length) / 2;

/** What has just gone down is no reason to come. */
function isFalling({ points }: Series, library: Library): boolean {
  const places = [...new Set(points.map(({ place }) => place))];
  const ours =
    places.find((it) => it === library.homePlace.name) ?? places.find((it) => library.ownPlaces.has(it));
  const own = points.filter(({ place }) => place === ours).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const [last, before] = [own.at(-1), own.at(-2)];
  return last !== undefined && before !== undefined && last.value < before.value;
}
