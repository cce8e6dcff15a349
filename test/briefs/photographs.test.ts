import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { viewBrief } from '../../src/main/briefs/brief-view.ts';
import { carriedLibrary } from '../../src/main/briefs/travel/carried-library.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { addRecord, removeBlock } from '../../src/shared/briefs/edit-brief.ts';
import { recordsIn } from '../../src/shared/briefs/printed.ts';
import { Brief, type Image } from '../../src/shared/domain/index.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { findings } from '../support/composed-brief.ts';
import { ROW, ROWS, withPhotographs } from '../support/photographs.ts';
import { draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attache-chosen-photographs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const library = await libraryIn(
  await withPhotographs(scratch, [
    ...ROWS,
    { ...ROW, image_id: 'IM-OTHER', file: 'images/wide.png', place: 'Coventry', alt: 'Another view' },
  ]),
);

const changed = (change: (image: Image) => Partial<Image>) =>
  createLibrary(library.pack, {
    ...library.base,
    images: library.base.images.map((image) => ({ ...image, ...change(image) })),
  });
const drafted = (from = library) => draftFor('us', { clusterIds: ['ev-batteries'] }, from);
const imagesOf = (brief: Brief, kind: string): readonly string[] =>
  brief.sections.flatMap((section) =>
    section.kind === kind ? recordsIn(section, 'image').map(({ id }) => id) : [],
  );

describe('the photographs of a draft', () => {
  it('are chosen by what they show, and pinned with the picture that they are', () => {
    const brief = Brief.parse(drafted());
    expect(imagesOf(brief, 'welcome')).toEqual(['IM-COVER']);
    expect(imagesOf(brief, 'cluster')).toEqual(['IM-EV']);
    const [cover] = brief.sections.flatMap((section) => recordsIn(section, 'image'));
    expect(cover?.picture).toMatchObject({ width: 2000, height: 1500 });
    expect(cover).not.toHaveProperty('file');
    expect(JSON.stringify(drafted())).toBe(JSON.stringify(brief));
  });

  it.each<[string, Partial<Image>]>([
    ['expired', { expires: '2026-01-01' }],
    ['withdrawn', { withdrawn: '2026-01-01' }],
    ['of people whom nobody asked', { consent: null }],
    ['without a credit', { credit: 'unknown' }],
  ])('none is chosen that is %s', (_, change) => {
    const brief = drafted(changed(() => change));
    expect(brief.sections.flatMap((section) => recordsIn(section, 'image'))).toEqual([]);
  });

  it('a library without any gives the same brief as before there were any', () => {
    const without = createLibrary(library.pack, { ...library.base, images: [], pictures: [] });
    expect(JSON.stringify(drafted(without))).not.toContain('"image"');
  });

  it('where they stand they are no error', () => {
    const found = findings(drafted(), { library }).filter(({ rule }) => rule.startsWith('photograph'));
    expect(found).toEqual([]);
  });
});

describe('a brief that travels', () => {
  it('where its pack is not installed its photographs are not printed, and the checks say so', () => {
    const brief = drafted();
    const { pack, records } = library;
    const carried = carriedLibrary(
      null,
      {
        briefId: brief.id,
        from: { what: 'file', name: 'brief.attache', number: null, at: '2026-11-22T09:00:00.000Z' },
        pack,
        records: { places: records.places },
        listed: {},
      },
      brief,
    );
    const said = findings(brief, { library: carried }).filter(({ rule }) => rule === 'photograph-away');
    const shown = brief.sections.flatMap((section) => recordsIn(section, 'image'));
    expect(said.map(({ severity }) => severity)).toEqual(shown.map(() => 'error'));
    expect(shown.length).toBeGreaterThan(1);
    expect(said[0]?.sentence).toContain('is not on this computer');
    expect(said[0]?.mends.map(({ words }) => words)).toContain('Leave it out');
  });
});

describe('another photograph, or none', () => {
  const suggested = (brief: Brief, kind: string) =>
    viewBrief(brief, library, shippedAudience('us'), null).sections.find((it) => it.kind === kind)?.records ??
    [];

  it('none that is shown already is offered', () => {
    // IM-OTHER is the same file as the one on the cover.
    expect(suggested(drafted(), 'welcome')).toEqual([]);
  });

  it('taken out, it is offered again and may be put back; nothing puts it back by itself', () => {
    const [cover] = drafted().sections.flatMap(({ kind, blocks }) => (kind === 'welcome' ? blocks : []));
    const bare = removeBlock(drafted(), cover?.id ?? '');
    expect(imagesOf(bare, 'welcome')).toEqual([]);
    const offered = suggested(bare, 'welcome');
    expect(offered.map(({ record }) => record.id)).toEqual(['IM-COVER', 'IM-OTHER']);
    const other = offered.find(({ record }) => record.id === 'IM-OTHER');
    if (!other) throw new Error('not offered');
    expect(imagesOf(addRecord(bare, 'welcome', other), 'welcome')).toEqual(['IM-OTHER']);
  });

  it('one that changed in the library is offered as it is now', () => {
    const later = changed(({ id }) => (id === 'IM-COVER' ? { credit: 'B. Painter' } : {}));
    const found = findings(drafted(), { library: later }).filter(({ rule }) => rule === 'record-changed');
    expect(found.map(({ sentence }) => sentence)[0]).toContain('credit');
    expect(found[0]?.mends[0]?.act).toMatchObject({
      kind: 'take-record',
      pinned: { record: { credit: 'B. Painter' } },
    });
  });
});
