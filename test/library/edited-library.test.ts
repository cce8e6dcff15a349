import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOverlay, type RecordEdit } from '../../src/main/library/edit-overlay.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { applyOverlay } from '../../src/main/library/overlays.ts';
import { RECORD_KINDS, recordKey, recordsOfKind } from '../../src/main/library/record-kinds.ts';
import { buildPackIndex } from '../../src/main/library/search.ts';
import type { Fields, Overlay, PackRecords } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from './shipped-library.ts';

const { pack, base } = await shippedLibrary();
const index = buildPackIndex(createLibrary(pack, base));
const AT = '2026-11-22T09:00:00.000Z';

const oneOf = <T>(list: readonly T[], few = 12) => fc.constantFrom(...list.slice(0, few));
const factIds = base.facts.slice(0, 12).map(({ id }) => id);
const clusterIds = fc.uniqueArray(oneOf(base.clusters.map(({ id }) => id)), { maxLength: 3 });
const sourceIds = fc.uniqueArray(oneOf(base.sources.map(({ id }) => id)), { minLength: 1, maxLength: 3 });
const sentence = fc.constantFrom('Zeppelin yards reopen.', 'Batery works.', 'Coventry jobs rise.', 'Éclair');
const factFields = fc.oneof(
  fc.record({ clusterIds }),
  fc.record({ statement: sentence }),
  fc.record({ place: oneOf(base.places.map(({ name }) => name)), sourceIds }),
  fc.record({ themes: fc.constantFrom(['zeppelins'], ['talent'], []), value: fc.integer() }),
);

/** Each may be refused; what is kept is what counts. */
const edit: fc.Arbitrary<RecordEdit> = fc.oneof(
  fc.record({
    recordType: fc.constant('fact' as const),
    recordId: fc.constantFrom(...factIds, 'new-1', 'new-2'),
    kind: fc.constant('edit' as const),
    fields: factFields,
  }),
  fc.record({
    recordType: fc.constant('fact' as const),
    recordId: fc.constantFrom('new-1', 'new-2'),
    kind: fc.constant('add' as const),
    fields: fc
      .tuple(oneOf(base.facts), fc.constantFrom('new-1', 'new-2'), factFields)
      .map(([fact, id, fields]) => ({ ...fact, id, ...fields })),
  }),
  fc.record({
    recordType: fc.constantFrom(
      'fact' as const,
      'organisation' as const,
      'cluster' as const,
      'place' as const,
    ),
    recordId: fc.constantFrom(
      ...factIds,
      'new-1',
      ...base.clusters.slice(0, 4).map(({ id }) => id),
      ...base.organisations.slice(0, 4).map(({ id }) => id),
      'coventry',
    ),
    kind: fc.constantFrom('hide' as const, 'show' as const, 'revert' as const),
  }),
  fc.record({
    recordType: fc.constant('cluster' as const),
    recordId: oneOf(base.clusters.map(({ id }) => id)),
    kind: fc.constant('edit' as const),
    fields: fc.record({ name: sentence }),
  }),
  fc.record({
    recordType: fc.constant('source' as const),
    recordId: oneOf(base.sources.map(({ id }) => id)),
    kind: fc.constant('edit' as const),
    fields: fc.record({ publisher: sentence, title: sentence }),
  }),
  fc.record({
    recordType: fc.constant('translation' as const),
    recordId: oneOf(base.translations).map((it) =>
      [it.recordType, it.recordId, it.field, it.locale].join(' '),
    ),
    kind: fc.constant('edit' as const),
    fields: fc.record({ text: sentence }),
  }),
  fc.record({
    recordType: fc.constant('fact' as const),
    recordId: oneOf(factIds),
    kind: fc.constant('annotate' as const),
    note: fc.constantFrom('Ask Ann.', null),
  }),
);

function withEdit(overlays: readonly Overlay[], next: RecordEdit): readonly Overlay[] {
  try {
    return editOverlay(overlays, base, pack.name, next, AT);
  } catch {
    return overlays;
  }
}

