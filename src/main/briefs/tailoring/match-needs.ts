import type { Audience, Need } from '../../../shared/domain/index.ts';
import { explores, SEGMENT_KINDS, type Segment, wordsByKind } from './asked-segments.ts';
import type { Chapter } from './choose-chapters.ts';
import { NEED_WEIGHTS } from './need-weights.ts';
import { needsOfSegment } from './needs-of-segment.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import { chance, saturate, weigh } from './weigh.ts';

/** A need that the delegation asks for. */
export type AskedNeed = {
  readonly need: Need;
  /** The chance, from 0 to 1, that an expert finds it behind what they ask. */
  readonly strength: number;
  /** The delegation's own words that ask for it, the weightiest first. */
  readonly asked: readonly Segment[];
};

/** Within one segment only needs as near as this to the best count: the others share a word by chance. */
const NEAR_BEST = 0.65;
/** A segment must say at least this much of a phrase. */
const LEAST = { sector: 1.2, interest: 1.6, question: 1.6 } as const;

/** What speaks for a need; each from 0 to 1. */
type NeedFeature =
  | 'always'
  | 'bySector'
  | 'byInterest'
  | 'byInterests'
  | 'byQuestion'
  | 'nearestToSector'
  | 'nearestToInterest'
  | 'nearestToQuestion'
  | 'sectorWords'
  | 'interestWords'
  | 'questionWords'
  | 'inChapter'
  | 'inFirstChapter'
  | 'leadsFirstChapter'
  | 'elsewhere'
  | 'ofTheirMarket'
  | 'ofOtherMarket'
  | 'ofEverybody'
  | 'exploredOfEverybody'
  | 'explored'
  | 'asksOfEverybody';
export type NeedFeatures = Readonly<Record<NeedFeature, number>>;

/** How well a segment asks for a need where it says a whole phrase of rare words. */
const PLAINLY = 4;
/** The rarity of words that together tell nearly all. */
const ALL_TOLD = 12;

/** Who asks, and the chapters that what they ask leads to. */
type Asking = {
  readonly audience: Audience;
  readonly segments: readonly Segment[];
  readonly chapters: readonly Chapter[];
};

/** The features of each need for these visitors, with the segments that ask for it. */
export function needFeatures(
  { audience, segments, chapters }: Asking,
  index: TailoringIndex,
): ReadonlyMap<Need, { readonly features: NeedFeatures; readonly asked: readonly Segment[] }> {
  const said = wordsByKind(segments);
  const strength = new Map(chapters.map(({ cluster, strength }) => [cluster.id, strength]));
  const first = chapters[0]?.cluster.id ?? '';
  const isExploring = explores(segments);
  const found = new Map<
    string,
    { by: Record<Segment['kind'], number[]>; nearest: Set<Segment['kind']>; asked: Segment[] }
  >();
  for (const segment of segments) {
    const near = needsOfSegment(segment.words, index);
    const top = near[0]?.score ?? 0;
    for (const { need, score } of near) {
      const entry = found.get(need.id) ?? {
        by: { sector: [], interest: [], question: [] },
        nearest: new Set(),
        asked: [],
      };
      entry.by[segment.kind].push(score);
      if (score >= NEAR_BEST * top && score >= LEAST[segment.kind]) {
        entry.nearest.add(segment.kind);
        entry.asked.push(segment);
      }
      found.set(need.id, entry);
    }
  }
  const when = (it: boolean): number => (it ? 1 : 0);
  return new Map(
    index.needs.map(({ need, words }) => {
      const entry = found.get(need.id);
      const most = (kind: Segment['kind']): number =>
        Math.min(1, Math.max(0, ...(entry?.by[kind] ?? [])) / PLAINLY);
      const [sector, interest, question] = SEGMENT_KINDS.map((kind) => {
        let sum = 0;
        for (const word of said[kind]) if (words.has(word)) sum += index.needWordRarity(word);
        return saturate(sum, ALL_TOLD);
      }) as [number, number, number];
      const market = index.marketNeeds.get(need.id) ?? null;
      const ofEverybody = need.clusterIds.length === 0 && market === null;
      const inChapter = Math.max(
        0,
        ...need.clusterIds.map((id, at) => (strength.get(id) ?? 0) / (1 + at / 2)),
      );
      return [
        need,
        {
          asked: entry?.asked ?? [],
          features: {
            always: 1,
            bySector: most('sector'),
            byInterest: most('interest'),
            byInterests: saturate(
              (entry?.by.interest ?? []).reduce((sum, score) => sum + Math.max(0, score - 1), 0),
              PLAINLY,
            ),
            byQuestion: most('question'),
            nearestToSector: when(entry?.nearest.has('sector') ?? false),
            nearestToInterest: when(entry?.nearest.has('interest') ?? false),
            nearestToQuestion: when(entry?.nearest.has('question') ?? false),
            sectorWords: sector,
            interestWords: interest,
            questionWords: question,
            inChapter,
            inFirstChapter: when(need.clusterIds.includes(first)),
            leadsFirstChapter: when(need.clusterIds[0] === first),
            elsewhere: when(need.clusterIds.length > 0 && inChapter === 0),
            ofTheirMarket: when(market === audience.market),
            ofOtherMarket: when(market !== null && market !== audience.market),
            ofEverybody: when(ofEverybody),
            exploredOfEverybody: when(isExploring && ofEverybody),
            explored: when(isExploring),
            asksOfEverybody: ofEverybody ? Math.max(most('sector'), most('interest'), most('question')) : 0,
          },
        },
      ];
    }),
  );
}

/** The needs that a delegation asks for: those behind a sector first, then the likeliest. */
export function matchNeeds(
  asking: Asking,
  index: TailoringIndex,
  weights: NeedFeatures = NEED_WEIGHTS,
): readonly AskedNeed[] {
  const bySector = ({ asked }: AskedNeed): number => (asked.some(({ kind }) => kind === 'sector') ? 1 : 0);
  return [...needFeatures(asking, index)]
    .map(([need, { features, asked }]) => ({
      need,
      strength: chance(weigh(features, weights)),
      asked: [...asked].sort((a, b) => b.weight - a.weight),
    }))
    .sort((a, b) => bySector(b) - bySector(a) || b.strength - a.strength || (a.need.id < b.need.id ? -1 : 1));
}
