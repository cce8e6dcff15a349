import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftClusters } from '../../src/main/briefs/choose-clusters.ts';
import { STALE_YEARS, yearsSince } from '../../src/main/briefs/choose-series.ts';
import { isForOthers, scoreFact } from '../../src/main/briefs/score-fact.ts';
import { candidateFacts } from '../../src/main/briefs/section-facts.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import { Brief } from '../../src/shared/domain/index.ts';
import {
  AUDIENCES,
  draftFor,
  exampleDelegation,
  factIds,
  factsOf,
  ISSUED,
  library,
  northmoor,
  OCCASIONS,
} from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const clusterIds = library.records.clusters.map((cluster) => cluster.id);

/** Any occasion, with any clusters in any order, or with none asked for. */
const anyDraft = fc.record({
  occasion: fc.constantFrom(...OCCASIONS),
  clusterIds: fc.oneof(
    fc.constant(null),
    fc.uniqueArray(fc.constantFrom(...clusterIds), { minLength: 1, maxLength: 6 }),
  ),
});

type Request = typeof anyDraft extends fc.Arbitrary<infer T> ? T : never;

/** Every law is tried on the same drafts of this run, each made once. */
const SAME_DRAFTS = { numRuns: 40, seed: Date.now() };
const drafts = new Map<string, ReturnType<typeof draftFor>>();

function draftOf({ occasion, clusterIds: ids }: Request) {
  const key = JSON.stringify([occasion.name, ids]);
  const draft =
    drafts.get(key) ?? draftFor(occasion.id, { delegation: occasion.delegation, clusterIds: ids });
  drafts.set(key, draft);
  return draft;
}

describe('every draft, for every audience, delegation and choice of clusters', () => {
  it('prints no fact twice', () => {
    fc.assert(
      fc.property(anyDraft, (request) => {
        const ids = factIds(draftOf(request));
        expect(ids).toEqual([...new Set(ids)]);
      }),
      SAME_DRAFTS,
    );
  });

  it('prints no fact that is meant for another market only', () => {
    fc.assert(
      fc.property(anyDraft, (request) => {
        const audience = shippedAudience(request.occasion.id);
        const others = factsOf(draftOf(request)).filter(
          (fact) => !fact.markets.includes('all') && !fact.markets.includes(audience.market),
        );
        expect(others.map((fact) => fact.id)).toEqual([]);
      }),
      SAME_DRAFTS,
    );
  });

  it('prints no two facts of one recorded conflict', () => {
    fc.assert(
      fc.property(anyDraft, (request) => {
        const ids = new Set(factIds(draftOf(request)));
        const broken = library.records.conflicts
          .map((conflict) => conflict.factIds.filter((id) => ids.has(id)))
          .filter((both) => both.length > 1);
        expect(broken).toEqual([]);
      }),
      SAME_DRAFTS,
    );
  });

  it('profiles exactly the clusters that were asked for, in their order', () => {
    fc.assert(
      fc.property(anyDraft, (request) => {
        const sections = draftOf(request).sections.filter((section) => section.kind === 'cluster');
        if (request.clusterIds === null) expect(sections).toHaveLength(4);
        else expect(sections.map((section) => section.clusterId)).toEqual(request.clusterIds);
        for (const section of sections) {
          for (const { fact } of pinsOfSection(section)) expect(fact.clusterIds).toContain(section.clusterId);
        }
      }),
      SAME_DRAFTS,
    );
  });

  it('draws no series that ended three years ago or earlier', () => {
    const ends = new Map(library.records.series.map((it) => [it.id, yearsSince(it, ISSUED)]));
    expect(Math.max(...ends.values())).toBeGreaterThanOrEqual(STALE_YEARS);
    fc.assert(
      fc.property(anyDraft, (request) => {
        const drawn = draftOf(request).sections.flatMap(({ seriesIds }) => seriesIds);
        expect(drawn.filter((id) => (ends.get(id) ?? 0) >= STALE_YEARS)).toEqual([]);
      }),
      SAME_DRAFTS,
    );
  });

  it('is a valid brief whose sections have ids of their own', () => {
    fc.assert(
      fc.property(anyDraft, (request) => {
        const brief = draftOf(request);
        expect(Brief.parse(brief)).toEqual(brief);
        const ids = brief.sections.map((section) => section.id);
        expect(ids).toEqual([...new Set(ids)]);
      }),
      SAME_DRAFTS,
    );
  });

  it.each([[['aerospace', 'aerospace']], [['aerospace', 'logistics', 'aerospace']]])(
    'a cluster that is asked for twice (%j) is profiled once',
    (asked) => {
      const ids = draftFor('us', { clusterIds: asked }).sections.map((section) => section.id);
      expect(ids).toEqual([...new Set(ids)]);
    },
  );
});

