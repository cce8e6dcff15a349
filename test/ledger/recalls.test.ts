import { describe, expect, it } from 'vitest';
import { factChange } from '../../src/main/briefs/fact-change.ts';
import { checkChain } from '../../src/main/ledger/chain.ts';
import { composeCorrigendum } from '../../src/main/ledger/corrigendum.ts';
import { nextNumber, numberPrefix } from '../../src/main/ledger/issue-number.ts';
import { issuedCopies, withEvent } from '../../src/main/ledger/ledger-store.ts';
import { findRecalls, openItems } from '../../src/main/ledger/recalls.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import type { Brief, Fact, LedgerFile } from '../../src/shared/domain/index.ts';
import { conformance } from '../pdf/conformance.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { shippedFonts } from '../support/fonts.ts';
import { issuedAs } from '../support/issued-ledger.ts';
import { AUDIENCES, draftFor, library, northmoor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { NO_LEDGER } from '../support/verified.ts';

const later = (change: (fact: Fact) => Fact | null): Library =>
  createLibrary(
    { ...library.pack, version: '2027.1.0', created: '2027-01-15T00:00:00Z' },
    { ...library.base, facts: library.base.facts.flatMap((fact) => change(fact) ?? []) },
  );
const recalledBy = (ledger: LedgerFile, now: Library) =>
  findRecalls({
    ledger,
    libraryOf: (name) => (name === now.pack.name ? now : null),
    audienceOf: shippedAudience,
  });

/** 200 copies of briefs that differ in what they print: each keeps two blocks of eleven, in turn. */
const copies: readonly { readonly number: string; readonly brief: Brief }[] = Array.from(
  { length: 200 },
  (_, index) => {
    const draft = draftFor(AUDIENCES[index % 3] ?? 'us');
    let count = 0;
    const sections = draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(() => {
        count += 1;
        return (count * 7 + index) % 11 < 2;
      }),
    }));
    return { number: `WM-2026-${index + 1}`, brief: { ...draft, id: `brief-${index}`, sections } };
  },
);
/** Any two pages that depend on fact and copy. */
const pagesOf = (number: string, factId: string): readonly number[] => {
  const sum = [...`${number}${factId}`].reduce((total, character) => total + character.charCodeAt(0), 0);
  return [2 + (sum % 9), 12 + (sum % 7)];
};
const ledger = copies.reduce<LedgerFile>(
  (file, { number, brief }) =>
    issuedAs(file, brief, { number, supersedes: null }, `Holder of ${number}`, (id) => pagesOf(number, id)),
  NO_LEDGER,
);

