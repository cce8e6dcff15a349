import { hashed, type Picture } from '../../packs/media/picture.ts';
import type { DocumentFiles } from '../document.ts';
import { pagesOf } from '../reading/pages-of.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { isKind, nameOf, type PdfStream, type PdfValue } from '../reading/pdf-value.ts';

const MOST_PICTURES = 200;

/** The pictures that a file draws, by their hash: one that was exchanged is found under another. */
export function picturesIn(file: PdfFile): DocumentFiles['pictures'] {
  const { resolve } = file;
  const entry = (value: PdfValue | undefined, key: string): PdfValue => {
    const held = resolve(value);
    return isKind(held, 'dict') || isKind(held, 'stream') ? resolve(held.entries.get(key)) : null;
  };
  const streams = new Set<PdfStream>();
  for (const page of pagesOf(file)) {
    const named = entry(entry(page, 'Resources'), 'XObject');
    if (!isKind(named, 'dict')) continue;
    for (const value of [...named.entries.values()].slice(0, MOST_PICTURES)) {
      const stream = resolve(value);
      if (isKind(stream, 'stream') && streams.size < MOST_PICTURES) streams.add(stream);
    }
  }
  const found = [...streams].flatMap((stream): readonly Picture[] => {
    const [width, height] = [entry(stream, 'Width'), entry(stream, 'Height')];
    const filter = nameOf(entry(stream, 'Filter'));
    if (typeof width !== 'number' || typeof height !== 'number' || filter === null) return [];
    const mask = entry(stream, 'SMask');
    try {
      return [
        hashed({
          width,
          height,
          channels: nameOf(entry(stream, 'ColorSpace')) === 'DeviceGray' ? 1 : 3,
          coding: filter === 'DCTDecode' ? 'jpeg' : entry(stream, 'DecodeParms') === null ? 'flate' : 'png',
          bytes: stream.data,
          mask: isKind(mask, 'stream') ? mask.data : null,
        }),
      ];
    } catch {
      // Packed otherwise than ours is: it is no picture of ours.
      return [];
    }
  });
  return Object.fromEntries(found.map((picture) => [picture.hash, picture]));
}
