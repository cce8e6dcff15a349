import type { Image, Need, PinnedRecord, PrintedImage, PrintedNeed } from '../../../shared/domain/index.ts';
import { recordForOthers } from '../../library/for-others.ts';
import type { Library } from '../../library/library.ts';

/** Facts that a pitch names the figures of, at most. */
const MOST_SOURCED = 3;

type Type = PinnedRecord['type'];
const LISTS = {
  need: ({ needs }) => needs,
  organisation: ({ organisations }) => organisations,
  contact: ({ contacts }) => contacts,
  story: ({ stories }) => stories,
  site: ({ sites }) => sites,
  image: ({ images }) => images,
} as const satisfies Readonly<Record<Type, (records: Library['records']) => readonly unknown[]>>;

/** Every record of a kind that a brief may hold. */
export const recordsOfType = <T extends Type>(library: Library, type: T): ReturnType<(typeof LISTS)[T]> =>
  LISTS[type](library.records) as ReturnType<(typeof LISTS)[T]>;

export const isPinnedType = (type: string): type is Type => Object.hasOwn(LISTS, type);

/** The record as a brief may hold it: without what is for colleagues; null for a photograph whose file is not here. */
export function pinRecord(
  type: Type,
  record: ReturnType<(typeof LISTS)[Type]>[number],
  library: Library,
): PinnedRecord | null {
  if (type === 'image') {
    const printed = printedImage(record as Image, library);
    return printed && { type, record: printed };
  }
  return (
    type === 'need'
      ? { type, record: printedNeed(record as Need, library) }
      : { type, record: recordForOthers(type, record) }
  ) as PinnedRecord;
}

/** A photograph with the picture that its file holds; null where this computer has none. */
export function printedImage(image: Image, library: Library): PrintedImage | null {
  const found = library.picture(image.file);
  if (!found) return null;
  const { file: _, ...record } = recordForOthers('image', image);
  const { file, hash, width, height } = found;
  return { ...record, picture: { file, hash, width, height } };
}

/** What is said of a need, with the sources of those of its facts that hold the same figures; without figures, of its first. */
function printedNeed({ id, label, clusterIds, why, caution, factIds }: Need, library: Library): PrintedNeed {
  const facts = factIds.flatMap((factId) => library.fact(factId) ?? []);
  const figures = (why ?? '').match(/\d[\d,.]*\d|\d/g) ?? [];
  const same = facts.filter(({ statement }) => figures.some((figure) => statement.includes(figure)));
  const bearing = same.length > 0 ? same.slice(0, MOST_SOURCED) : facts.slice(0, 1);
  return {
    id,
    label,
    clusterIds,
    why: why ?? null,
    caution: caution ?? null,
    sourceIds: [...new Set(bearing.flatMap(({ sourceIds }) => sourceIds.slice(0, 2)))],
  };
}

/** The same record as the library has it now; null where it has left. */
export function recordNow({ type, record: { id } }: PinnedRecord, library: Library): PinnedRecord | null {
  const all: readonly { readonly id: string }[] = recordsOfType(library, type);
  const found = all.find((it) => it.id === id);
  return found ? pinRecord(type, found as Parameters<typeof pinRecord>[1], library) : null;
}
