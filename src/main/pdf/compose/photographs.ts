import { briefInEdition } from '../../../shared/briefs/printed.ts';
import type { Brief, PrintedImage } from '../../../shared/domain/index.ts';
import { heldBy } from '../../briefs/photographs/held-by.ts';
import { FRAMES, placePhotographs } from '../../briefs/photographs/place-photographs.ts';
import type { Library } from '../../library/library.ts';
import { type Photograph, textOf } from '../document.ts';

/** The photographs that the pages print, by where. */
export type Photographs = {
  readonly cover: Photograph | null;
  /** By the section that it opens. */
  readonly chapters: ReadonlyMap<string, Photograph>;
  /** By story. */
  readonly stories: ReadonlyMap<string, Photograph>;
};

export function photographsOf(brief: Brief, library: Library): Photographs {
  const placed = placePhotographs(briefInEdition(brief), heldBy(library));
  const frames = FRAMES[brief.paper];
  const cover = placed.find(({ place }) => place.slot === 'cover');
  return {
    cover: cover ? photograph(cover.image, frames.cover.height) : null,
    chapters: new Map(
      placed.flatMap(({ section, image, place }) =>
        place.slot === 'chapter' ? [[section.id, photograph(image, frames.chapter.height)] as const] : [],
      ),
    ),
    stories: new Map(
      placed.flatMap(({ image, place }) =>
        place.slot === 'story' ? [[place.storyId, photograph(image, frames.story.height)] as const] : [],
      ),
    ),
  };
}

function photograph(
  { id, alt, caption, credit, licence, focusX, focusY, picture }: PrintedImage,
  height: number,
): Photograph {
  const { file, hash, width, height: high } = picture;
  const of = { type: 'image', key: id } as const;
  const what = caption === null ? '' : `${caption.replace(/\.$/, '')}. `;
  return {
    image: { file, hash, size: [width, high], focus: [focusX ?? 0.5, focusY ?? 0.5] },
    height,
    alt,
    credit: [textOf(of, `${what}Photo: ${credit}, ${licence}`)],
    of: [of],
  };
}
