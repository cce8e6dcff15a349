import { describe, expect, it } from 'vitest';
import { editOverlay, type RecordEdit } from '../../src/main/library/edit-overlay.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { mergeOverlays } from '../../src/main/library/merge-overlays.ts';
import { settleConflict } from '../../src/main/library/settle-conflict.ts';
import type { Fact, MergeConflict, Overlay, PackRecords } from '../../src/shared/domain/index.ts';
import { otherLibrary } from './shipped-library.ts';

const { pack, records } = await otherLibrary();
const AT = '2026-11-22T12:00:00.000Z';
const [first] = records.facts as readonly [Fact];
const onFact = { recordType: 'fact', recordId: first.id } as const;
const put = (edit: RecordEdit, overlays: readonly Overlay[] = []) =>
  editOverlay(overlays, records, pack.name, edit, AT);
const seen = (overlays: readonly Overlay[], under: PackRecords = records) =>
  createLibrary(pack, under, overlays);
const upstream = (change: Partial<Fact> | null): PackRecords => ({
  ...records,
  facts: records.facts.flatMap((it) => (it !== first ? [it] : change ? [{ ...it, ...change }] : [])),
});
const refusal = (edit: RecordEdit, overlays: readonly Overlay[] = []) => {
  try {
    put(edit, overlays);
  } catch (error) {
    return (error as { refusal: { code: string; details: readonly string[] } }).refusal;
  }
  throw new Error('was not refused');
};

describe('the team’s own edits', () => {
  it('lie over the pack’s record and leave it untouched', () => {
    const library = seen(put({ ...onFact, kind: 'edit', fields: { value: 7 } }));
    expect(library.fact(first.id)).toEqual({ ...first, value: 7 });
    expect(library.base.facts).toContainEqual(first);
    expect(library.overlays[0]?.change).toEqual({
      kind: 'edit',
      changed: { value: 7 },
      base: { value: first.value },
    });
  });
  it('an edit back to what the pack says is none', () => {
    const edited = put({ ...onFact, kind: 'edit', fields: { value: 7 } });
    expect(put({ ...onFact, kind: 'edit', fields: { value: first.value } }, edited)).toEqual([]);
    expect(put({ ...onFact, kind: 'revert' }, edited)).toEqual([]);
  });
  it('hide, show, annotate', () => {
    const hidden = put({ ...onFact, kind: 'hide' });
    expect(seen(hidden).fact(first.id)).toBeUndefined();
    expect(seen(put({ ...onFact, kind: 'show' }, hidden)).fact(first.id)).toEqual(first);
    const noted = put({ ...onFact, kind: 'annotate', note: 'Ask Ann.' }, hidden);
    expect(noted).toMatchObject([{ note: 'Ask Ann.', change: { kind: 'hide' } }]);
    expect(put({ ...onFact, kind: 'annotate', note: 'Ask Ann.' })).toMatchObject([
      { change: { kind: 'annotate' } },
    ]);
  });
  it('a fact of their own is found like any other, and taken away without trace', () => {
    const own = { ...first, id: 'own-1', statement: 'Our own count.' };
    const added = put({ recordType: 'fact', recordId: 'own-1', kind: 'add', fields: own });
    expect(seen(added).fact('own-1')).toEqual(own);
    expect(put({ recordType: 'fact', recordId: 'own-1', kind: 'hide' }, added)).toEqual([]);
  });
  it('another kind of record, named by more than one field', () => {
    const [link] = records.links;
    if (!link) throw new Error('no link');
    const recordId = `${link.fromId} ${link.toId} ${link.relation}`;
    expect(seen(put({ recordType: 'link', recordId, kind: 'hide' })).records.links).not.toContainEqual(link);
  });
  it('what the pack’s schema would refuse is refused, and what leads nowhere', () => {
    expect(refusal({ ...onFact, kind: 'edit', fields: { reviewBy: 'soon' } }).code).toBe('bad-input');
    expect(refusal({ ...onFact, kind: 'edit', fields: { sourceIds: ['S999'] } }).details).toEqual([
      'The library holds no S999. Choose one that is there, or add it first.',
    ]);
    expect(refusal({ ...onFact, kind: 'edit', fields: { id: 'other' } }).code).toBe('bad-input');
    expect(refusal({ ...onFact, kind: 'add', fields: first }).code).toBe('bad-input');
    expect(refusal({ recordType: 'fact', recordId: 'gone', kind: 'hide' }).code).toBe('not-found');
  });
});

