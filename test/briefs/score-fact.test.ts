import { describe, expect, it } from 'vitest';
import { scoreClusters } from '../../src/main/briefs/choose-clusters.ts';
import { isForOthers, type Reader, scoreFact } from '../../src/main/briefs/score-fact.ts';
import type { Delegation, Fact } from '../../src/shared/domain/index.ts';
import { AUDIENCES, type AudienceId, exampleDelegation, ISSUED, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const fact = (id: string): Fact => {
  const found = library.fact(id);
  if (!found) throw new Error(`the shipped pack holds no fact ${id}`);
  return found;
};

const readerOf = (
  id: AudienceId,
  delegation: Delegation | null = null,
  clusterIds: readonly string[] = [],
): Reader => ({
  audience: shippedAudience(id),
  delegation,
  clusters: clusterIds.flatMap((cluster) => library.cluster(cluster) ?? []),
  today: ISSUED,
});

const score = (id: string, reader: Reader) => scoreFact(fact(id), library, reader);

describe('a score says in words what moved it', () => {
  it.each([
    ['a fact about the reader’s market', 'F156', 'us', [], 'About United States and the region'],
    ['a fact about several markets', 'F042', 'india', [], 'About India and the region'],
    ['a fact about another market', 'F156', 'uae', [], 'Written for another market (US)'],
    [
      'a fact of a chosen cluster',
      'F080',
      'us',
      ['ev-batteries'],
      'In the chosen clusters: Electric light vehicles and battery storage',
    ],
    [
      'a theme that the market weighs high',
      'F001',
      'india',
      [],
      'Foreign direct investment weighs high for India',
    ],
    ['a measured value', 'F001', 'us', [], 'Measured'],
    ['a target', 'F080', 'us', [], 'A target, not an outcome'],
    ['a claim', 'F158', 'us', [], 'A claim, not an outcome'],
    ['a recent value', 'F001', 'us', [], 'Recent: 2024'],
    ['an old value', 'F045', 'us', [], 'Old: 2018'],
    ['a review date that has passed', 'F001', 'us', [], 'Review date passed'],
    ['less than high confidence', 'F348', 'india', [], 'Confidence is medium'],
    [
      'a figure that a conflict does not prefer',
      'F001',
      'us',
      [],
      'Another figure is preferred (C01: Did the region buck the trend in 2024?)',
    ],
  ] as const)('%s', (_, id, audience, clusterIds, reason) => {
    expect(score(id, readerOf(audience, null, clusterIds)).reasons).toContain(reason);
  });

  it('an interest names the words that matched, at most four', () => {
    const scored = score('F133', readerOf('india', exampleDelegation('india')));
    const reason = scored.reasons.find((words) =>
      words.startsWith('Matches what the delegation asked about: '),
    );
    expect(reason).toBeDefined();
    expect(reason?.split(': ')[1]?.split(', ').length).toBeLessThanOrEqual(4);
  });

  it('the reason that weighs most stands first', () => {
    expect(score('F156', readerOf('us')).reasons[0]).toBe('About United States and the region');
    expect(score('F156', readerOf('uae')).reasons[0]).toBe('Written for another market (US)');
  });
});

describe('what a reader would prefer scores higher', () => {
  it.each(AUDIENCES)('%s: the fact of a conflict that is preferred loses nothing for it', (id) => {
    for (const { preferredFactId } of library.records.conflicts) {
      const others = library
        .conflictsOf(preferredFactId)
        .filter((conflict) => conflict.preferredFactId !== preferredFactId);
      const said = score(preferredFactId, readerOf(id)).reasons.some((r) => r.startsWith('Another figure'));
      expect(said).toBe(others.length > 0);
    }
  });

  it('a fact of a chosen cluster beats the same fact of another', () => {
    const [inside, outside] = [readerOf('us', null, ['ev-batteries']), readerOf('us', null, ['aerospace'])];
    expect(score('F080', inside).score - score('F080', outside).score).toBeCloseTo(2, 5);
  });

  it('a review date counts from the day after it', () => {
    const due = { ...fact('F001'), reviewBy: ISSUED };
    const late = { ...fact('F001'), reviewBy: '2026-11-21' };
    const reader = readerOf('us');
    expect(scoreFact(due, library, reader).reasons).not.toContain('Review date passed');
    expect(scoreFact(late, library, reader).score).toBeLessThan(scoreFact(due, library, reader).score);
  });

  it('heritage does not age', () => {
    const reader = readerOf('us');
    const founded = { ...fact('F045'), themes: ['heritage'] };
    expect(scoreFact(founded, library, reader).reasons).not.toContain('Old: 2018');
  });
});

describe('a fact for other markets', () => {
  it.each([
    [['US'], 'us', false],
    [['US'], 'uae', true],
    [['IN', 'US'], 'uae', true],
    [['IN', 'US'], 'india', false],
    [['all'], 'uae', false],
    [['all', 'IN'], 'uae', false],
    [[], 'uae', false],
    // A market that no audience of ours was asked about is somebody else’s.
    [['BR'], 'uae', true],
  ] as const)('markets %j for %s: %s', (markets, id, expected) => {
    expect(isForOthers({ ...fact('F001'), markets }, shippedAudience(id))).toBe(expected);
  });
});

describe('clusters are scored with reasons', () => {
  it.each(AUDIENCES)('%s: the named sectors say so', (id) => {
    const delegation = exampleDelegation(id);
    const scored = scoreClusters(library, shippedAudience(id), delegation);
    const named = scored.filter(({ reasons }) => reasons.includes('The delegation named this sector'));
    expect(named.map(({ cluster }) => cluster.id).sort()).toEqual([...delegation.sectors].sort());
    expect(scored).toHaveLength(library.records.clusters.length);
  });

  it('a sector in plain words names its cluster as its id does', () => {
    const delegation: Delegation = {
      ...exampleDelegation('us'),
      sectors: ['Aerospace', 'medical technology'],
    };
    const scored = scoreClusters(library, shippedAudience('us'), delegation);
    expect(scored[0]?.cluster.id).toBe('aerospace');
    expect(scored[0]?.reasons).toContain('The delegation named this sector');
  });

  it('counts are words: one fact, two facts', () => {
    const scored = scoreClusters(library, shippedAudience('us'), null);
    const last = scored.find(({ cluster }) => cluster.id === 'digital-creative');
    expect(last?.reasons.at(-1)).toMatch(/^1 fact, \d+ organisations? in the library$/);
  });
});
