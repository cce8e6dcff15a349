import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecord } from '../../src/main/library/merge.ts';
import type { Fields } from '../../src/shared/domain/index.ts';

type Case = {
  readonly name: string;
  readonly base: Fields | null;
  readonly theirs: Fields | null;
  readonly ours: Fields | null;
  readonly gives: Fields | null;
  /** Each question as `question field`; none where the merge decides alone. */
  readonly asks?: readonly string[];
};

const projects = (value: number | string | null, more: Fields = {}): Fields => ({ id: 'F1', value, ...more });
const sources = (...sourceIds: string[]): Fields => ({ id: 'F1', sourceIds });
const point = (period: string, value: number): Fields => ({
  period,
  place: 'Home',
  value,
  sourceIds: ['S1'],
});
const series = (...points: Fields[]): Fields => ({ id: 'jobs', points });

/** What merging means. `base` was read, then the pack made `theirs` of it and the team `ours`. */
const cases: readonly Case[] = [
  // Nobody, or only one, changed it
  {
    name: 'nothing changed',
    base: projects(86),
    theirs: projects(86),
    ours: projects(86),
    gives: projects(86),
  },
  {
    name: 'only the pack',
    base: projects(86),
    theirs: projects(84),
    ours: projects(86),
    gives: projects(84),
  },
  {
    name: 'only the team',
    base: projects(86),
    theirs: projects(86),
    ours: projects(85),
    gives: projects(85),
  },
  {
    name: 'equal edits cancel',
    base: projects(86),
    theirs: projects(84),
    ours: projects(84),
    gives: projects(84),
  },
  {
    name: 'different fields both stand',
    base: projects(86, { unit: 'projects' }),
    theirs: projects(84, { unit: 'projects' }),
    ours: projects(86, { unit: 'schemes' }),
    gives: projects(84, { unit: 'schemes' }),
  },
  // Two values for one field
  {
    name: 'two values for one field',
    base: projects(86),
    theirs: projects(84),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  {
    name: 'two questions in one record',
    base: projects(86, { unit: 'a' }),
    theirs: projects(84, { unit: 'b' }),
    ours: projects(85, { unit: 'c' }),
    gives: projects(85, { unit: 'c' }),
    asks: ['field value', 'field unit'],
  },
  {
    name: 'one field agrees and one does not',
    base: projects(86, { unit: 'a' }),
    theirs: projects(84, { unit: 'b' }),
    ours: projects(85, { unit: 'b' }),
    gives: projects(85, { unit: 'b' }),
    asks: ['field value'],
  },
  {
    name: 'the team empties what the pack corrects',
    base: projects(86),
    theirs: projects(84),
    ours: projects(null),
    gives: projects(null),
    asks: ['field value'],
  },
  {
    name: 'the pack empties what the team corrects',
    base: projects(86),
    theirs: projects(null),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  {
    name: 'both empty it',
    base: projects(86),
    theirs: projects(null),
    ours: projects(null),
    gives: projects(null),
  },
  {
    name: 'zero is not empty',
    base: projects(null),
    theirs: projects(0),
    ours: projects(null),
    gives: projects(0),
  },
  {
    name: 'the team fills what was empty',
    base: projects(null),
    theirs: projects(null),
    ours: projects(85),
    gives: projects(85),
  },
  {
    name: 'both fill it differently',
    base: projects(null),
    theirs: projects(84),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  // Type changed
  {
    name: 'the pack changes the type, the team nothing',
    base: projects(86),
    theirs: projects('about 86'),
    ours: projects(86),
    gives: projects('about 86'),
  },
  {
    name: 'the pack changes the type of what the team edits',
    base: projects(86),
    theirs: projects('86'),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  {
    name: 'a set becomes a word under an edit',
    base: { id: 'F1', themes: ['tech'] },
    theirs: { id: 'F1', themes: 'tech' },
    ours: { id: 'F1', themes: ['tech', 'jobs'] },
    gives: { id: 'F1', themes: ['tech', 'jobs'] },
    asks: ['field themes'],
  },
  {
    name: 'the pack brings a field that the base lacked',
    base: projects(86),
    theirs: projects(86, { caveat: 'Provisional.' }),
    ours: projects(85),
    gives: projects(85, { caveat: 'Provisional.' }),
  },
  {
    name: 'the pack drops a field',
    base: projects(86, { old: 'x' }),
    theirs: projects(86),
    ours: projects(85, { old: 'x' }),
    gives: projects(85, { old: null }),
  },
  {
    name: 'a key that is everybody’s property',
    base: { id: 'F1', constructor: 'a' },
    theirs: { id: 'F1', constructor: 'a' },
    ours: { id: 'F1', constructor: 'b' },
    gives: { id: 'F1', constructor: 'b' },
  },
  // Sets
  {
    name: 'sets merge by member',
    base: sources('S1'),
    theirs: sources('S1', 'S2'),
    ours: sources('S1', 'S3'),
    gives: sources('S1', 'S2', 'S3'),
  },
  {
    name: 'a member that both add is there once',
    base: sources('S1'),
    theirs: sources('S1', 'S2'),
    ours: sources('S1', 'S2', 'S3'),
    gives: sources('S1', 'S2', 'S3'),
  },
  {
    name: 'a source removed by the pack goes, the team’s own stays',
    base: sources('S1', 'S2'),
    theirs: sources('S1'),
    ours: sources('S1', 'S2', 'S3'),
    gives: sources('S1', 'S3'),
  },
  {
    name: 'a source removed by the team stays removed',
    base: sources('S1', 'S2'),
    theirs: sources('S1', 'S2', 'S4'),
    ours: sources('S1'),
    gives: sources('S1', 'S4'),
  },
  {
    name: 'a source that both remove',
    base: sources('S1', 'S2'),
    theirs: sources('S1'),
    ours: sources('S1'),
    gives: sources('S1'),
  },
  {
    name: 'each removes the other’s last source',
    base: sources('S1', 'S2'),
    theirs: sources('S1'),
    ours: sources('S2'),
    gives: sources('S2'),
    asks: ['field sourceIds'],
  },
  {
    name: 'the source replaced by the pack, another added by the team',
    base: sources('S1'),
    theirs: sources('S9'),
    ours: sources('S1', 'S3'),
    gives: sources('S9', 'S3'),
  },
  {
    name: 'only the order of a set differs',
    base: sources('S1', 'S2'),
    theirs: sources('S1', 'S2'),
    ours: sources('S2', 'S1'),
    gives: sources('S2', 'S1'),
  },
  {
    name: 'the team empties a set that the pack extends',
    base: { id: 'F1', themes: ['a'] },
    theirs: { id: 'F1', themes: ['a', 'b'] },
    ours: { id: 'F1', themes: [] },
    gives: { id: 'F1', themes: ['b'] },
  },
  // Deleted, hidden, withdrawn
  {
    name: 'deleted by the pack, untouched by the team',
    base: projects(86),
    theirs: null,
    ours: projects(86),
    gives: null,
  },
  {
    name: 'deleted by the pack, edited by the team',
    base: projects(86),
    theirs: null,
    ours: projects(85),
    gives: projects(85),
    asks: ['deleted'],
  },
  {
    name: 'hidden by the team, untouched by the pack',
    base: projects(86),
    theirs: projects(86),
    ours: null,
    gives: null,
  },
  {
    name: 'hidden by the team, changed by the pack',
    base: projects(86),
    theirs: projects(84),
    ours: null,
    gives: null,
    asks: ['hidden'],
  },
  {
    name: 'deleted by the pack and hidden by the team',
    base: projects(86),
    theirs: null,
    ours: null,
    gives: null,
  },
  {
    name: 'withdrawn by the pack, untouched by the team',
    base: projects(86, { confidence: 'high' }),
    theirs: projects(86, { confidence: 'withdrawn' }),
    ours: projects(86, { confidence: 'high' }),
    gives: projects(86, { confidence: 'withdrawn' }),
  },
  {
    name: 'withdrawn by the pack, edited by the team',
    base: projects(86, { confidence: 'high' }),
    theirs: projects(86, { confidence: 'withdrawn' }),
    ours: projects(85, { confidence: 'high' }),
    gives: projects(85, { confidence: 'withdrawn' }),
    asks: ['withdrawn'],
  },
  {
    name: 'withdrawn long ago, edited since',
    base: projects(86, { confidence: 'withdrawn' }),
    theirs: projects(86, { confidence: 'withdrawn', unit: 'x' }),
    ours: projects(85, { confidence: 'withdrawn' }),
    gives: projects(85, { confidence: 'withdrawn', unit: 'x' }),
  },
  {
    name: 'withdrawn by both',
    base: projects(86, { confidence: 'high' }),
    theirs: projects(86, { confidence: 'withdrawn' }),
    ours: projects(85, { confidence: 'withdrawn' }),
    gives: projects(85, { confidence: 'withdrawn' }),
  },
  // Added, base missing
  { name: 'added by the pack', base: null, theirs: projects(84), ours: null, gives: projects(84) },
  { name: 'added by the team', base: null, theirs: null, ours: projects(85), gives: projects(85) },
  { name: 'both added the same', base: null, theirs: projects(84), ours: projects(84), gives: projects(84) },
  {
    name: 'both added under one id',
    base: null,
    theirs: projects(84),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  {
    name: 'both added, what only one filled in is taken',
    base: null,
    theirs: projects(84, { unit: null, place: 'Home' }),
    ours: projects(84, { unit: 'projects', place: null }),
    gives: projects(84, { unit: 'projects', place: 'Home' }),
  },
  {
    name: 'both added, their sets are one',
    base: null,
    theirs: sources('S1'),
    ours: sources('S2'),
    gives: sources('S1', 'S2'),
  },
  {
    name: 'the base of one field is missing',
    base: { id: 'F1' },
    theirs: projects(84),
    ours: projects(85),
    gives: projects(85),
    asks: ['field value'],
  },
  // Series
  {
    name: 'points of a series merge one by one',
    base: series(point('2023', 1)),
    theirs: series(point('2023', 2)),
    ours: series(point('2023', 1), point('2024', 5)),
    gives: series(point('2023', 2), point('2024', 5)),
  },
  {
    name: 'one point corrected twice',
    base: series(point('2023', 1), point('2024', 1)),
    theirs: series(point('2023', 2), point('2024', 1)),
    ours: series(point('2023', 3), point('2024', 1)),
    gives: series(point('2023', 3), point('2024', 1)),
    asks: ['field points ["2023","Home"]'],
  },
  {
    name: 'a point removed by the team stays removed',
    base: series(point('2023', 1), point('2024', 1)),
    theirs: series(point('2023', 2), point('2024', 1)),
    ours: series(point('2023', 1)),
    gives: series(point('2023', 2)),
  },
];

describe('a record is merged', () => {
  it.each(cases)('$name', ({ base, theirs, ours, gives, asks = [] }) => {
    const { record, questions } = mergeRecord(base, theirs, ours);
    expect(record).toEqual(gives);
    expect(
      questions.map(({ question, field }) => (field === null ? question : `${question} ${field}`)),
    ).toEqual(asks);
  });
  it('by a table of at least thirty cases', () => expect(cases.length).toBeGreaterThanOrEqual(30));
});

const word = fc.constantFrom('S1', 'S2', 'S3', 'S4');
const points = fc
  .uniqueArray(fc.constantFrom('2023', '2024', '2025'), { minLength: 1 })
  .chain((periods) =>
    fc.tuple(...periods.map((period) => fc.integer({ min: 1, max: 3 }).map((value) => point(period, value)))),
  );
const fields: fc.Arbitrary<Fields> = fc.record({
  id: fc.constant('F1'),
  value: fc.constantFrom<Fields[string]>(null, 0, 1, 2, '1'),
  caveat: fc.constantFrom(null, 'a', 'b'),
  confidence: fc.constantFrom('high', 'withdrawn'),
  sourceIds: fc.uniqueArray(word, { minLength: 1 }),
  points,
});
const maybe = fc.option(fields, { nil: null, freq: 6 });

describe('laws of merging', () => {
  it('merging again changes nothing', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (base, theirs, ours) => {
        const once = mergeRecord(base, theirs, ours).record;
        expect(mergeRecord(theirs, theirs, once)).toEqual({ record: once, questions: [] });
        expect(mergeRecord(base, theirs, once).record).toEqual(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('no local value is dropped without a question or an equal upstream value', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, (base, theirs, ours) => {
        const { record, questions } = mergeRecord(base, theirs, ours);
        if (ours === null) {
          if (base !== null && theirs !== null && record !== null) throw new Error('shows what was hidden');
          return;
        }
        for (const [field, value] of Object.entries(ours)) {
          const before = base?.[field] ?? null;
          if (isDeepStrictEqual(value, before)) continue;
          const after = record?.[field] ?? null;
          const asked = questions.some(
            (question) => question.field === null || question.field.startsWith(field),
          );
          if (asked || isDeepStrictEqual(after, value) || isDeepStrictEqual(after, theirs?.[field] ?? null))
            continue;
          // Left are sets: every member that the team put in is in, every member that it took out is out.
          const [was, mine, now] = [before ?? [], value, after].map((it) =>
            Array.isArray(it) ? it.map((member) => JSON.stringify(member)) : [],
          ) as [string[], string[], string[]];
          expect(mine.filter((member) => !was.includes(member) && !now.includes(member))).toEqual([]);
          if (field === 'sourceIds')
            expect(was.filter((member) => !mine.includes(member) && now.includes(member))).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('no change of the pack is dropped where the team changed nothing', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, ours) => {
        const { record } = mergeRecord(base, theirs, ours);
        for (const field of Object.keys(theirs)) {
          if (isDeepStrictEqual(ours[field], base[field])) expect(record?.[field]).toEqual(theirs[field]);
        }
      }),
    );
  });
});
