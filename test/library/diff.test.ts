import { expect, it } from 'vitest';
import { diffRecords, filteredChanges } from '../../src/main/library/diff.ts';
import type { Fact, PackRecords } from '../../src/shared/domain/index.ts';
import { otherLibrary, shippedLibrary } from './shipped-library.ts';

const { records } = await otherLibrary();
const [first] = records.facts as readonly [Fact];
const withFirst = (change: Partial<Fact>): PackRecords => ({
  ...records,
  facts: records.facts.map((fact) => (fact === first ? { ...fact, ...change } : fact)),
});
const sentence = (change: Partial<Fact>) => diffRecords(records, withFirst(change)).changes[0]?.sentence;

it('says what changed in the trade’s words', () => {
  expect(sentence({ value: 13.9, sourceIds: ['T2'] })).toBe(
    'Gross value added 2024: 14.2 → 13.9, source replaced (T1 → T2)',
  );
  expect(sentence({ caveat: 'Provisional.' })).toBe('Gross value added 2024: caveat added: Provisional.');
  expect(sentence({ reviewBy: null })).toBe('Gross value added 2024: review date removed');
  expect(sentence({ statement: 'Otherwise.' })).toBe('Gross value added 2024: statement rewritten');
  expect(sentence({ confidence: 'withdrawn' })).toBe('Gross value added 2024: withdrawn');
  expect(sentence({ value: 1234567 })).toBe('Gross value added 2024: 14.2 → 1,234,567');
  expect(sentence({ themes: ['economy', 'jobs', 'skills'] })).toBe(
    'Gross value added 2024: themes added: jobs, skills',
  );
});

it('counts by kind, and can be filtered', () => {
  const after = {
    ...withFirst({ value: 13.9 }),
    sources: records.sources.slice(1),
    clusters: [...records.clusters, { ...records.clusters[0], id: 'new' }] as PackRecords['clusters'],
  };
  const diff = diffRecords(records, after);
  expect(diff.counts).toEqual({
    facts: { added: 0, removed: 0, changed: 1, withdrawn: 0 },
    sources: { added: 0, removed: 1, changed: 0, withdrawn: 0 },
    clusters: { added: 1, removed: 0, changed: 0, withdrawn: 0 },
  });
  expect(filteredChanges(diff, { recordType: 'source' })).toMatchObject([{ what: 'removed' }]);
  expect(filteredChanges(diff, { what: 'added' })).toMatchObject([{ recordType: 'cluster' }]);
});

it('a series names the figure that moved', () => {
  const [series] = records.series;
  if (!series) throw new Error('no series');
  const points = series.points.map((point, index) =>
    index === 0 ? { ...point, value: point.value + 1 } : point,
  );
  const after = { ...records, series: records.series.map((it) => (it === series ? { ...it, points } : it)) };
  const point = series.points[0];
  expect(diffRecords(records, after).changes[0]?.sentence).toContain(`${point?.place} ${point?.period}: `);
});

it('a pack with itself shows nothing', async () => {
  const shipped = (await shippedLibrary()).records;
  expect(diffRecords(shipped, shipped)).toMatchObject({ changes: [], counts: {} });
});