describe('an update beneath them', () => {
  const edited = put({ ...onFact, kind: 'edit', fields: { value: 7 } });
  const conflictFrom = (theirs: PackRecords, overlays: readonly Overlay[]) => {
    const merged = mergeOverlays(overlays, records, theirs);
    const [question] = merged.questions;
    if (!question) throw new Error('no question');
    const conflict: MergeConflict = {
      ...question,
      id: 'c',
      mergeId: 'm',
      packName: pack.name,
      state: 'open',
      settled: null,
    };
    return { conflict, overlays: merged.overlays };
  };

  it('brings other fields and asks nothing', () => {
    const theirs = upstream({ unit: 'schemes' });
    const { overlays, questions } = mergeOverlays(edited, records, theirs);
    expect(questions).toEqual([]);
    expect(seen(overlays, theirs).fact(first.id)).toEqual({ ...first, unit: 'schemes', value: 7 });
  });
  it('that says the same as the team takes the overlay away', () => {
    expect(mergeOverlays(edited, records, upstream({ value: 7 })).overlays).toEqual([]);
  });
  it('asks with base, theirs and ours; each answer is what is then seen', () => {
    const theirs = upstream({ value: 8 });
    const { conflict, overlays } = conflictFrom(theirs, edited);
    expect(conflict).toMatchObject({
      question: 'field',
      field: 'value',
      base: first.value,
      theirs: 8,
      ours: 7,
    });
    const answered = (answer: Parameters<typeof settleConflict>[3]) =>
      seen(settleConflict(overlays, theirs, conflict, answer, AT), theirs).fact(first.id)?.value;
    expect(answered({ choice: 'theirs' })).toBe(8);
    expect(answered({ choice: 'ours' })).toBe(7);
    expect(answered({ choice: 'combined', value: 7.5 })).toBe(7.5);
  });
  it('that deletes an edited fact keeps it until the team agrees', () => {
    const theirs = upstream(null);
    const { conflict, overlays } = conflictFrom(theirs, edited);
    expect(conflict.question).toBe('deleted');
    expect(seen(overlays, theirs).fact(first.id)?.value).toBe(7);
    expect(settleConflict(overlays, theirs, conflict, { choice: 'theirs' }, AT)).toEqual([]);
  });
  it('that withdraws an edited fact asks', () => {
    expect(conflictFrom(upstream({ confidence: 'withdrawn' }), edited).conflict.question).toBe('withdrawn');
  });
  it('that changes a hidden fact asks, and keeps it hidden', () => {
    const theirs = upstream({ value: 8 });
    const { conflict, overlays } = conflictFrom(theirs, put({ ...onFact, kind: 'hide' }));
    expect(conflict.question).toBe('hidden');
    expect(seen(overlays, theirs).fact(first.id)).toBeUndefined();
    const shown = settleConflict(overlays, theirs, conflict, { choice: 'theirs' }, AT);
    expect(seen(shown, theirs).fact(first.id)?.value).toBe(8);
  });
  it('that removes a source which the team’s own fact names asks', () => {
    const own = put({
      recordType: 'fact',
      recordId: 'own-1',
      kind: 'add',
      fields: { ...first, id: 'own-1' },
    });
    const theirs = { ...records, sources: records.sources.filter(({ id }) => !first.sourceIds.includes(id)) };
    expect(conflictFrom(theirs, own).conflict).toMatchObject({ question: 'reference', field: 'sourceIds' });
  });
  it('without the old pack goes by the base that the overlay kept', () => {
    const theirs = upstream({ value: 8, unit: 'schemes' });
    const { overlays, questions } = mergeOverlays(edited, null, theirs);
    expect(questions).toMatchObject([{ field: 'value' }]);
    expect(seen(overlays, theirs).fact(first.id)).toMatchObject({ value: 7, unit: 'schemes' });
    const gone = mergeOverlays(edited, null, upstream(null));
    expect(gone).toMatchObject({ overlays: edited, questions: [{ question: 'deleted' }] });
  });
  it('keeps a note, whatever happens to its fact', () => {
    const noted = put({ ...onFact, kind: 'annotate', note: 'Ask Ann.' }, edited);
    expect(mergeOverlays(noted, records, upstream({ value: 7 })).overlays).toMatchObject([
      { note: 'Ask Ann.' },
    ]);
    expect(
      mergeOverlays(put({ ...onFact, kind: 'annotate', note: 'x' }), records, upstream(null)).overlays,
    ).toHaveLength(1);
  });
});
