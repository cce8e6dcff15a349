import type { PackPicture } from '../../shared/domain/index.ts';
import { parseCsvBytes } from './csv-rows.ts';
import { readPicture } from './media/picture.ts';
import { plainHash } from './media/plain-hash.ts';
import { Unfit } from './media/unfit.ts';
import type { Problems } from './problems.ts';
import { createProblemList } from './problems.ts';
import type { FileOfPack } from './read-brand.ts';
import { type Cells, cellOf } from './read-table.ts';
import { tableNamed } from './tables.ts';

export const IMAGES = tableNamed('images');

/** A region's best; each is hashed whenever the pack is read. */
const MOST_PHOTOGRAPHS = 200;

/** The pictures that `images.csv` names, each once and in its order; a file that gives none is reported at its row. */
export function readPhotographs(
  cells: Cells | undefined,
  fileAt: FileOfPack,
  problems: Problems,
): readonly PackPicture[] {
  if (!cells) return [];
  const { file, rows, at } = cells;
  if (rows.length > MOST_PHOTOGRAPHS)
    problems.add(file, null, null, `${file} names more than 200 photographs. Keep the best.`);
  const read = new Map<string, PackPicture>();
  for (const { row, cells: line } of rows.slice(0, MOST_PHOTOGRAPHS)) {
    const path = cellOf(line, at, 'file');
    if (path === '' || read.has(path)) continue;
    const bytes = fileAt(path);
    const said = bytes ? pictureOf(path, bytes) : NOT_THERE;
    if (typeof said === 'string') problems.add(file, row, 'file', `${path} ${said}.`);
    else read.set(path, said);
  }
  return [...read.values()];
}

const NOT_THERE = 'is no file of the pack: put it there, spelt as here, and make datapackage.json anew';

/** The picture in a file, or why it gives none. */
function pictureOf(path: string, bytes: Uint8Array): PackPicture | string {
  try {
    const { hash, width, height, mask } = readPicture(bytes);
    if (mask) return 'is partly transparent: save it without a transparent ground';
    return { path, file: plainHash(bytes), hash, width, height };
  } catch (error) {
    if (error instanceof Unfit) return error.message;
    throw error;
  }
}

/** The files that an `images.csv` names, as far as it can be read. */
export function filesOfImages(bytes: Uint8Array): readonly string[] {
  const csv = parseCsvBytes(IMAGES.path, bytes, createProblemList());
  const at = csv?.header.indexOf('file') ?? -1;
  return csv && at >= 0 ? csv.rows.flatMap(({ cells }) => cells[at]?.trim() || []) : [];
}
