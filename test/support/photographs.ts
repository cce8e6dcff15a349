import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { toCsv } from '../../src/main/packs/write-tables.ts';
import { copyOfShipped } from '../packs/shipped-pack.ts';
import { jpegSegment, pngOf } from './pictures.ts';

/** A drawn works hall, 480 × 360. */
const hall = readFileSync(join(import.meta.dirname, '../fixtures/photographs/hall.jpg'));

/** Where a camera says that it stood. No file that leaves may hold it. */
export const WHERE_IT_STOOD = 'GPS 52.4814 N 1.8998 W, serial 4711';

/** As a camera writes it: with what it notes about itself. */
export const asFromCamera = (): Buffer =>
  Buffer.concat([
    hall.subarray(0, 2),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${WHERE_IT_STOOD}`)),
    hall.subarray(2),
  ]);

export type ImageRow = Readonly<Record<string, string>>;

/** What no table of photographs may do without, and what the tests change. */
export const ROW = {
  image_id: 'IM01',
  file: 'images/hall.jpg',
  alt: 'A works hall with a saw-tooth roof under a clear sky',
  caption: 'Coventry works, 2025',
  credit: 'A. Drawer',
  licence: 'CC BY 4.0',
  owner: 'Test Council',
  consent: 'not needed',
  consent_note: '',
  taken: '2025-06',
  expires: '',
  withdrawn: '',
  focus_x: '',
  focus_y: '',
  place: '',
  cluster_ids: '',
  organisation_ids: '',
  story_ids: '',
  source_ids: '',
  note: '',
} as const satisfies ImageRow;

/** One for the cover, one for a chapter, one for a story: the rows that a test begins with. */
export const ROWS: readonly ImageRow[] = [
  {
    ...ROW,
    image_id: 'IM-COVER',
    file: 'images/wide.png',
    alt: 'The city centre from above',
    caption: 'Birmingham, 2025',
    place: 'West Midlands',
    focus_x: '0.5',
    focus_y: '0.4',
  },
  {
    ...ROW,
    image_id: 'IM-STORY',
    caption: 'The offices, 2024',
    alt: 'An office building',
    story_ids: 'ST01',
  },
  { ...ROW, image_id: 'IM-EV', file: 'images/line.png', alt: 'A battery line', cluster_ids: 'ev-batteries' },
];

/** The shipped pack with photographs: a wide one, one as from a camera, and a middling one. */
export async function withPhotographs(
  scratch: string,
  rows: readonly ImageRow[] = ROWS,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<string> {
  const folder = copyOfShipped(scratch);
  mkdirSync(join(folder, 'images'), { recursive: true });
  const all = {
    'images/wide.png': pngOf(2000, 1500),
    'images/line.png': pngOf(1600, 500, {}, []),
    'images/hall.jpg': asFromCamera(),
    ...files,
  };
  for (const [path, bytes] of Object.entries(all)) writeFileSync(join(folder, path), bytes);
  const heads = Object.keys(ROW);
  writeFileSync(
    join(folder, 'images.csv'),
    toCsv([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]),
  );
  await describePack(folder);
  return folder;
}
