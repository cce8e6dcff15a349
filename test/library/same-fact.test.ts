import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNow } from '../../src/main/briefs/fact-change.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { mergeOverlays } from '../../src/main/library/merge-overlays.ts';
import { applyOverlays } from '../../src/main/library/overlays.ts';
import { settleConflict } from '../../src/main/library/settle-conflict.ts';
import { statementIds } from '../../src/main/packs/statement-id.ts';
import {
  type Fact,
  type MergeConflict,
  NO_RECORDS,
  type Overlay,
  type PackRecords,
} from '../../src/shared/domain/index.ts';

const fact = (id: string, metric: string, value: number, more: Partial<Fact> = {}): Fact => ({
  id,
  statement: `${metric} stood at ${value}.`,
  metric,
  value,
  unit: 'jobs',
  period: '2025',
  place: 'Marlock',
  clusterIds: [],
  markets: [],
  themes: [],
  sourceIds: ['stats'],
  quoteLocator: null,
  confidence: null,
  geography: null,
  basis: null,
  caveat: null,
  reviewBy: null,
  ...more,
});
const pack = (facts: readonly Fact[]): PackRecords => ({
  ...NO_RECORDS,
  sources: [
    {
      id: 'stats',
      title: 'S',
      publisher: 'S',
      author: null,
      published: null,
      url: 'https://s.example',
      accessed: '2026-01-01',
      licence: null,
      kind: 'official',
    },
  ],
  places: [{ id: 'marlock', name: 'Marlock', kind: 'place', lat: null, lon: null, sourceIds: ['stats'] }],
  facts,
});
const INSTALLED = {
  name: 'p',
  title: 'P',
  version: '2026.1.1',
  created: '2026-01-01T00:00:00Z',
  installedAt: '2026-01-01T00:00:00Z',
  folder: 'p',
  hash: 'sha256:0',
  trust: 'unverified' as const,
  counts: {},
};
const edit = (recordId: string, from: number, to: number): Overlay => ({
  packName: 'p',
  recordType: 'fact',
  recordId,
  change: { kind: 'edit', changed: { value: to }, base: { value: from } },
  note: null,
  editedAt: '2026-01-02T00:00:00Z',
});
const valueIn = (records: PackRecords, metric: string) =>
  records.facts.find((it) => it.metric === metric)?.value;

const keyed = (facts: readonly Fact[]): readonly Fact[] => {
  const ids = statementIds(
    facts.map(({ statement, metric, place, period, value }) => ({
      id: '',
      statement,
      metric: metric ?? '',
      place: place ?? '',
      period: period ?? '',
      source: 'https://s.example',
      value: String(value),
    })),
  );
  return facts.map((it, index) => ({ ...it, id: ids[index] ?? '' }));
};

describe('an edit stays on its own fact', () => {
  it('through 1,000 shuffles, insertions and deletions of the publisher, from ids of rows as well', () => {
    const metrics = ['Jobs', 'Ferries', 'Turbines', 'Homes', 'Visits', 'Patents'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(metrics, { minLength: 2 }),
        fc.shuffledSubarray(metrics, { minLength: 2 }),
        fc.boolean(),
        (first, second, rows) => {
          const made = first.map((metric, index) => fact(`row-${index + 2}`, metric, 10));
          const before = pack(rows ? made : keyed(made));
          const [edited] = before.facts;
          if (!edited?.metric) return;
          const theirs = pack(keyed(second.map((metric) => fact('', metric, 10))));
          const { overlays, questions } = mergeOverlays([edit(edited.id, 10, 99)], before, theirs);
          const seen = applyOverlays(theirs, overlays);
          for (const metric of second) expect(valueIn(seen, metric)).toBe(metric === edited.metric ? 99 : 10);
          if (!second.includes(edited.metric))
            expect(questions.map(({ question }) => question)).toEqual(['deleted']);
          else expect(questions).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('pins and recalls stay with their statements, twins, copies, insertions and deletions among them', () => {
    const row = fc.record({
      metric: fc.constantFrom('Jobs', 'Ferries', 'Homes'),
      value: fc.constantFrom(10, 20, 30),
      words: fc.constantFrom('stood at', 'reached', 'fell to'),
    });
    const made = (rows: readonly { metric: string; value: number; words: string }[]) =>
      pack(
        keyed(
          rows.map(({ metric, value, words }) =>
            fact('', metric, value, { statement: `${metric} ${words} ${value}.` }),
          ),
        ),
      );
    const wordsOf = ({ facts }: PackRecords) => facts.map(({ statement }) => statement);
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: (it) => JSON.stringify(it) }),
        fc.array(row, { maxLength: 2 }),
        fc.nat(6),
        fc.nat(6),
        fc.infiniteStream(fc.nat()),
        (rows, inserted, deleted, copied, order) => {
          const kept = rows.filter((_, index) => index !== deleted);
          const later = [...kept, ...inserted, ...(rows[copied] && copied !== deleted ? [rows[copied]] : [])]
            .map((it) => ({ it, key: order.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ it }) => it);
          const [before, theirs] = [made(rows), made(later)];
          const now = createLibrary(INSTALLED, theirs);
          for (const old of before.facts) {
            const stays = wordsOf(theirs).filter((it) => it === old.statement).length;
            const twins = [before, theirs].map(
              ({ facts }) => facts.filter(({ metric }) => metric === old.metric).length,
            );
            const found = factNow(now, old)?.statement ?? null;
            const own = edit(old.id, old.value ?? 0, 99);
            const { overlays, questions } = mergeOverlays([own], before, theirs);
            const edited = applyOverlays(theirs, overlays).facts.filter(({ value }) => value === 99);
            if (stays > 0 || twins.some((count) => count > 1))
              for (const it of edited) expect(it.statement).toBe(old.statement);
            if (stays > 0) {
              expect(found).toBe(old.statement);
              expect(edited.length + questions.length).toBeGreaterThan(0);
            } else if (twins.some((count) => count > 1)) {
              // Gone from among several of one measure: none of the others is taken for it.
              expect(found).toBe(null);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a changed key asks whether it is the same fact, with both shown; the answer moves the edit or ends it', () => {
    const before = pack(keyed([fact('', 'Jobs', 10), fact('', 'Homes', 5)]));
    const theirs = pack(keyed([fact('', 'Jobs', 11, { period: '2026' }), fact('', 'Homes', 5)]));
    const own = edit(before.facts[0]?.id ?? '', 10, 99);
    const { overlays, questions } = mergeOverlays([own], before, theirs);
    expect(questions).toMatchObject([
      { question: 'same', base: { period: '2025' }, theirs: { period: '2026' } },
    ]);
    expect(overlays).toEqual([own]);
    const conflict: MergeConflict = {
      ...(questions[0] as (typeof questions)[number]),
      id: 'c',
      mergeId: 'm',
      packName: 'p',
      state: 'open',
      settled: null,
    };
    const same = settleConflict(overlays, theirs, conflict, { choice: 'ours' }, '2026-02-01T00:00:00Z');
    expect(valueIn(applyOverlays(theirs, same), 'Jobs')).toBe(99);
    const other = settleConflict(overlays, theirs, conflict, { choice: 'theirs' }, '2026-02-01T00:00:00Z');
    expect(valueIn(applyOverlays(theirs, other), 'Jobs')).toBe(11);
    expect(other).toEqual([]);
  });
});
