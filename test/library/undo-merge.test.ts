import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOverlays } from '../../src/main/library/merge-overlays.ts';
import { applyOverlay, applyOverlays, changeBetween } from '../../src/main/library/overlays.ts';
import { undoMerge } from '../../src/main/library/undo-merge.ts';
import type {
  Fact,
  Fields,
  MergeConflict,
  MergeRecord,
  Overlay,
  PackRecords,
} from '../../src/shared/domain/index.ts';
import { otherLibrary } from './shipped-library.ts';

const { base: older } = await otherLibrary();
const [first] = older.facts;
if (!first) throw new Error('no fact');
const withFact = (fields: Partial<Fact> | null): PackRecords => ({
  ...older,
  facts: older.facts.flatMap((fact) => (fact !== first ? [fact] : fields ? [{ ...fact, ...fields }] : [])),
});

const overlay = (change: Overlay['change'], note: string | null = null): Overlay => ({
  packName: 'p',
  recordType: 'fact',
  recordId: first.id,
  change,
  note,
  editedAt: 'then',
});
const edit = (fields: Partial<Fact>): Overlay => {
  const record = first as unknown as Fields;
  return overlay(changeBetween(record, { ...record, ...(fields as Fields) }) ?? { kind: 'annotate' });
};

/** A merge as `update-overlays.ts` keeps it, with its questions waiting. */
function merged(before: readonly Overlay[], theirs: PackRecords) {
  const { overlays: after, questions } = mergeOverlays(before, older, theirs);
  const merge: MergeRecord = {
    id: 'm',
    packName: 'p',
    from: { version: '1', hash: 'a' },
    to: { version: '2', hash: 'b' },
    at: 'now',
    before: [...before],
    after: [...after],
    undone: false,
  };
  const conflicts = questions.map(
    (question, at): MergeConflict => ({
      ...question,
      id: `c${at}`,
      mergeId: 'm',
      packName: 'p',
      state: 'open',
      settled: null,
    }),
  );
  return { merge, conflicts, overlays: after };
}

const seen = (overlays: readonly Overlay[], records: PackRecords, field: keyof Fact) =>
  applyOverlays(records, overlays).facts.find(({ id }) => id === first.id)?.[field];

