import { describe, expect, it } from 'vitest';
import { checkChain } from '../../src/main/ledger/chain.ts';
import { withExport } from '../../src/main/ledger/ledger-store.ts';
import { findRecalls } from '../../src/main/ledger/recalls.ts';
import { LedgerFile, printedId } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import {
  issuedTo,
  printedForIssue,
  printsCorrected,
  someOf,
  withCorrections,
} from '../support/corrections.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';

const library = await shippedLibrary();
const delegation = exampleDelegation('uae');
const brief = draftFor('uae', { delegation, courtesy: 'ar' }, library);
const made = await printedForIssue(brief, delegation, library);
const ledger = issuedTo({ entries: [], facts: {} }, made, 'WM-2026-001');
const recalledBy = (later: typeof library) =>
  findRecalls({ ledger, libraryOf: () => later, audienceOf: (id) => later.audience(id) ?? null })[0]?.items ??
  [];

describe('every printed value is followed', () => {
  it('nothing is recalled while the library says what was printed', () => {
    expect(recalledBy(library)).toEqual([]);
    expect(recalledBy(withCorrections(library, []))).toEqual([]);
  });

  it('corrections of each kind name the value, its pages and its forms, and none beside them', () => {
    const refs = someOf(
      made.places.filter((place) => place.type !== 'source' && printsCorrected(made.printed, place)),
      40,
    );
    expect(new Set(refs.map(({ type }) => type)).size).toBeGreaterThan(6);
    const items = recalledBy(withCorrections(library, refs)).filter(
      ({ change }) => !change.fields.some(({ field }) => field === 'headline'),
    );
    const ids = new Set(refs.map(printedId));
    const expected = made.places
      .filter((place) => ids.has(printedId(place)))
      .map((place) => [place.type === 'fact' ? place.key : printedId(place), place.at]);
    expect(new Map(items.map(({ factId, at }) => [factId, at]))).toEqual(new Map(expected as []));
  });

  it('an export that was not issued is followed like a copy, and one that prints the same once', () => {
    const at = '2026-11-23T09:00:00.000Z';
    const twice = [1, 2].reduce(
      (book) => withExport(book, made.brief, made.pdf, made.pages, at, made),
      LedgerFile.parse({ entries: [], facts: {} }),
    );
    const refs = someOf(
      made.places.filter((place) => place.type !== 'source' && printsCorrected(made.printed, place)),
      12,
    );
    const later = withCorrections(library, refs);
    const found = findRecalls({
      ledger: LedgerFile.parse(JSON.parse(JSON.stringify(twice))),
      libraryOf: () => later,
      audienceOf: (id) => later.audience(id) ?? null,
    });
    expect(found).toMatchObject([
      {
        number: 'export-2',
        recipient: expect.stringMatching(/^exported on 23.November.2026, not issued$/),
        isExport: true,
      },
    ]);
    expect(found[0]?.items).toEqual(recalledBy(later));
  });

  it('a rate says on which pages its conversions stand', () => {
    const later = withCorrections(library, [{ type: 'rate', key: 'AED' }]);
    const [item, ...others] = recalledBy(later);
    expect(others).toEqual([]);
    expect(item?.statement).toContain('£1 = AED');
    expect(item?.at?.find(({ form }) => form === 'conversion')?.pages.length).toBeGreaterThan(3);
  });

  it('the ledger keeps them through a file, and notices a change in them', () => {
    const read = LedgerFile.parse(JSON.parse(JSON.stringify(ledger)));
    expect(checkChain(read, null)).toEqual([]);
    const [hash, record] = Object.entries(read.records ?? {})[0] ?? [];
    const changed = { ...read, records: { ...read.records, [hash ?? '']: { ...record, key: 'other' } } };
    expect(checkChain(changed as LedgerFile, null)).toHaveLength(1);
  });
});
