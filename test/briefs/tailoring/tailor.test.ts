import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedSegments } from '../../../src/main/briefs/tailoring/asked-segments.ts';
import { chooseChapters } from '../../../src/main/briefs/tailoring/choose-chapters.ts';
import { matchNeeds } from '../../../src/main/briefs/tailoring/match-needs.ts';
import { tailor } from '../../../src/main/briefs/tailoring/tailor.ts';
import { tailoringIndex } from '../../../src/main/briefs/tailoring/tailoring-index.ts';
import { tellingWords } from '../../../src/main/briefs/tailoring/word-stems.ts';
import { polarityOf, roleOf } from '../../../src/main/library/derived.ts';
import { createLibrary } from '../../../src/main/library/library.ts';
import type { Delegation } from '../../../src/shared/domain/index.ts';
import { shippedLibrary } from '../../library/shipped-library.ts';
import { AUDIENCES, type AudienceId, ISSUED } from '../../support/region.ts';
import { shippedAudience } from '../../support/shipped.ts';

const library = await shippedLibrary();

type Asks = Partial<Pick<Delegation, 'sectors' | 'interests' | 'questions'>>;

const visitors = (id: AudienceId, asks: Asks): Delegation => ({
  id: 'visitors',
  name: 'Visitors',
  audienceId: id,
  sectors: [],
  interests: '',
  people: [],
  visit: null,
  itinerary: [],
  questions: [],
  ...asks,
});

const tailored = (id: AudienceId, asks: Asks, from = library) =>
  tailor(from, {
    audience: shippedAudience(id),
    delegation: visitors(id, asks),
    clusters: null,
    today: ISSUED,
  });

describe('words', () => {
  it.each([
    ['batteries', 'battery'],
    ['clinical trials', 'clinical trial'],
    ['universities', 'university'],
    ['medtech', 'medical devices'],
    ['EVs', 'electric vehicle'],
    ['self-driving', 'driverless'],
    ['optimisation', 'optimization'],
  ])('“%s” meets “%s”', (a, b) => {
    const others = new Set(tellingWords(b));
    expect(tellingWords(a).filter((word) => others.has(word))).not.toEqual([]);
  });

  it('words that say nothing tell nothing', () => {
    expect(tellingWords('Who is here, and where could we go?')).toEqual([]);
  });
});

describe('what a delegation asks for', () => {
  it('is each sector, each part of its interests and each question, a sector most', () => {
    const segments = askedSegments(
      visitors('us', { sectors: ['aerospace'], interests: 'wet labs, a test track', questions: ['Where?'] }),
    );
    expect(segments.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'sector: aerospace',
      'interest: wet labs',
      'interest: a test track',
      'question: Where?',
    ]);
    expect(segments.map(({ weight }) => weight)).toEqual([3, 1.5, 1.5, 0.5]);
  });

  it.each([
    ['clinical trials', 'clinical-trials'],
    ['quantum computing', 'quantum-collab'],
    ['autonomous vehicles', 'av-public-roads'],
    ['battery packs', 'battery-pack'],
    ['video games', 'games-studio'],
    ['sound stages for film', 'film-studio'],
    ['fintech', 'fin-backoffice'],
    ['in vitro diagnostics', 'pharma-dx'],
    ['data centres', 'ai-dc-power'],
    ['a warehouse', 'logistics-hub'],
    ['modular homes', 'modern-construction'],
    ['very light rail', 'rail-vlr'],
  ])('“%s” asks first for %s', (sector, need) => {
    const segments = askedSegments(visitors('us', { sectors: [sector] }));
    const index = tailoringIndex(library);
    const audience = shippedAudience('us');
    const chapters = chooseChapters(segments, audience, index);
    const [first] = matchNeeds({ audience, segments, chapters }, index);
    expect(first?.need.id).toBe(need);
  });

  it.each([
    ['ceramics', ['ceramics']],
    ['textiles and garments', ['textiles and garments']],
    ['aerospace', []],
  ])('of the sector “%s” nothing is held: %j', (sector, said) => {
    expect(tailored('india', { sectors: [sector] }).nothingHeld).toEqual(said);
  });
});

describe('the two needs of the article', () => {
  it.each([
    [
      'a med-tech founder who looks for clinical trials',
      'us',
      { sectors: ['med tech'], interests: 'clinical trial support' },
      'health-medtech',
      'clinical-trials',
    ],
    [
      'a quantum computing start-up that looks for academic partners',
      'us',
      { sectors: ['quantum computing'], interests: 'academic collaborations' },
      'quantum',
      'quantum-collab',
    ],
  ] as const)('%s', (_, id, asks, cluster, needId) => {
    const { chapters, facts, organisations } = tailored(id, asks);
    const need = library.records.needs.find((it) => it.id === needId);
    expect(chapters[0]?.cluster.id).toBe(cluster);
    const first = facts.filter(({ chapter }) => chapter?.cluster.id === cluster).slice(0, 3);
    for (const { fact } of first) expect(need?.factIds).toContain(fact.id);
    for (const { id: organisation } of organisations.slice(0, 3))
      expect(need?.organisationIds).toContain(organisation);
  });
});

const words = [...new Set(library.records.needs.flatMap(({ asks }) => asks))].sort();
const anyAsks = fc.record({
  id: fc.constantFrom(...AUDIENCES),
  sectors: fc.uniqueArray(fc.constantFrom(...words, 'ceramics', 'toys'), { maxLength: 3 }),
  interests: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join(', ')),
});

describe('whoever comes', () => {
  it('no caution, nothing retired, no headline of another market, and no fact twice', () => {
    fc.assert(
      fc.property(anyAsks, ({ id, ...asks }) => {
        const { market } = shippedAudience(id);
        const { facts, beside } = tailored(id, asks);
        const all = [...facts, ...beside.links, ...beside.funding].map(({ fact }) => fact);
        expect(new Set(all.map((fact) => fact.id)).size).toBe(all.length);
        for (const fact of all) {
          expect(['caution', 'retire']).not.toContain(roleOf(fact));
          expect(polarityOf(fact)).not.toBe('caution');
          const others =
            fact.markets.length > 0 && !fact.markets.includes('all') && !fact.markets.includes(market);
          expect(others && roleOf(fact) === 'headline').toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('one to four chapters, and no company more than three times', () => {
    fc.assert(
      fc.property(anyAsks, ({ id, ...asks }) => {
        const { chapters, facts } = tailored(id, asks);
        expect(chapters.length).toBeLessThanOrEqual(4);
        const index = tailoringIndex(library);
        const times = new Map<string, number>();
        for (const { fact } of facts)
          for (const name of index.namedIn(fact)) times.set(name, (times.get(name) ?? 0) + 1);
        for (const [name, count] of times)
          if (library.organisation(name)?.kind === 'business') expect(count).toBeLessThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });

  it('the same visitors get the same, however the rows of the pack stand', () => {
    const { records } = library;
    const reversed = createLibrary(library.pack, {
      ...records,
      facts: records.facts.toReversed(),
      needs: records.needs.toReversed(),
      organisations: records.organisations.toReversed(),
      clusters: records.clusters.toReversed(),
      conflicts: records.conflicts.toReversed(),
    });
    const ids = (from: typeof library) => {
      const { facts, organisations, chapters } = tailored(
        'us',
        { sectors: ['aerospace'], interests: 'radar, suppliers' },
        from,
      );
      return [facts.map(({ fact }) => fact.id), organisations.map(({ id }) => id), chapters.length];
    };
    expect(ids(reversed)).toEqual(ids(library));
  });
});
