import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeCorrigendum } from '../../src/main/ledger/corrigendum.ts';
import { withIssue } from '../../src/main/ledger/issue.ts';
import { issuedCopies } from '../../src/main/ledger/ledger-store.ts';
import { printedValues } from '../../src/main/ledger/printed-values.ts';
import { findRecalls } from '../../src/main/ledger/recalls.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import type { Image, LedgerFile } from '../../src/shared/domain/index.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { picturesOf } from '../support/photographed.ts';
import { withPhotographs } from '../support/photographs.ts';
import { draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { NO_LEDGER } from '../support/verified.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attache-recalled-photographs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folder = await withPhotographs(scratch);
const library = await libraryIn(folder);
const brief = draftFor('us', { clusterIds: ['ev-batteries'] }, library);
const audience = shippedAudience('us');
const { document, evidence } = documentWithEvidence({
  brief,
  library,
  audience,
  delegation: null,
  measure: sceneMeasure(shippedFonts()),
});
const made = await renderHere(shippedFonts())({ ...document, files: picturesOf(folder, library) }, () => {});
const mark = { number: 'WM-2026-1', supersedes: null };
const ledger: LedgerFile = withIssue(NO_LEDGER, {
  ...made,
  brief,
  audience,
  printed: printedValues(evidence, made.printed, library.pack),
  mark,
  recipient: 'The Great Lakes Mission',
  findings: [],
  waivers: [],
  at: '2026-11-22T09:00:00.000Z',
});

/** The library of a later version, with the cover's photograph changed; null takes it out. */
const later = (change: Partial<Image> | null, pictures = library.records.pictures): Library =>
  createLibrary(
    { ...library.pack, version: '2027.1.0', created: '2027-01-15T00:00:00Z' },
    {
      ...library.base,
      pictures,
      images: library.base.images.flatMap((image) =>
        image.id !== 'IM-COVER' ? [image] : change === null ? [] : [{ ...image, ...change }],
      ),
    },
  );
const recalled = (now: Library, today = '2027-02-01') =>
  findRecalls({ ledger, libraryOf: () => now, audienceOf: () => audience, today });

describe('a photograph in a copy that left', () => {
  it('is followed by its page', () => {
    expect(recalled(later({}))).toEqual([]);
  });

  it.each<[string, Partial<Image> | null, string | null]>([
    ['was withdrawn', { withdrawn: '2027-01-10' }, 'It was withdrawn on 10 January 2027.'],
    [
      'may not be printed any more',
      { expires: '2027-01-31' },
      'It could be printed until 31 January 2027 and no longer.',
    ],
    [
      'shows people who changed their mind',
      { consent: 'refused' },
      'It shows people who did not agree to its being printed.',
    ],
    ['is no longer held', null, null],
  ])('that %s is recalled, with its page', (_, change, why) => {
    const [copy, ...others] = recalled(later(change));
    expect(others).toEqual([]);
    expect(copy?.number).toBe('WM-2026-1');
    expect(copy?.items).toMatchObject([
      {
        type: 'image',
        factId: 'image · IM-COVER',
        pages: [1],
        at: [{ form: 'photograph', pages: [1] }],
        statement: 'The city centre from above (photo: A. Drawer, CC BY 4.0)',
        change: { gravity: 'withdrawn', now: null },
      },
    ]);
    expect(copy?.items[0]?.change.why?.replaceAll('\u00a0', ' ') ?? null).toBe(why);
  });

  it('on its last day it is not', () => {
    expect(recalled(later({ expires: '2027-01-31' }), '2027-01-31')).toEqual([]);
  });

  it('a credit that was wrong, and a picture that was exchanged, are told as changes', () => {
    const [credit] = recalled(later({ credit: 'B. Painter' }))[0]?.items ?? [];
    expect(credit?.change.fields).toEqual([
      { field: 'credit', word: 'credit', from: 'A. Drawer', to: 'B. Painter' },
    ]);
    const exchanged = library.records.pictures.map((it) =>
      it.path === 'images/wide.png' ? { ...it, hash: 'f'.repeat(64) } : it,
    );
    const [picture] = recalled(later({}, exchanged))[0]?.items ?? [];
    expect(picture?.change.fields).toEqual([
      { field: 'picture', word: 'picture', from: 'the one printed', to: 'another one' },
    ]);
  });

  it('the corrigendum asks not to pass it on, and says nothing of who agreed', () => {
    const now = later({ consent: 'refused' });
    const [copy] = recalled(now);
    const issued = issuedCopies(ledger).find(({ copy: { number } }) => number === copy?.number);
    if (!copy || !issued) throw new Error('nothing is recalled');
    const said = JSON.stringify(
      composeCorrigendum({
        copy: issued.copy,
        recalled: copy,
        audience,
        library: now,
        ledger,
        mark: { number: 'WM-2026-2', supersedes: null },
        apology: 'We apologise.',
        day: '2027-02-01',
        isWhole: true,
      }).sections,
    );
    expect(said).toContain('The right to print this photograph has ended.');
    expect(said).toContain('Your copy shows');
    expect(said).toContain('Page 1, as a photograph');
    expect(said).not.toContain('agree');
  });
});