/** The records as the team sees them, made the long way: one by one, all of them. */
function rebuilt(overlays: readonly Overlay[]): PackRecords {
  const lists = RECORD_KINDS.map((kind) => {
    const own = new Map(overlays.filter((it) => it.recordType === kind.type).map((it) => [it.recordId, it]));
    const all = recordsOfKind(base, kind);
    const seen = all.flatMap((record) => {
      const overlay = own.get(recordKey(kind, record));
      own.delete(recordKey(kind, record));
      return (overlay ? applyOverlay(record, overlay) : record) ?? [];
    });
    const added = [...own.values()].flatMap(({ change }) => (change.kind === 'add' ? [change.record] : []));
    return [kind.list, [...seen, ...added] as Fields[]];
  });
  return { ...base, ...Object.fromEntries(lists) };
}

const asked = (library: Library) => ({
  facts: [...factIds, 'new-1', 'new-2'].map((id) => library.fact(id)),
  conflicts: factIds.map((id) => library.conflictsOf(id)),
  clusters: base.clusters.map(({ id }) => [library.cluster(id), library.factsOfCluster(id)]),
  organisations: base.clusters.map(({ id }) => library.organisationsOfCluster(id)),
  links: base.organisations.map(({ id }) => [library.organisation(id), library.linksOf(id)]),
  sources: base.sources.map(({ id }) => [library.source(id), library.factsOfSource(id)]),
  places: base.places.map(({ name }) => library.place(name)),
  translations: base.clusters.map(({ id }) => library.translationsOf('cluster', id)),
  records: library.records,
});

const QUERIES = ['', 'zeppelin', 'batery', 'coventry jobs', 'c', 'quantum', 'eclair', 'new-1'];
const ALL = 5000;

describe('a library after any edits', () => {
  it('is the library that would be made of the edited records', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const overlays = edits.reduce(withEdit, [] as readonly Overlay[]);
        const whole = rebuilt(overlays);
        expect(asked(createLibrary(pack, base, overlays))).toEqual(asked(createLibrary(pack, whole)));
      }),
      { numRuns: 60 },
    );
  });

  it('is searched as an index made anew would search it, after each edit', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let overlays: readonly Overlay[] = [];
        for (const next of edits) overlays = withEdit(overlays, next);
        const edited = index.under(createLibrary(pack, base, overlays));
        const anew = buildPackIndex(createLibrary(pack, base, overlays)).under(
          createLibrary(pack, base, overlays),
        );
        // The same records as a pack of their own: found the same, though a word's rarity is then the edited pack's.
        const merged = createLibrary(pack, rebuilt(overlays));
        const asPack = buildPackIndex(merged).under(merged);
        for (const query of QUERIES) {
          const answer = edited.search(query, {}, ALL);
          expect(answer).toEqual(anew.search(query, {}, ALL));
          const other = asPack.search(query, {}, ALL);
          // Only the team's own library knows what the team did to it.
          const { edited: _, ...facets } = answer.facets;
          const { edited: none, ...others } = other.facets;
          expect([query, answer.total, facets, none]).toEqual([query, other.total, others, []]);
          const names = (hits: typeof other.hits) =>
            hits.map(({ kind, id, terms }) => `${kind} ${id} ${terms}`);
          if (query === '') expect(names(answer.hits)).toEqual(names(other.hits));
          else expect(names(answer.hits).sort()).toEqual(names(other.hits).sort());
        }
      }),
      { numRuns: 12 },
    );
  });

  it('shares the pack’s indexes: a record that was not touched is the very same', () => {
    const edits = withEdit([], { recordType: 'fact', recordId: 'F001', kind: 'edit', fields: { value: 1 } });
    const edited = createLibrary(pack, base, edits);
    expect(edited.fact('F001')).toMatchObject({ value: 1 });
    expect(edited.fact('F002')).toBe(base.facts.find(({ id }) => id === 'F002'));
    expect(edited.records.sources).toBe(base.sources);
  });

  it('still has a home when every place is hidden', () => {
    const hidden = base.places.reduce(
      (own, { id }) => withEdit(own, { recordType: 'place', recordId: id, kind: 'hide' }),
      [] as readonly Overlay[],
    );
    expect(createLibrary(pack, base, hidden).homePlace).toEqual(
      base.places.find(({ id }) => id === pack.homePlace),
    );
  });
});
