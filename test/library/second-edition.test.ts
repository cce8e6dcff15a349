import { describe, expect, it } from 'vitest';
import {
  derivedNotice,
  derivedOf,
  isOffered,
  polarityOf,
  printedSentence,
  roleOf,
  shortOf,
} from '../../src/main/library/derived.ts';
import { diffRecords } from '../../src/main/library/diff.ts';
import { editOverlay } from '../../src/main/library/edit-overlay.ts';
import { recordsForOthers } from '../../src/main/library/for-others.ts';
import { mergeOverlays } from '../../src/main/library/merge-overlays.ts';
import { recordPage } from '../../src/main/library/pages/record-page.ts';
import { buildSearchIndex } from '../../src/main/library/search.ts';
import { KINDS, RECORD_TYPES } from '../../src/shared/domain/records/kinds.ts';
import { firstEdition, shippedLibrary } from './shipped-library.ts';

const [first, second] = await Promise.all([firstEdition(), shippedLibrary()]);
const page = (library: typeof first, kind: Parameters<typeof recordPage>[0], id: string) =>
  recordPage(kind, id, { library, audiences: library.records.audiences, today: '2026-11-28' });

describe('from the first edition to the second', () => {
  it('every fact is still there: what was wrong is retired, and not offered', () => {
    expect(first.records.facts.filter(({ id }) => !second.fact(id))).toEqual([]);
    const retired = second.records.facts.filter((fact) => !isOffered(fact));
    expect(retired).toHaveLength(46);
    expect(retired.every(({ role, note }) => role === 'retire' && note)).toBe(true);
  });

  it('what changed is told by kind, new tables too, and never with the words of a note', () => {
    const { counts, changes } = diffRecords(first.base, second.base);
    expect(counts).toMatchObject({
      facts: { added: 143, removed: 0 },
      needs: { added: 32 },
      stories: { added: 15 },
      contacts: { added: 15 },
      sites: { added: 60 },
      journeys: { added: 18 },
      'notes on series': { added: 12 },
    });
    const changed = changes.find(({ recordId }) => recordId === 'C01');
    expect(changed?.sentence).toContain('printed sentence rewritten');
    expect(changes.find(({ recordType }) => recordType === 'travel')).toMatchObject({
      title: 'Birmingham – London',
    });
  });

  it('a team’s own words are kept, and its edit of a field that moved is asked', () => {
    const edit = (field: string, value: string) =>
      editOverlay(
        [],
        first.base,
        first.pack.name,
        { recordType: 'fact', recordId: 'F001', kind: 'edit', fields: { [field]: value } },
        '2026-11-25T09:00:00.000Z',
      );
    const of = (field: string, value: string) => mergeOverlays(edit(field, value), first.base, second.base);
    expect(of('statement', 'Ours.').questions).toMatchObject([{ question: 'field', field: 'statement' }]);
    const { overlays, questions } = of('note', 'Ask EY.');
    expect(questions).toMatchObject([{ question: 'field', field: 'note', base: null, ours: 'Ask EY.' }]);
    expect(overlays[0]?.change).toMatchObject({ changed: { note: 'Ask EY.' } });
  });
});

describe('what an older pack does not say is derived, and said to be', () => {
  it('by the words, basis, area and clusters of a fact', () => {
    const of = (id: string) => {
      const fact = first.fact(id);
      if (!fact) throw new Error(id);
      return [roleOf(fact), polarityOf(fact)];
    };
    expect(of('F033')).toEqual(['caution', 'caution']);
    expect(of('F034')).toEqual(['caution', 'caution']);
    expect(of('F306')).toEqual(['proof', 'strength']);
  });

  it('as the second edition’s author says it, in most facts', () => {
    const both = first.records.facts.flatMap((fact) => {
      const now = second.fact(fact.id);
      return now ? [{ fact, now }] : [];
    });
    const share = (same: (pair: (typeof both)[number]) => boolean) => both.filter(same).length / both.length;
    expect(share(({ fact, now }) => polarityOf(fact) === now.polarity)).toBeGreaterThan(0.7);
    expect(share(({ fact, now }) => (roleOf(fact) === 'rule') === (now.role === 'rule'))).toBeGreaterThan(
      0.95,
    );
  });

  it('a label is at most 40 characters', () => {
    for (const fact of first.records.facts) expect(shortOf(fact).length).toBeLessThanOrEqual(40);
  });

  it('and never where the pack says it itself', () => {
    for (const fact of second.records.facts) expect(derivedOf('fact', fact)).toEqual({});
    for (const conflict of second.records.conflicts) expect(derivedOf('conflict', conflict)).toEqual({});
    expect(derivedNotice(second.records)).toBeNull();
    expect(derivedNotice(first.records)).toContain('401 facts and 30 disagreements');
  });

  it('a row of the record’s page says so', () => {
    const rows = page(first, 'fact', 'F033').rows.map(({ field, derived }) => [field, derived]);
    expect(rows).toEqual([
      ['polarity', true],
      ['role', true],
      ['short', true],
    ]);
    expect(page(first, 'conflict', 'C01').rows).toMatchObject([{ field: 'printed', derived: true }]);
    expect(page(second, 'conflict', 'C01').rows).toMatchObject([{ field: 'note', internal: true }]);
    expect(page(second, 'fact', 'F033').rows.every(({ derived }) => !derived)).toBe(true);
  });
});

describe('what is for colleagues', () => {
  it('is in no record that leaves the house', () => {
    const records = recordsForOthers(second.records);
    for (const type of RECORD_TYPES) {
      const internal = Object.entries(KINDS[type].fields).flatMap(([name, field]) =>
        'internal' in field && field.internal ? [name] : [],
      );
      for (const record of records[KINDS[type].list])
        for (const field of internal) expect(record, `${type} ${field}`).not.toHaveProperty(field);
    }
  });

  it('is not what a reader sees where sources differ, unless an older pack says nothing else', () => {
    const [old] = first.records.conflicts;
    const [now] = second.records.conflicts;
    if (!old || !now) throw new Error('no disagreement');
    expect(printedSentence(old)).toBe(old.note);
    expect(printedSentence(now)).toBe(now.printed);
    expect(recordsForOthers(first.records).conflicts).toBe(first.records.conflicts);
  });
});

describe('the new tables', () => {
  const index = buildSearchIndex(second);
  it.each([
    ['need', 'trial sites', 'clinical-trials'],
    ['story', 'Hexaware', 'ST02'],
    ['contact', 'first enquiry', 'CT01'],
    ['site', 'Greenpower Park', 'SI01'],
    ['travel', 'Heathrow', 'Birmingham Airport London Heathrow Airport straight line'],
    ['series-note', 'EY calendar years', 'fdi-jobs-ey'],
  ] as const)('a %s is found by “%s” and has a page with rows', (kind, query, id) => {
    expect(index.search(query, { kind }, 20).hits.map((hit) => hit.id)).toContain(id);
    const shown = page(second, kind, id);
    expect(shown.about).toEqual({ kind: 'plain' });
    expect(shown.rows.length).toBeGreaterThan(1);
    expect(shown.sources.length).toBeGreaterThan(0);
  });

  it('what is noted on a series stands on its page', () => {
    expect(page(second, 'series', 'fdi-jobs-ey').rows.map(({ field }) => field)).toContain('findingRule');
  });
});
