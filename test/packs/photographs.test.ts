import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordPage } from '../../src/main/library/pages/record-page.ts';
import { bareFile } from '../../src/main/packs/media/bare-file.ts';
import { readPicture } from '../../src/main/packs/media/picture.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { homeFolders } from '../storage/home-folder.ts';
import {
  asFromCamera,
  type ImageRow,
  ROW,
  ROWS,
  WHERE_IT_STOOD,
  withPhotographs,
} from '../support/photographs.ts';
import { jpegOf, jpegProfile, pngChunk, pngOf } from '../support/pictures.ts';

const newFolder = homeFolders();

/** What `pack validate` says of a table of one row. */
async function problemsWith(row: ImageRow, files: Readonly<Record<string, Uint8Array>> = {}) {
  const reading = await readPack(await withPhotographs(newFolder(), [{ ...ROW, ...row }], files));
  return reading.ok ? [] : reading.problems;
}

describe('photographs of a pack', () => {
  it('are read with their rights, and their files are listed and hashed like any other', async () => {
    const reading = await readPack(await withPhotographs(newFolder()));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { records, descriptor, counts } = reading;
    expect(counts.images).toBe(3);
    expect(records.images[0]).toMatchObject({
      id: 'IM-COVER',
      licence: 'CC BY 4.0',
      consent: 'not needed',
      expires: null,
      focusY: 0.4,
    });
    expect(records.pictures.map(({ path, width, height }) => [path, width, height])).toEqual([
      ['images/wide.png', 2000, 1500],
      ['images/hall.jpg', 480, 360],
      ['images/line.png', 1600, 500],
    ]);
    for (const { path, file } of records.pictures)
      expect(descriptor.resources.find((it) => it.path === path)?.hash).toBe(`sha256:${file}`);
  });

  it.each<[string, ImageRow, string, string]>([
    ['no credit', { credit: '' }, 'credit', 'credit is empty: fill the cell.'],
    ['no licence', { licence: '' }, 'licence', 'licence is empty: fill the cell.'],
    ['no words for who cannot see it', { alt: '' }, 'alt', 'alt is empty: fill the cell.'],
    ['no owner', { owner: '' }, 'owner', 'owner is empty: fill the cell.'],
    [
      'a file that is not there',
      { file: 'images/gone.jpg' },
      'file',
      'images/gone.jpg is no file of the pack: put it there, spelt as here, and make datapackage.json anew.',
    ],
    ['a file elsewhere', { file: '../secret.jpg' }, 'file', 'is not the path of a file'],
    ['a file of another kind', { file: 'places.csv' }, 'file', 'places.csv is neither JPEG nor PNG'],
    ['a word for consent', { consent: 'I think so' }, 'consent', 'is none of not needed, given, refused'],
    ['a middle outside', { focus_x: '1.4' }, 'focus_x', 'is above one'],
    ['a day', { expires: 'next year' }, 'expires', 'is not a date'],
    ['a story', { story_ids: 'ST99' }, 'story_ids', 'is no id in stories.csv'],
    ['a cluster', { cluster_ids: 'wine' }, 'cluster_ids', 'is no id in clusters.csv'],
  ])('refused with row and column: %s', async (_, row, column, said) => {
    const problems = await problemsWith(row);
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'images.csv',
        row: 2,
        column,
        sentence: expect.stringContaining(said),
      }),
    );
  });

  it.each<[string, Uint8Array, string]>([
    ['a press’s colours', jpegOf(40, 30, { channels: 4 }), 'is in CMYK'],
    ['another colour space', jpegOf(40, 30, { before: [jpegProfile('Display P3')] }), 'save it as sRGB'],
    ['too many points', jpegOf(9000, 9000), 'is larger than 60 million points: make it smaller'],
    ['see-through', pngOf(20, 20, { type: 6 }), 'is partly transparent'],
    ['colours that its list does not name', pngOf(9, 9, { type: 3 }), 'is damaged'],
    ['cut short', jpegOf(40, 30).subarray(0, -3), 'ends before its picture does'],
  ])('refused: %s', async (_, bytes, said) => {
    const problems = await problemsWith({ file: 'images/odd.bin' }, { 'images/odd.bin': bytes });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'images.csv',
        row: 2,
        column: 'file',
        sentence: expect.stringContaining(said),
      }),
    ]);
  });

  it('a file that was exchanged after it was listed is found out', async () => {
    const folder = await withPhotographs(newFolder());
    writeFileSync(join(folder, 'images/hall.jpg'), jpegOf(480, 360));
    const reading = await readPack(folder);
    expect(reading.ok ? [] : reading.problems.map(({ file }) => file)).toEqual(['images/hall.jpg']);
  });

  it('the page of one says its rights, what stays in the house, and which file it draws', async () => {
    const rows = ROWS.map((row) => ({ ...row, consent_note: 'Asked by telephone' }));
    const library = await libraryIn(await withPhotographs(newFolder(), rows));
    const page = recordPage('image', 'IM-STORY', { library, audiences: [], today: '2026-11-22' });
    expect(page.title).toBe('An office building');
    expect(page.about).toEqual({ kind: 'image', picture: library.picture('images/hall.jpg')?.file });
    const said = new Map(page.rows.map(({ field, value, internal }) => [field, { value, internal }]));
    expect(said.get('licence')).toEqual({ value: { is: 'text', text: 'CC BY 4.0' }, internal: false });
    expect(said.get('consentNote')?.internal).toBe(true);
    expect(said.get('storyIds')?.value).toMatchObject({ is: 'records', refs: [{ id: 'ST01' }] });
  });
});

describe('a photograph as a file of its own', () => {
  const shades = pngChunk('PLTE', Buffer.alloc(256 * 3, 0x7a));
  it.each<[string, Uint8Array]>([
    ['JPEG from a camera', asFromCamera()],
    ['PNG', pngOf(30, 20)],
    ['PNG in grey', pngOf(30, 20, { type: 0 })],
    ['PNG that is seen through', pngOf(30, 20, { type: 6 })],
    ['PNG in grey that is seen through', pngOf(30, 20, { type: 4 })],
    ['PNG with a ground that covers all', pngOf(3, 2, { type: 3 }, [shades])],
  ])('%s: the same points, and nothing that was written beside them', (_, file) => {
    const picture = readPicture(file);
    const bare = bareFile(picture);
    expect(Buffer.from(bare).includes(WHERE_IT_STOOD)).toBe(false);
    const again = readPicture(bare);
    expect([again.width, again.height, again.channels]).toEqual([
      picture.width,
      picture.height,
      picture.channels,
    ]);
    if (picture.coding !== 'flate' || picture.mask !== null) expect(again.hash).toBe(picture.hash);
    // Once bare it stays as it is.
    expect(Buffer.from(bareFile(again)).equals(Buffer.from(bare))).toBe(true);
  });
});
