import type { Organisation } from '../../../shared/domain/index.ts';
import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import type { Library } from '../../library/library.ts';
import { explores, SEGMENT_KINDS, type Segment, wordsByKind } from './asked-segments.ts';
import { ORGANISATION_WEIGHTS } from './organisation-weights.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import type { ValuedFact } from './value-facts.ts';
import { isCovered, type Visit } from './visit.ts';
import { saturate, weigh } from './weigh.ts';
import { tellingWords } from './word-stems.ts';

const MOST = 8;
/** Facts that speak for the organisations that they name. */
const FACTS_LOOKED_AT = 40;
/** The rarity of words that together tell nearly all. */
const ALL_TOLD = 8;
/** A word that more organisations hold tells nothing by itself. */
const LEAST_RARITY = 3.5;
/** Of a need's organisations the first meet it best. */
const STEP = 0.09;

/** What the worth of an organisation to visitors depends on; each from 0 to about 1. */
type OrganisationFeature =
  | 'always'
  | 'needed'
  | 'neededMost'
  | 'neededMuch'
  | 'inANeed'
  | 'firstOfNeed'
  | 'ofFirstNeed'
  | 'sectorWords'
  | 'interestWords'
  | 'questionWords'
  | 'rareWords'
  | 'rareWordsOfNoNeed'
  | 'rareWordsOfBusiness'
  | 'rareWordsInChapter'
  | 'rareWordsOfTheirMarket'
  | 'inChapter'
  | 'inFirstChapter'
  | 'general'
  | 'ofTheirMarket'
  | 'ofTheirMarketInChapter'
  | 'companyOfTheirMarket'
  | 'linkWithTheirMarket'
  | 'ofOtherMarkets'
  | 'namedInBest'
  | 'neededAndNamedInBest'
  | 'storyInChapter'
  | 'storyOfTheirMarket'
  | 'firstEnquiry'
  | 'contact'
  | 'inRegion'
  | 'business'
  | 'institution'
  | 'site'
  | 'talent'
  | 'network'
  | 'event'
  | 'programme'
  | 'exploredFirstEnquiry'
  | 'exploredInstitution'
  | 'exploredGeneral'
  | 'exploredCompanyOfTheirMarket'
  | 'exploredNamedInBest'
  | 'exploredLink'
  | 'neededInAll'
  | 'ownsFirstEnquiry'
  | 'authority'
  | 'asksForTalent'
  | 'asksForSite';
export type OrganisationFeatures = Readonly<Record<OrganisationFeature, number>>;

/** What people say who come to universities, or for land and buildings. */
const OF_TALENT = new Set(
  tellingWords(
    'university universities college campus degree degrees student students academic higher education',
  ),
);
const OF_SITES = new Set(
  tellingWords(
    'land site sites plot real estate property regeneration warehouse factory plant premises venue venues exhibition',
  ),
);
const says = (segments: readonly Segment[], words: ReadonlySet<string>): boolean =>
  segments.some((it) => it.kind !== 'question' && it.words.some((word) => words.has(word)));

/** How much the visitors' needs ask for each organisation: in all, at the most, and where it comes first. */
function neededOrganisations({ needs }: Visit) {
  const needed = new Map<string, { sum: number; most: number; first: number }>();
  for (const asked of needs)
    asked.need.organisationIds.forEach((id, at) => {
      const entry = needed.get(id) ?? { sum: 0, most: 0, first: 0 };
      const worth = asked.strength * (1 - STEP * at);
      entry.sum += worth;
      entry.most = Math.max(entry.most, worth);
      if (at === 0) entry.first = Math.max(entry.first, worth);
      needed.set(id, entry);
    });
  return needed;
}

/** What the best facts that name an organisation are worth together. */
function namedInBest(index: TailoringIndex, ranked: Iterable<ValuedFact>): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  let looked = 0;
  for (const { fact, value } of ranked) {
    for (const id of index.namedIn(fact)) best.set(id, (best.get(id) ?? 0) + value);
    looked += 1;
    if (looked === FACTS_LOOKED_AT) break;
  }
  return best;
}

