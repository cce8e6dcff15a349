import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/main/library/library.ts';
import { readPicture } from '../../src/main/packs/media/picture.ts';
import type { DocumentFiles } from '../../src/main/pdf/document.ts';

/** The pictures of a pack’s folder, as a document draws them. */
export const picturesOf = (folder: string, { records }: Library): DocumentFiles => ({
  fonts: {},
  pictures: Object.fromEntries(
    records.pictures.map(({ path, hash }) => [hash, readPicture(readFileSync(join(folder, path)))]),
  ),
});
