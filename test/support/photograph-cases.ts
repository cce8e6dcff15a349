import { recordBlock } from '../../src/shared/briefs/edit-brief.ts';
import type { Image, PackPicture, PrintedImage } from '../../src/shared/domain/index.ts';
import { type Around, briefOf, libraryWith, sectionOf } from './composed-brief.ts';

const HASH = '1'.repeat(64);
const SHOT: Image = {
  id: 'IM01',
  file: 'images/hall.jpg',
  alt: 'A works hall',
  caption: null,
  credit: 'A. Drawer',
  licence: 'CC BY 4.0',
  owner: 'Test Council',
  consent: 'given',
  taken: null,
  expires: null,
  withdrawn: null,
  focusX: null,
  focusY: null,
  place: null,
  clusterIds: [],
  organisationIds: [],
  storyIds: [],
  sourceIds: [],
};
const PICTURE: PackPicture = { path: SHOT.file, file: HASH, hash: HASH, width: 2400, height: 1800 };

/** A photograph as pinned. */
function pinnedShot(more: Partial<PrintedImage> = {}): PrintedImage {
  const { file: _, ...record } = SHOT;
  return { ...record, picture: { file: HASH, hash: HASH, width: 2400, height: 1800 }, ...more };
}

/** A brief with these on its cover. */
const covered = (...shots: readonly PrintedImage[]) =>
  briefOf([
    sectionOf(
      'welcome',
      'welcome',
      shots.map((record) => recordBlock('welcome', { type: 'image', record })),
    ),
  ]);

/** The library with the photograph as it is today, and its picture; null: the file is another by now. */
const holding = (more: Partial<Image> = {}, picture: PackPicture | null = PICTURE): Around => ({
  library: libraryWith(() => ({
    images: [{ ...SHOT, ...more }],
    pictures: picture ? [picture] : [],
  })),
});

export const CASES_OF_PHOTOGRAPHS = {
  'photograph-rights': {
    fires: [
      {
        why: 'its last day has passed',
        brief: covered(pinnedShot()),
        around: holding({ expires: '2026-11-21' }),
      },
      { why: 'it was withdrawn', brief: covered(pinnedShot()), around: holding({ withdrawn: '2026-10-01' }) },
      { why: 'people did not agree', brief: covered(pinnedShot()), around: holding({ consent: 'refused' }) },
      {
        why: 'nobody noted whether they did',
        brief: covered(pinnedShot()),
        around: holding({ consent: null }),
      },
      {
        why: 'a credit that says nothing',
        brief: covered(pinnedShot()),
        around: holding({ credit: 'unknown' }),
      },
      {
        why: 'a licence that says nothing',
        brief: covered(pinnedShot()),
        around: holding({ licence: 'n/a' }),
      },
    ],
    quiet: [
      { why: 'all is in order', brief: covered(pinnedShot()), around: holding() },
      {
        why: 'its last day is today',
        brief: covered(pinnedShot()),
        around: holding({ expires: '2026-11-22' }),
      },
      {
        why: 'nobody can be recognised',
        brief: covered(pinnedShot()),
        around: holding({ consent: 'not needed' }),
      },
      {
        why: 'it is in an edition that prints none',
        brief: { ...covered(pinnedShot()), edition: 'summary' as const },
        around: holding({ expires: '2026-11-21' }),
      },
    ],
  },
  'photograph-away': {
    fires: [{ why: 'the pack has another file', brief: covered(pinnedShot()), around: holding({}, null) }],
    quiet: [{ why: 'the file is here', brief: covered(pinnedShot()), around: holding() }],
  },
  'photograph-unplaced': {
    fires: [
      {
        why: 'too coarse for a cover',
        brief: covered(pinnedShot({ picture: { file: HASH, hash: HASH, width: 1700, height: 1300 } })),
        around: holding(),
      },
      {
        why: 'a second one for the cover',
        brief: covered(
          pinnedShot(),
          pinnedShot({
            id: 'IM02',
            picture: { file: HASH, hash: '2'.repeat(64), width: 2400, height: 1800 },
          }),
        ),
        around: {
          library: libraryWith(() => ({
            images: [SHOT],
            pictures: [PICTURE, { ...PICTURE, path: 'images/b.jpg', hash: '2'.repeat(64) }],
          })),
        },
      },
      {
        why: 'the same picture twice',
        brief: covered(pinnedShot(), pinnedShot({ id: 'IM02' })),
        around: holding(),
      },
      {
        why: 'no story that it shows',
        brief: briefOf([
          sectionOf('stories', 'stories', [recordBlock('stories', { type: 'image', record: pinnedShot() })]),
        ]),
        around: holding(),
      },
    ],
    quiet: [{ why: 'one for the cover', brief: covered(pinnedShot()), around: holding() }],
  },
};
