import { expect, it } from 'vitest';
import { briefOfCorrigendum, composeCorrigendum } from '../../src/main/ledger/corrigendum.ts';
import { withIssue } from '../../src/main/ledger/issue.ts';
import { issuedCopies } from '../../src/main/ledger/ledger-store.ts';
import { printedValues } from '../../src/main/ledger/printed-values.ts';
import { findRecalls } from '../../src/main/ledger/recalls.ts';
import type { Library } from '../../src/main/library/library.ts';
import { withEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { type PrintedRef, pagesOfAt, printedId } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { issuedTo, printedForIssue, someOf, withCorrections } from '../support/corrections.ts';
import { shippedFonts } from '../support/fonts.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';
import { verdictOn } from '../support/verified.ts';

const library = await shippedLibrary();
const delegation = exampleDelegation('uae');
const brief = draftFor('uae', { delegation, courtesy: 'ar' }, library);
const made = await printedForIssue(brief, delegation, library);
const ledger = issuedTo({ entries: [], facts: {} }, made, 'WM-2026-001');
const mark = { number: 'WM-2027-C001', supersedes: null };
const recalledBy = (later: Library, of = ledger) =>
  findRecalls({ ledger: of, libraryOf: () => later, audienceOf: (id) => later.audience(id) ?? null });

async function corrigendumFor(refs: readonly PrintedRef[], isWhole = true) {
  const later = withCorrections(library, refs);
  const [recalled] = recalledBy(later);
  const copy = issuedCopies(ledger)[0]?.copy;
  if (!recalled || !copy) throw new Error('nothing was recalled');
  const { audience } = made;
  const request = { copy, recalled, audience, library: later, ledger, mark, isWhole };
  const whole = { ...request, apology: 'We are sorry.', day: '2027-01-16' };
  const document = composeCorrigendum(whole);
  const own = briefOfCorrigendum(whole);
  const sealed = withEvidence(document, {
    brief: own,
    library: later,
    audience,
    delegation: null,
    issue: mark,
  });
  const drawn = await renderHere(shippedFonts())(sealed.document, () => {});
  const printed = printedValues(sealed.evidence, drawn.printed, later.pack);
  const issued = withIssue(ledger, {
    ...{ brief: own, audience, mark, recipient: copy.recipient, findings: [], waivers: [] },
    ...{ pdf: drawn.pdf, pages: drawn.pages, factPages: drawn.factPages, places: drawn.printed, printed },
    ...{ at: '2027-01-16T09:00:00.000Z', corrects: copy.number },
  });
  const words = spaced(textOfPages((await readPdf(drawn.pdf)).pages));
  return { ...drawn, recalled, later, issued, words };
}

it('tells every kind of value with its pages, carries its evidence, and is known as issued from here', async () => {
  const refs = someOf(
    made.places.filter(({ type }) => type !== 'source'),
    20,
  );
  const { pdf, faults, recalled, words, issued, later } = await corrigendumFor(refs);
  expect(faults).toEqual([]);
  expect(new Set(recalled.items.map(({ type }) => type)).size).toBeGreaterThan(6);
  for (const { at = [] } of recalled.items)
    expect(words).toContain(`${pagesOfAt([at[0]] as never).join(', ')}, `);
  const { integrity, provenance } = await verdictOn(pdf, { ledger: issued, library: later });
  expect(integrity.kind).toBe('identical');
  expect(provenance.sentence).toContain(
    'Issued from here as WM-2027-C001, the corrigendum to WM-2026-001, to Holder of WM-2026-001',
  );
  // The same correction is not recalled from the corrigendum that tells it.
  expect(recalledBy(later, issued).map(({ number }) => number)).toEqual(['WM-2026-001']);
  // What it said right is wrong now, though the first copy says it again.
  expect(recalledBy(library, issued).map(({ number }) => number)).toEqual(['WM-2027-C001']);
});

it('of a rate gives each converted sum anew', async () => {
  const { words, recalled } = await corrigendumFor([{ type: 'rate', key: 'AED' }]);
  expect(recalled.items.map(({ factId }) => factId)).toEqual([printedId({ type: 'rate', key: 'AED' })]);
  expect(words).toContain('Sums that the corrected rate makes others');
  expect(words.match(/≈ AED/g)?.length).toBeGreaterThan(10);
});

it('says that the rest stands only where all was compared', async () => {
  const [ref] = made.places.filter(({ type }) => type === 'organisation');
  if (!ref) throw new Error('no organisation is printed');
  expect((await corrigendumFor([ref])).words).toContain('was compared and stands');
  expect((await corrigendumFor([ref], false)).words).not.toContain('stands');
});