/** The features of each organisation for these visitors. */
export function organisationFeatures(
  index: TailoringIndex,
  visit: Visit,
  ranked: Iterable<ValuedFact>,
  library: Library,
): ReadonlyMap<Organisation, OrganisationFeatures> {
  const { audience, segments, chapters } = visit;
  const said = wordsByKind(segments);
  const strength = new Map(chapters.map(({ cluster, strength }) => [cluster.id, strength]));
  const first = chapters[0]?.cluster.id ?? '';
  const needed = neededOrganisations(visit);
  const best = namedInBest(index, ranked);
  const own = index.namedOf(audience.market);
  const ofMarkets = index.namedOfMarkets();
  const told = (words: ReadonlySet<string>, of: ReadonlySet<string>, least: number): number => {
    let sum = 0;
    for (const word of of) {
      const rarity = words.has(word) ? index.organisationRarity(word) : 0;
      if (rarity > least) sum += rarity;
    }
    return sum;
  };
  const isOfMarket = ({ name, summary }: Organisation): boolean =>
    audience.countries.some((country) => `${name} ${summary}`.includes(country)) ||
    new RegExp(`\\b${escapePattern(audience.market)}\\b`).test(`${name} ${summary}`);
  const when = (it: boolean): number => (it ? 1 : 0);
  const few = (n: number | undefined): number => Math.min(3, n ?? 0) / 3;
  const leading = visit.needs[0]?.need.organisationIds ?? [];
  const isExploring = when(explores(segments));
  const asksFor = { talent: when(says(segments, OF_TALENT)), site: when(says(segments, OF_SITES)) };
  const door = library.records.contacts.find(({ role }) => role === 'first enquiry')?.organisationId ?? null;
  const owners = new Set(
    library.records.links.flatMap(({ relation, fromId, toId }) =>
      relation === 'owns' && toId === door ? [fromId] : [],
    ),
  );
  return new Map(
    index.organisations.map(({ organisation, words }) => {
      const { id, kind, clusterIds } = organisation;
      const need = needed.get(id);
      const inChapter = Math.max(0, ...clusterIds.map((it) => strength.get(it) ?? 0));
      const ofMarket = when(isOfMarket(organisation));
      const [sector, interest, question] = SEGMENT_KINDS.map((it) =>
        saturate(told(words, said[it], 0), ALL_TOLD),
      ) as [number, number, number];
      const rareOf = (among: readonly Segment[]): number =>
        Math.max(
          0,
          ...among.map(
            (it) =>
              Math.min(1, told(words, new Set(it.words), LEAST_RARITY) / 5) *
              (it.kind === 'sector' ? 1 : 0.7),
          ),
        );
      const rare = rareOf(segments.filter((it) => it.kind !== 'question'));
      const named = saturate(best.get(id) ?? 0, 2);
      const story = library.records.stories.find((it) => it.organisationId === id);
      const contact = library.records.contacts.find((it) => it.organisationId === id);
      return [
        organisation,
        {
          always: 1,
          needed: need?.sum ?? 0,
          neededMost: need?.most ?? 0,
          neededMuch: (need?.most ?? 0) ** 2,
          inANeed: when(need !== undefined),
          firstOfNeed: need?.first ?? 0,
          ofFirstNeed: Math.max(0, 1 - STEP * leading.indexOf(id)) * when(leading.includes(id)),
          sectorWords: sector,
          interestWords: interest,
          questionWords: question,
          rareWords: rare,
          rareWordsOfNoNeed: rareOf(
            segments.filter((it) => it.kind !== 'question' && !isCovered(it, visit.needs)),
          ),
          rareWordsOfBusiness: kind === 'business' ? rare : 0,
          rareWordsInChapter: rare * inChapter,
          rareWordsOfTheirMarket: rare * Math.max(ofMarket, few(own.get(id))),
          inChapter,
          inFirstChapter: when(clusterIds.includes(first)),
          general: when(clusterIds.length === 0),
          ofTheirMarket: ofMarket,
          ofTheirMarketInChapter: ofMarket * inChapter,
          companyOfTheirMarket: kind === 'business' ? few(own.get(id)) : 0,
          linkWithTheirMarket: kind === 'network' || kind === 'programme' ? ofMarket : 0,
          ofOtherMarkets: few((ofMarkets.get(id) ?? 0) - (own.get(id) ?? 0)),
          namedInBest: named,
          neededAndNamedInBest: named * (need?.most ?? 0),
          storyInChapter: story ? inChapter : 0,
          storyOfTheirMarket: when(
            story?.homeMarket != null && audience.countries.includes(story.homeMarket),
          ),
          firstEnquiry: when(contact?.role === 'first enquiry'),
          contact: when(contact !== undefined),
          inRegion: when(organisation.place !== null && library.ownPlaces.has(organisation.place)),
          business: when(kind === 'business'),
          institution: when(kind === 'institution'),
          site: when(kind === 'site'),
          talent: when(kind === 'talent'),
          network: when(kind === 'network'),
          event: when(kind === 'event'),
          programme: when(kind === 'programme'),
          exploredFirstEnquiry: isExploring * when(contact?.role === 'first enquiry'),
          exploredInstitution: isExploring * when(kind === 'institution'),
          exploredGeneral: isExploring * when(clusterIds.length === 0),
          exploredCompanyOfTheirMarket: isExploring * (kind === 'business' ? few(own.get(id)) : 0),
          exploredNamedInBest: isExploring * named,
          exploredLink: isExploring * (kind === 'network' || kind === 'programme' ? ofMarket : 0),
          neededInAll: saturate(need?.sum ?? 0, 1),
          ownsFirstEnquiry: when(owners.has(id)),
          authority: when(kind === 'institution' && clusterIds.length === 0 && !owners.has(id)),
          asksForTalent: kind === 'talent' ? asksFor.talent : 0,
          asksForSite: kind === 'site' ? asksFor.site : 0,
        },
      ];
    }),
  );
}