describe('a merge undone, the newer pack staying', () => {
  it('sets that were combined are the team’s own again, and are asked', () => {
    const theirs = withFact({ themes: ['energy', 'tides'] });
    const own = edit({ themes: ['energy', 'glass'] });
    const request = merged([own], theirs);
    expect(seen(request.overlays, theirs, 'themes')).toEqual(expect.arrayContaining(['tides', 'glass']));
    const taken = undoMerge(request, older, theirs);
    expect(seen(taken.overlays, theirs, 'themes')).toEqual(['energy', 'glass']);
    expect(taken.asked).toMatchObject([
      { question: 'field', field: 'themes', theirs: ['energy', 'tides'], ours: ['energy', 'glass'] },
    ]);
  });

  it.each([
    [
      'a note',
      (taken: Overlay | undefined) => overlay({ kind: 'annotate' }, `${taken?.note ?? ''}Ask Ann.`),
      {},
    ],
    ['another field', () => edit({ value: 2, place: 'Marlock' }), { place: 'Marlock' }],
  ])(
    '%s written after an answer stays, beside the value that the answer had changed',
    (_, write, written) => {
      const theirs = withFact({ value: 2 });
      const request = merged([edit({ value: 3 })], theirs);
      const conflicts = request.conflicts.map(
        (conflict): MergeConflict => ({
          ...conflict,
          state: 'settled',
          settled: { choice: 'theirs', value: 2, at: 'later' },
        }),
      );
      const later = { ...write(request.overlays[0]), editedAt: 'last' };
      if (later.change.kind === 'edit') delete (later.change.changed as Record<string, unknown>).value;
      const taken = undoMerge({ ...request, overlays: [later], conflicts }, older, theirs);
      expect(seen(taken.overlays, theirs, 'value')).toBe(3);
      expect(taken.overlays[0]?.note).toBe(later.note);
      for (const [field, value] of Object.entries(written))
        expect(seen(taken.overlays, theirs, field as keyof Fact)).toBe(value);
      expect(taken.asked).toMatchObject([{ field: 'value', theirs: 2, ours: 3 }]);
    },
  );

  it('what the team answered since is asked again, whatever the answer was', () => {
    const theirs = withFact({ value: 2 });
    const request = merged([edit({ value: 3 })], theirs);
    const settled = request.conflicts.map(
      (conflict): MergeConflict => ({
        ...conflict,
        state: 'settled',
        settled: { choice: 'theirs', value: 2, at: 'later' },
      }),
    );
    const taken = undoMerge({ ...request, overlays: [], conflicts: settled }, older, theirs);
    expect(seen(taken.overlays, theirs, 'value')).toBe(3);
    expect(taken.asked).toMatchObject([{ field: 'value', theirs: 2, ours: 3 }]);
    expect(taken.replaced).toEqual(['c0']);
  });

  it('work that was done after the merge stays', () => {
    const theirs = withFact({ value: 2 });
    const request = merged([edit({ value: 3 })], theirs);
    const later = {
      ...overlay({ kind: 'edit', changed: { value: 4 }, base: { value: 2 } }),
      editedAt: 'later',
    };
    const taken = undoMerge({ ...request, overlays: [later] }, older, theirs);
    expect(taken.overlays).toEqual([later]);
    expect(taken.asked).toEqual([]);
    expect(taken.replaced).toEqual([]);
  });

  it('an edit that the pack says itself by now has nothing left to say; its note has', () => {
    const theirs = withFact({ value: 3 });
    const own = { ...edit({ value: 3 }), note: 'Ask Ann.' };
    const taken = undoMerge(merged([own], theirs), older, theirs);
    expect(taken.overlays).toMatchObject([{ change: { kind: 'annotate' }, note: 'Ask Ann.' }]);
    expect(taken.asked).toEqual([]);
  });

  it('a record that the pack deleted is the team’s again, and that question is open again', () => {
    const theirs = withFact(null);
    const request = merged([edit({ value: 3 })], theirs);
    const conflicts = request.conflicts.map(
      (conflict): MergeConflict => ({
        ...conflict,
        state: 'settled',
        settled: { choice: 'theirs', value: null, at: 'later' },
      }),
    );
    const taken = undoMerge({ ...request, overlays: [], conflicts }, older, theirs);
    expect(taken.overlays).toEqual([edit({ value: 3 })]);
    expect(taken.reopened).toEqual(['c0']);
  });

  it('loses no value of either side, whatever both did', () => {
    const fields = fc.record(
      {
        value: fc.constantFrom(1, 2, 3, null),
        statement: fc.constantFrom('One.', 'Two.'),
        themes: fc.uniqueArray(fc.constantFrom('energy', 'glass', 'tides'), { maxLength: 3 }),
        confidence: fc.constantFrom('withdrawn', null),
      },
      { requiredKeys: [] },
    );
    const theirFields = fc.option(fields, { freq: 8 });
    fc.assert(
      fc.property(fields, theirFields, fc.boolean(), (mine, yours, hide) => {
        const theirs = withFact(yours);
        const own = hide ? overlay({ kind: 'hide', base: first as unknown as Fields }) : edit(mine);
        const request = merged([own], theirs);
        const taken = undoMerge(request, older, theirs);
        const touched = request.conflicts.length > 0 || !Object.is(request.overlays[0], own);
        if (!touched) return;
        const upstream = theirs.facts.find(({ id }) => id === first.id) as unknown as Fields | undefined;
        const mineNow = applyOverlay(upstream ?? null, taken.overlays[0] ?? overlay({ kind: 'annotate' }));
        if (own.change.kind === 'hide') expect(mineNow ?? null).toBeNull();
        if (own.change.kind !== 'edit' || !upstream) return;
        for (const [field, value] of Object.entries(own.change.changed)) {
          // Ours stands; theirs is in the record, or in a question beside it.
          expect([field, mineNow?.[field]]).toEqual([field, value]);
          const was = own.change.base[field];
          const moved = JSON.stringify(upstream[field]) !== JSON.stringify(was);
          const differs = JSON.stringify(upstream[field]) !== JSON.stringify(value);
          const question = taken.asked.find((it) => it.field === field);
          if (moved && differs) expect(question?.theirs).toEqual(upstream[field]);
          else expect(question).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