describe('recall', () => {
  it('names nothing while the library says what was printed', () => {
    expect(recalledBy(ledger, library)).toEqual([]);
    expect(
      recalledBy(
        ledger,
        later((fact) => ({ ...fact, markets: [], reviewBy: '2031-01-01' })),
      ),
    ).toEqual([]);
  });

  it('after five changed facts: exactly the copies that print them, out of 200, with their pages', () => {
    const printedIds = [...new Set(copies.flatMap(({ brief }) => allPins(brief).map((pin) => pin.factId)))];
    const changed = [3, 17, 29, 41, 58].map((at) => printedIds[at * 2] ?? printedIds[at] ?? '');
    const ids = new Set(changed);
    expect(ids.size).toBe(5);
    const now = later((fact) =>
      ids.has(fact.id) ? { ...fact, statement: `${fact.statement} (as corrected)` } : fact,
    );
    const expected = copies.flatMap(({ number, brief }) => {
      const facts = allPins(brief).flatMap(({ factId }) =>
        ids.has(factId) ? [{ factId, pages: pagesOf(number, factId) }] : [],
      );
      return facts.length > 0 ? [{ number, facts }] : [];
    });
    const found = recalledBy(ledger, now).map(({ number, items }) => ({
      number,
      facts: items.map(({ factId, pages }) => ({ factId, pages })),
    }));
    const order = (it: { facts: readonly { factId: string }[] }) => ({
      ...it,
      facts: [...it.facts].sort((a, b) => (a.factId < b.factId ? -1 : 1)),
    });
    expect(found.map(order)).toEqual(expected.map(order));
    expect(found.length).toBeGreaterThan(20);
    expect(found.length).toBeLessThan(200);
  });

  it('of a copy that was replaced is asked of the newer one only', () => {
    const draft = draftFor('us');
    const [pin] = allPins(draft);
    const old = issuedAs(NO_LEDGER, draft, { number: 'WM-2026-001', supersedes: null }, 'The Embassy');
    const both = issuedAs(
      old,
      draft,
      { number: 'WM-2026-002', supersedes: { number: 'WM-2026-001', issueDate: '2026-11-01' } },
      'The Embassy',
    );
    expect(issuedCopies(both).map(({ supersededBy }) => supersededBy)).toEqual(['WM-2026-002', null]);
    expect(checkChain(both, null)).toEqual([]);
    const now = later((fact) => (fact.id === pin?.factId ? null : fact));
    expect(recalledBy(old, now).map(({ number }) => number)).toEqual(['WM-2026-001']);
    expect(recalledBy(both, now).map(({ number }) => number)).toEqual(['WM-2026-002']);
  });

  it('that was answered is no longer open, until the library changes once more', () => {
    const draft = draftFor('us');
    const id = allPins(draft).find(({ fact }) => fact.value !== null)?.factId ?? '';
    const issued = issuedAs(NO_LEDGER, draft, { number: 'WM-2026-001', supersedes: null }, 'The Embassy');
    const twice = later((fact) => (fact.id === id ? { ...fact, value: (fact.value ?? 0) * 1.02 } : fact));
    const [first] = recalledBy(issued, twice);
    const [item] = first?.items ?? [];
    if (!first || !item) throw new Error('nothing was recalled');
    const answered = withEvent(issued, '2027-01-16T00:00:00Z', {
      kind: 'recall',
      number: first.number,
      factId: id,
      against: item.against,
      state: 'ignored',
      reason: 'Rounded in print',
    });
    const [after] = recalledBy(answered, twice);
    expect(after && openItems(after)).toEqual([]);
    expect(after?.items[0]).toMatchObject({ state: 'ignored', reason: 'Rounded in print' });
    const again = later((fact) => (fact.id === id ? { ...fact, value: (fact.value ?? 0) * 1.05 } : fact));
    const [anew] = recalledBy(answered, again);
    expect(anew && openItems(anew)).toHaveLength(1);
  });
});

describe('how much a change matters', () => {
  const fact: Fact = {
    ...(library.records.facts[0] as Fact),
    id: 'X1',
    value: 40,
    unit: 'GBP million',
    metric: 'Exports',
    period: '2024',
    place: 'Here',
    basis: 'measured',
    statement: 'Exports were £40 million.',
    caveat: null,
  };
  const rival: Fact = { ...fact, id: 'X2', value: 41, place: 'There' };
  const audience = shippedAudience('us');
  const nowSaying = (now: Fact | null): Library =>
    createLibrary(library.pack, { ...library.base, facts: now ? [now, rival] : [rival] });
  it.each([
    ['withdrawn', null],
    ['sign', { value: -40 }],
    ['magnitude', { value: 400 }],
    ['order', { value: 42 }],
    ['value', { value: 40.5 }],
    ['meaning', { period: '2025' }],
    ['meaning', { basis: 'target' }],
    ['wording', { statement: 'Exports reached £40 million.' }],
    ['wording', { caveat: 'Goods only.' }],
    ['source', { sourceIds: ['S1', 'S2'] }],
  ] as const)('%s: %j', (gravity, change) => {
    const change_ = factChange(fact, nowSaying(change && { ...fact, ...change }), audience, [fact, rival]);
    expect(change_?.gravity).toBe(gravity);
  });
  it.each([
    ['nothing', {}],
    ['what is filed and not printed', { clusterIds: [], themes: ['a'], confidence: 'low', reviewBy: null }],
  ])('not at all: %s', (_, change) => {
    expect(factChange(fact, nowSaying({ ...fact, ...change }), audience, [rival])).toBeNull();
  });
});

describe('the number of an issue', () => {
  it.each([
    [library.homePlace.name, 'WM'],
    [northmoor.homePlace.name, 'NO'],
    ['Isle of Wight', 'IW'],
    ['Tees Valley and Beyond', 'TVB'],
    ['Łódź', 'ŁÓ'],
  ])('%s is %s', (name, prefix) => {
    expect(numberPrefix(name)).toBe(prefix);
  });

  it.each([
    [[], 'WM-2026-001'],
    [['WM-2026-001', 'WM-2026-013', 'WM-2025-099', 'NO-2026-044'], 'WM-2026-014'],
    [['WM-2026-999'], 'WM-2026-1000'],
  ])('after %j comes %s', (taken, next) => {
    expect(nextNumber('WM', '2026', taken)).toBe(next);
  });
});