/** Whoever meets what they ask for first is met first. */
const OF_FIRST_NEED = 0.6;

/** The organisations that these visitors should meet, the first first; of an owner and what it owns, the one that is in the region. */
export function chooseOrganisations(
  index: TailoringIndex,
  visit: Visit,
  facts: Iterable<ValuedFact>,
  library: Library,
  suits: (organisation: Organisation) => boolean,
  weights: OrganisationFeatures = ORGANISATION_WEIGHTS,
): readonly Organisation[] {
  const ranked = [...organisationFeatures(index, visit, facts, library)]
    .filter(([organisation]) => suits(organisation))
    .map(([organisation, features]) => ({
      organisation,
      isHere: features.inRegion === 1,
      isDoor: features.firstEnquiry === 1,
      score: weigh(features, weights) + OF_FIRST_NEED * features.ofFirstNeed,
    }))
    .sort((a, b) => b.score - a.score || (a.organisation.id < b.organisation.id ? -1 : 1));
  const chosen: typeof ranked = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST) break;
    const kin = chosen.find(({ organisation }) => isKin(library, organisation.id, candidate.organisation.id));
    if (!kin) chosen.push(candidate);
    else if ((candidate.isHere && !kin.isHere) || candidate.isDoor)
      chosen.splice(chosen.indexOf(kin), 1, candidate);
  }
  return chosen.map(({ organisation }) => organisation);
}

const isKin = (library: Library, a: string, b: string): boolean =>
  library.records.links.some(
    ({ relation, fromId, toId }) =>
      relation === 'owns' && ((fromId === a && toId === b) || (fromId === b && toId === a)),
  );
