import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/main/library/library.ts';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { plainHash } from '../../src/main/packs/media/plain-hash.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import { lookOf } from '../../src/main/pdf/compose/look.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { readPdfHere } from '../../src/main/pdf/evidence/read-pdf.ts';
import { remakeHere } from '../../src/main/pdf/evidence/remake.ts';
import { openFonts } from '../../src/main/pdf/fonts.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { fontsOn } from '../../src/main/pdf/worn.ts';
import { copyOfShipped, edit } from '../packs/shipped-pack.ts';
import { dress, latoFile } from '../support/branded.ts';
import { fontFolder, shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { NO_LEDGER, readHere, verdictOn } from '../support/verified.ts';
import { conformance } from './conformance.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attache-brand-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folder = dress(copyOfShipped(scratch));
await describePack(folder);
const reading = await readPack(folder);
if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
const at = '2026-11-22T00:00:00Z';
const library = createLibrary(
  {
    name: 'cottonshire',
    title: 'Cottonshire',
    version: '2026.11.1',
    created: at,
    installedAt: at,
    folder: 'x',
    hash: `sha256:${'0'.repeat(64)}`,
    trust: 'unverified',
    counts: {},
  },
  reading.records,
);
const [brand] = library.records.brands;
if (!brand) throw new Error('the pack has no brand');
const fonts = Object.fromEntries(
  (['light', 'regular', 'italic', 'bold'] as const).map((cut) => {
    const bytes = readFileSync(latoFile(cut));
    return [plainHash(bytes), new Uint8Array(bytes)];
  }),
);
const files: Document['files'] = { fonts, pictures: {} };
const measure = sceneMeasure(fontsOn({ look: lookOf(brand), files }, shippedFonts()));

const composing = (id: (typeof AUDIENCES)[number]) => {
  const { courtesyLanguage: courtesy } = shippedAudience(id);
  return {
    brief: draftFor(id, { courtesy }, library),
    library,
    audience: shippedAudience(id),
    delegation: null,
    measure,
  };
};
const render = renderHere(shippedFonts());

describe('the look of a second authority', () => {
  it.each(AUDIENCES)(
    'a brief for %s, in every script: its faces, its colours, its logo, and conforms',
    async (id) => {
      const document = compose(composing(id));
      const { pdf, faults } = await render({ ...document, files }, () => {});
      expect(conformance(pdf)).toEqual([]);
      expect(faults).toEqual([]);
      const names = [
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g),
      ].map(([, name]) => name);
      expect(names).toEqual(expect.arrayContaining(['Lato-Bold', 'Lato-Regular']));
      // Of ours no more than the companions, and single characters that Lato does not hold.
      expect(names.some((name) => name?.startsWith('Newsreader'))).toBe(false);
      if (id === 'uae') expect(names.some((name) => /Arabic|Markazi/.test(name ?? ''))).toBe(true);
      if (id === 'india') expect(names.some((name) => /Devanagari/.test(name ?? ''))).toBe(true);
      const { structure } = layout(
        { ...document, files },
        fontsOn({ look: document.look, files }, shippedFonts()),
      );
      expect(
        structure.filter(({ type, alt }) => type === 'Figure' && alt === 'Cottonshire Combined Authority'),
      ).not.toEqual([]);
    },
  );

  it('a summary, which has no cover, bears the logo over its first page', async () => {
    const whole = composing('us');
    const document = compose({ ...whole, brief: { ...whole.brief, edition: 'summary' } });
    const { pdf, pages } = await render({ ...document, files }, () => {});
    expect([pages, conformance(pdf)]).toEqual([2, []]);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Alt (Cottonshire Combined Authority)');
  });

  it('a colour that could not be read is darkened on the pages too', () => {
    expect(brand.colours.accent).toBe('#D6247F');
    expect(compose(composing('us')).look?.palette.accent).not.toBe('#D6247F');
  });

  it('what it prints is verified where its font is, and cannot be told where it is not', async () => {
    const { document } = documentWithEvidence(composing('us'));
    const { pdf } = await render({ ...document, files }, () => {});
    expect(document.attachments?.every(({ text }) => !text.includes(scratch))).toBe(true);
    const here = await verdictOn(pdf, {
      library,
      ledger: NO_LEDGER,
      read: (bytes, how) => readHere(bytes, { rebuild: false, ...how, fonts }),
    });
    expect(here.integrity.kind).toBe('identical');
    const anew = readPdfHere(remakeHere(() => openFonts(fontFolder())));
    const elsewhere = await verdictOn(pdf, { library, ledger: NO_LEDGER, read: anew });
    expect(elsewhere.integrity).toMatchObject({ kind: 'cannot-tell' });
  });
});

describe('brand.json of a pack', () => {
  it.each<[string, string, string, string]>([
    ['a colour', '"#1A1440"', '"indigo"', 'color.primary is not a colour: write # and six digits'],
    [
      'a file that is not there',
      'look/logo.svg',
      'look/mark.svg',
      'logo.path names look/mark.svg, which is no file of the pack',
    ],
    [
      'a weight',
      '"light":',
      '"black":',
      'names a weight that no page is set in: name light, regular, italic, semibold, bold',
    ],
    [
      'no words for the logo',
      ', "alt": "Cottonshire Combined Authority"',
      '',
      'logo.alt is not as it should be',
    ],
    ['a cover', '"deep"', '"loud"', 'cover is none of deep, bright'],
    ['a file outside', 'look/logo.svg', '../logo.svg', 'names ../logo.svg, which is no file of the pack'],
  ])('says what is wrong with %s', async (name, from, to, said) => {
    const broken = dress(copyOfShipped(join(scratch, name.replace(/\W/g, ''))));
    edit(broken, 'brand.json', from, to);
    await describePack(broken);
    const read = await readPack(broken);
    expect(read.ok ? [] : read.problems.map(({ sentence }) => sentence).join('\n')).toContain(said);
  });
});
