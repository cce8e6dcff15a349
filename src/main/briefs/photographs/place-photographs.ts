import { recordsIn } from '../../../shared/briefs/printed.ts';
import {
  type Brief,
  EDITION_RULES,
  type Paper,
  type PrintedImage,
  type RecordBlock,
  type Section,
} from '../../../shared/domain/index.ts';

/** A frame in points. What is over is cut, around the middle of interest. */
type Frame = { readonly width: number; readonly height: number };
type Slot = 'cover' | 'chapter' | 'story';

/** From edge to edge on the cover and beneath the panel of a chapter, in the first column of a story. */
export const FRAMES: Readonly<Record<Paper, Readonly<Record<Slot, Frame>>>> = {
  a4: {
    cover: { width: 595.28, height: 400 },
    chapter: { width: 595.28, height: 150 },
    story: { width: 129, height: 86 },
  },
  letter: {
    cover: { width: 612, height: 378 },
    chapter: { width: 612, height: 150 },
    story: { width: 134, height: 89 },
  },
};

/** Points of the picture to an inch of paper, at the least. */
const LEAST_DPI = 150;
/** A cover is looked at from near. */
const COVER_WIDTH = 1800;

/** How fine a picture is in its frame, in points to an inch. */
const fineness = ({ picture }: Pick<PrintedImage, 'picture'>, { width, height }: Frame): number =>
  72 / Math.max(width / picture.width, height / picture.height);

/** Whether it is fine enough to be printed there. */
export const isFineEnough = (image: Pick<PrintedImage, 'picture'>, slot: Slot, paper: Paper): boolean =>
  fineness(image, FRAMES[paper][slot]) >= LEAST_DPI &&
  (slot !== 'cover' || image.picture.width >= COVER_WIDTH);

/** What a photograph has to do with a story: 2 where it was taken for it, 1 where it shows the company. */
export const ofStory = (
  { storyIds, organisationIds }: Pick<PrintedImage, 'storyIds' | 'organisationIds'>,
  { id, organisationId }: { readonly id: string; readonly organisationId: string | null },
): 0 | 1 | 2 =>
  storyIds.includes(id) ? 2 : organisationId !== null && organisationIds.includes(organisationId) ? 1 : 0;

type Placement =
  | { readonly slot: 'cover' | 'chapter' }
  | { readonly slot: 'story'; readonly storyId: string }
  /** `coarse`: for the frame; `taken`: another stands there; `twice`: it is printed before; `away`: not on this computer. */
  | { readonly slot: null; readonly why: 'coarse' | 'taken' | 'twice' | 'no-story' | 'away' };

export type PlacedPhotograph = {
  readonly section: Section;
  readonly block: RecordBlock;
  readonly image: PrintedImage;
  readonly place: Placement;
};

/** Whether this computer has a picture, by its hash. */
export type IsHere = (hash: string) => boolean;

/**
 * Where the photographs of a brief are printed. The brief is reduced to what its edition prints; an edition without a place
 * for a photograph has none of it.
 */
export function placePhotographs(
  { sections, edition, paper }: Pick<Brief, 'sections' | 'edition' | 'paper'>,
  isHere: IsHere,
): readonly PlacedPhotograph[] {
  const { hasCover, depth } = EDITION_RULES[edition];
  const used = new Set<string>();
  return sections.flatMap((section) => {
    const slot = slotOf(section);
    if (slot === null || (slot === 'cover' ? !hasCover : depth > 0)) return [];
    const taken = new Set<string>();
    return section.blocks.flatMap((block): readonly PlacedPhotograph[] => {
      if (block.kind !== 'record' || block.pinned.type !== 'image') return [];
      const { record: image } = block.pinned;
      const place = placeOf(image, section, slot);
      return [{ section, block, image, place }];
    });

    function placeOf(image: PrintedImage, within: Section, wanted: Slot): Placement {
      const { hash } = image.picture;
      if (!isHere(hash)) return { slot: null, why: 'away' };
      if (used.has(hash)) return { slot: null, why: 'twice' };
      if (!isFineEnough(image, wanted, paper)) return { slot: null, why: 'coarse' };
      const stories = wanted === 'story' ? storiesOf(image, within) : [];
      if (wanted === 'story' && stories.length === 0) return { slot: null, why: 'no-story' };
      const free = (wanted === 'story' ? stories : [wanted]).find((key) => !taken.has(key));
      if (free === undefined) return { slot: null, why: 'taken' };
      taken.add(free);
      used.add(hash);
      return wanted === 'story' ? { slot: 'story', storyId: free } : { slot: wanted };
    }
  });
}

/** Where a section of this kind prints a photograph. */
export const slotOf = ({ kind }: Pick<Section, 'kind'>): Slot | null =>
  kind === 'welcome' ? 'cover' : kind === 'cluster' ? 'chapter' : kind === 'stories' ? 'story' : null;

/** The stories that it belongs to, the nearest first. */
const storiesOf = (image: PrintedImage, section: Section): readonly string[] =>
  ([2, 1] as const).flatMap((nearness) =>
    recordsIn(section, 'story').flatMap((story) => (ofStory(image, story) === nearness ? [story.id] : [])),
  );
