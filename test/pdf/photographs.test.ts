import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FRAMES } from '../../src/main/briefs/photographs/place-photographs.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import { photographsIn } from '../../src/main/pdf/document.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import { printedPlaces } from '../../src/main/pdf/layout/printed-places.ts';
import { paperSize } from '../../src/main/pdf/paper.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import type { Brief, Edition, Paper } from '../../src/shared/domain/index.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { picturesOf } from '../support/photographed.ts';
import { ROW, ROWS, WHERE_IT_STOOD, withPhotographs } from '../support/photographs.ts';
import { AUDIENCES, type AudienceId, draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { NO_LEDGER, verdictOn } from '../support/verified.ts';
import { conformance } from './conformance.ts';
import { readPdf, spaced, textOfPages } from './read-pdf.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attache-photographs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const SECRET = 'Agreed by telephone with Jo';
const folder = await withPhotographs(scratch, [
  ...ROWS.map((row) => ({
    ...row,
    ...(row.image_id === 'IM-STORY' ? { story_ids: 'ST01;ST08' } : {}),
    consent: 'given',
    consent_note: SECRET,
    note: SECRET,
  })),
  { ...ROW, image_id: 'IM-COPY', alt: 'The offices again', caption: '', story_ids: 'ST02' },
]);
const library = await libraryIn(folder);
const files = picturesOf(folder, library);
const render = renderHere(shippedFonts());

const briefFor = (id: AudienceId, more: { edition?: Edition; paper?: Paper } = {}): Brief =>
  draftFor(
    id,
    {
      courtesy: shippedAudience(id).courtesyLanguage,
      clusterIds: ['ev-batteries', 'prof-fin-services'],
      ...more,
    },
    library,
  );
const composing = (brief: Brief) => ({
  brief,
  library,
  audience: shippedAudience(brief.audienceId),
  delegation: null,
  measure: sceneMeasure(shippedFonts()),
});

describe('photographs on the pages', () => {
  it('the frames are as wide as the paper', () => {
    for (const paper of ['a4', 'letter'] as const)
      for (const slot of ['cover', 'chapter'] as const)
        expect(FRAMES[paper][slot].width).toBe(paperSize(paper).width);
  });

  it.each(AUDIENCES)(
    '%s: on the cover, over its chapter, beside its story; tagged, credited, conforming',
    async (id) => {
      const { document } = documentWithEvidence(composing(briefFor(id)));
      const { pdf, faults } = await render({ ...document, files }, () => {});
      expect(faults).toEqual([]);
      expect(conformance(pdf)).toEqual([]);
      const shown = photographsIn(document).map(({ of: [ref] }) => ref?.key);
      expect(shown).toContain('IM-COVER');
      expect(shown).toContain('IM-EV');
      const { structure, pages } = layout(document, shippedFonts());
      const figures = structure.flatMap(({ type, alt }) => (type === 'Figure' ? [alt] : []));
      expect(figures).toContain('The city centre from above');
      expect(figures).toContain('A battery line');
      const { pages: read } = await readPdf(pdf);
      expect(spaced(textOfPages(read.slice(0, 1)))).toContain(
        'Birmingham, 2025. Photo: A. Drawer, CC BY 4.0',
      );
      // Every word stays on the dark ground, the band or paper: none lies on a photograph.
      for (const { ops } of pages)
        for (const image of ops.flatMap((op) => (op.op === 'image' ? [op] : [])))
          for (const op of ops)
            if (op.op === 'text' && op.text.trim() !== '')
              expect(
                op.y < image.y + 1 ||
                  op.y - op.size * 0.8 > image.y + image.height ||
                  op.x >= image.x + image.width ||
                  op.x + op.width <= image.x,
              ).toBe(true);
    },
  );

  it('a story bears its own, small, under its name; a brief prints no picture twice', () => {
    const brief = briefFor('us');
    const stories = brief.sections.find(({ kind }) => kind === 'stories');
    expect(stories?.blocks.map(({ id }) => id)).toContain('stories-image-IM-STORY');
    // IM-COPY is the same file: one of the two is chosen.
    const drawn = photographsIn(compose(composing(brief))).map(({ image }) => image.hash);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toContain(library.picture('images/hall.jpg')?.hash);
  });

  it('the same brief gives the same bytes, and no byte of where the camera stood', async () => {
    const { document } = documentWithEvidence(composing(briefFor('us')));
    const [one, other] = [
      await render({ ...document, files }, () => {}),
      await render({ ...document, files: picturesOf(folder, library) }, () => {}),
    ];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    expect(Buffer.from(one.pdf).includes(WHERE_IT_STOOD)).toBe(false);
  });

  it('a summary has none, the host’s notes have the cover’s alone', () => {
    const shownIn = (edition: Edition) =>
      photographsIn(compose(composing(briefFor('us', { edition })))).map(({ of: [ref] }) => ref?.key);
    expect(shownIn('summary')).toEqual([]);
    expect(shownIn('host')).toEqual(['IM-COVER']);
  });

  it('where one stands is known page by page', () => {
    const places = printedPlaces(layout(compose(composing(briefFor('us'))), shippedFonts()));
    const cover = places.find(({ type, key }) => type === 'image' && key === 'IM-COVER');
    expect(cover?.at).toEqual([{ form: 'photograph', pages: [1] }]);
  });

  it('read from the right, the cover is mirrored: the region on the left, the photograph from edge to edge', () => {
    const document = compose(composing(draftFor('uae', { clusterIds: ['ev-batteries'] }, library)));
    const regionAt = (direction: 'ltr' | 'rtl'): number => {
      const { pages, width } = layout(
        { ...document, ...(direction === 'rtl' ? { tongue: { language: 'ar', direction } } : {}) },
        shippedFonts(),
      );
      const ops = pages[0]?.ops ?? [];
      const [image] = ops.flatMap((op) => (op.op === 'image' ? [op] : []));
      expect([image?.x, image?.width]).toEqual([0, width]);
      const [region] = ops.flatMap((op) => (op.op === 'picture' ? [op] : []));
      return (region?.origin[0] ?? 0) / width;
    };
    expect(regionAt('ltr')).toBeGreaterThan(0.6);
    expect(regionAt('rtl')).toBeLessThan(0.4);
  });

  it('one whose block is taken out leaves the cover as it is without', () => {
    const brief = briefFor('us');
    const bare = {
      ...brief,
      sections: brief.sections.map((section) =>
        section.kind === 'welcome' ? { ...section, blocks: [] } : section,
      ),
    };
    expect(compose(composing(bare)).cover.photograph).toBeUndefined();
  });
});

describe('what leaves with a photograph', () => {
  it('its words, its credit and which picture it is; never who agreed, nor what is noted', () => {
    const { evidence, document } = documentWithEvidence(composing(briefFor('us')));
    const sent = JSON.stringify([evidence, document]);
    expect(sent).toContain(library.picture('images/wide.png')?.hash);
    expect(sent).toContain('A. Drawer');
    for (const word of [SECRET, 'Test Council', 'images/wide.png', '"consent":"given"'])
      expect(sent).not.toContain(word);
  });

  it('a PDF is made again from its own evidence and its own pictures, and compared', async () => {
    const { document } = documentWithEvidence(composing(briefFor('us')));
    const { pdf } = await render({ ...document, files }, () => {});
    const { integrity } = await verdictOn(pdf, { library, ledger: NO_LEDGER });
    expect(integrity.kind).toBe('identical');
  });

  it('a PDF in which a photograph was exchanged is not taken for ours', async () => {
    const { document } = documentWithEvidence(composing(briefFor('us')));
    const [[hash, picture] = ['', undefined]] = Object.entries(files.pictures).filter(
      ([, { coding }]) => coding === 'jpeg',
    );
    if (!picture) throw new Error('no JPEG');
    const other = Buffer.from(picture.bytes);
    other.writeUInt8((other.at(-9) ?? 0) ^ 1, other.length - 9);
    const forged = { ...files.pictures, [hash]: { ...picture, bytes: new Uint8Array(other) } };
    const { pdf } = await render({ ...document, files: { fonts: {}, pictures: forged } }, () => {});
    const { integrity } = await verdictOn(pdf, { library, ledger: NO_LEDGER });
    expect(integrity.kind).not.toBe('identical');
  });
});