describe('the same input gives the same brief', () => {
  it.each(OCCASIONS)('$name: twice', ({ id, delegation }) => {
    expect(draftFor(id, { delegation })).toEqual(draftFor(id, { delegation }));
  });

  it('the order of the pack’s rows decides nothing', () => {
    const rows = fc.shuffledSubarray([...library.records.facts], { minLength: library.records.facts.length });
    fc.assert(
      fc.property(fc.constantFrom(...OCCASIONS), rows, ({ id, delegation }, facts) => {
        const shuffled = createLibrary(library.pack, { ...library.records, facts });
        expect(factIds(draftFor(id, { delegation }, shuffled))).toEqual(
          factIds(draftFor(id, { delegation })),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('nor does the order of clusters, organisations, conflicts and series', () => {
    const reversed = createLibrary(library.pack, {
      ...library.records,
      clusters: library.records.clusters.toReversed(),
      organisations: library.records.organisations.toReversed(),
      conflicts: library.records.conflicts.toReversed(),
      series: library.records.series.toReversed(),
    });
    for (const { id, delegation } of OCCASIONS) {
      expect(draftFor(id, { delegation }, reversed).sections).toEqual(draftFor(id, { delegation }).sections);
    }
  });
});

describe('a delegation steers the choice', () => {
  it.each(AUDIENCES)('%s: its sectors are profiled, first', (id) => {
    const delegation = exampleDelegation(id);
    const profiled = draftFor(id, { delegation }).sections.flatMap((section) => section.clusterId ?? []);
    expect(profiled.slice(0, delegation.sectors.length).sort()).toEqual([...delegation.sectors].sort());
  });

  it.each(AUDIENCES)('%s: at least fifteen facts are others than for nobody in particular', (id) => {
    const usual = new Set(factIds(draftFor(id)));
    const tailored = factIds(draftFor(id, { delegation: exampleDelegation(id) }));
    expect(tailored.filter((fact) => !usual.has(fact)).length).toBeGreaterThanOrEqual(15);
  });

  it.each(AUDIENCES)('%s: a visit section stands there when there are dates, and only then', (id) => {
    const delegation = exampleDelegation(id);
    const kinds = (visit: typeof delegation.visit) =>
      draftFor(id, { delegation: { ...delegation, visit } }).sections.map((section) => section.kind);
    expect(kinds(delegation.visit)).toContain('visit');
    expect(kinds(null)).not.toContain('visit');
  });

  it('a delegation without sectors or interests gets the brief of its audience', () => {
    const nobody = {
      ...exampleDelegation('uae'),
      sectors: [],
      interests: '',
      questions: [],
      visit: null,
    };
    expect(factIds(draftFor('uae', { delegation: nobody }))).toEqual(factIds(draftFor('uae')));
  });

  it.each(AUDIENCES)('%s: four clusters, or all that were named', (id) => {
    const delegation = { ...exampleDelegation(id), sectors: clusterIds.slice(0, 7) };
    const audience = shippedAudience(id);
    expect(draftClusters(library, audience, delegation)).toHaveLength(7);
    expect(draftClusters(library, audience, { ...delegation, sectors: [] })).toHaveLength(4);
  });
});

describe('key figures', () => {
  const counterOf = (metric: string | null): string | null =>
    /\(([A-Z]{2,6})\)/.exec(metric ?? '')?.[1] ?? null;

  it.each(OCCASIONS)(
    '$name: eight, each with a value and a measure, never of two counters',
    ({ id, delegation }) => {
      const glance = draftFor(id, { delegation }).sections.find((section) => section.kind === 'glance');
      const facts = glance ? pinsOfSection(glance).map((pin) => pin.fact) : [];
      expect(facts).toHaveLength(8);
      for (const fact of facts) {
        expect(fact.value).not.toBeNull();
        expect(fact.metric).not.toBeNull();
        expect(['forecast', 'target', 'claim', 'rule']).not.toContain(fact.basis);
      }
      const counters = new Set(facts.flatMap((fact) => counterOf(fact.metric) ?? []));
      expect(counters.size).toBeLessThanOrEqual(1);
    },
  );

  it('nor may the officer be offered the other counter for them', () => {
    for (const { id, delegation } of OCCASIONS) {
      const reader = { audience: shippedAudience(id), delegation, clusters: [], today: ISSUED };
      const offered = candidateFacts((fact) => scoreFact(fact, library, reader), 'glance', {
        cluster: null,
        library,
        audience: reader.audience,
      });
      const counters = new Set(offered.flatMap(({ fact }) => counterOf(fact.metric) ?? []));
      expect([...counters]).toEqual(['DBT']);
    }
  });
});

describe('another region', () => {
  it.each(AUDIENCES)('%s: drafts from its own facts', (id) => {
    const brief = draftFor(id, {}, northmoor);
    expect(brief.title).toMatch(/^Northmoor: /);
    expect(factIds(brief).length).toBeGreaterThan(0);
    for (const fact of factsOf(brief)) expect(northmoor.fact(fact.id)).toBe(fact);
    for (const fact of factsOf(brief)) expect(isForOthers(fact, shippedAudience(id))).toBe(false);
  });
});