describe('the corrigendum', () => {
  const correcting = (
    id: (typeof AUDIENCES)[number],
    number: string,
    count: number,
    more: Partial<Brief> = {},
  ) => {
    const brief: Brief = { ...draftFor(id), ...more };
    const ids = allPins(brief)
      .filter(({ fact }) => fact.value !== null && fact.value > 0)
      .slice(0, count)
      .map(({ factId }) => factId);
    const file = issuedAs(NO_LEDGER, brief, { number, supersedes: null }, 'The Embassy, Ms O’Neill');
    const now = later((fact) => {
      const at = ids.indexOf(fact.id);
      if (at === -1) return fact;
      return at === 1 ? null : { ...fact, value: Math.round((fact.value ?? 0) * 1.1 * 100) / 100 };
    });
    const [recalled] = recalledBy(file, now);
    const copy = issuedCopies(file)[0]?.copy;
    if (!recalled || !copy) throw new Error('nothing was recalled');
    const mark = { number: 'WM-2027-C001', supersedes: null };
    const words = { apology: 'We are sorry.', day: '2027-01-16', isWhole: false };
    return { copy, recalled, audience: shippedAudience(id), library: now, ledger: file, mark, ...words };
  };
  const made = async (request: ReturnType<typeof correcting>) => {
    const document = composeCorrigendum(request);
    const { pdf, pages, faults } = await renderHere(shippedFonts())(document, () => {});
    expect(faults).toEqual([]);
    return { pdf, pages, notes: document.notes };
  };

  it.each(AUDIENCES)(
    'for %s, in its habit: what was printed, where, what is right; on two pages at most',
    async (id) => {
      const one = correcting(id, 'WM-2026-007', 5);
      const { pdf, pages } = await made(one);
      expect(pages).toBeLessThanOrEqual(2);
      expect(conformance(pdf)).toEqual([]);
      const read = await readPdf(pdf);
      const text = spaced(textOfPages(read.pages));
      expect(read.language).toBe(one.audience.language);
      expect(text).toContain('WM-2026-007');
      expect(text).toContain('handed to The Embassy, Ms O’Neill');
      expect(text).toContain('We are sorry.');
      expect(text).toContain('Withdrawn. Please do not use it.');
      for (const { change } of one.recalled.items)
        for (const { field, to } of change.fields) if (field === 'value') expect(text).toContain(spaced(to));
    },
  );

  it.each([
    ['uae', 'ar', 'تصويب'],
    ['india', 'hi', 'शुद्धिपत्र'],
  ] as const)(
    'for a copy for %s with a part in %s says what it is in that language too',
    async (id, courtesy, word) => {
      const one = correcting(id, 'WM-2026-007', 3, { courtesy });
      const { pdf, notes } = await made(one);
      expect(conformance(pdf)).toEqual([]);
      expect(notes.join()).toMatch(/native speaker/);
      // What it says, not what a reader of PDFs makes of a complex script: that is tested with the text engine.
      const { sections } = composeCorrigendum(one);
      expect(sections[0]?.besideTitle).toMatchObject({ language: courtesy, text: word });
      const plain = await made(correcting(id, 'WM-2026-007', 3));
      expect(plain.notes).toEqual([]);
    },
  );

  it('of every figure of a long brief is printed whole', async () => {
    const one = correcting('us', 'WM-2026-001', 200, { title: `A long title, `.repeat(20) });
    const { pdf, pages, notes } = await made(one);
    expect(conformance(pdf)).toEqual([]);
    expect(notes).toEqual([]);
    expect(pages).toBeGreaterThan(3);
    const text = spaced(textOfPages((await readPdf(pdf)).pages));
    for (const { change } of one.recalled.items)
      for (const { field, to } of change.fields) if (field === 'value') expect(text).toContain(spaced(to));
  });

  it('of one figure takes one page', async () => {
    const { pages } = await made(correcting('us', 'WM-2026-001', 1));
    expect(pages).toBe(1);
  });
});
