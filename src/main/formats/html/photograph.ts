import { bareFile, mediaTypeOf } from '../../packs/media/bare-file.ts';
import type { DocumentFiles, Photograph } from '../../pdf/document.ts';
import { inlinesOf, type Writing } from './inlines.ts';
import { element, mark } from './markup.ts';

export type Pictures = DocumentFiles['pictures'];

/** A photograph in the file itself, with what it shows for those who do not see it, and whom it is by. */
export function photographOf(
  { image, alt, credit }: Photograph,
  pictures: Pictures,
  writing: Writing,
  look = 'photograph',
): string {
  const picture = pictures[image.hash];
  if (!picture) return '';
  const [width, height] = image.size;
  return element(
    'figure',
    { class: look },
    mark('img', { src: addressOf(picture), alt, width, height }),
    element('figcaption', {}, inlinesOf(credit, writing)),
  );
}

/** The picture itself as the address of it: nothing is asked for. */
export const addressOf = (picture: Pictures[string]): string =>
  `data:${mediaTypeOf(picture)};base64,${Buffer.from(bareFile(picture)).toString('base64')}`;
