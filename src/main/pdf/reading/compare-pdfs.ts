import { isDeepStrictEqual } from 'node:util';
import { pagesOf } from './pages-of.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, nameOf, type PdfStream, type PdfValue, Unreadable } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** A step from the trailer down to a value. */
export type Path = {
  readonly from: Path | null;
  readonly key: string | number;
  readonly page: number | null;
};

/** A place where two files differ; `undefined` where nothing stands. */
export type Difference = {
  readonly path: Path;
  readonly printed: PdfValue | undefined;
  readonly stands: PdfValue | undefined;
  /** Why a stream could not be unpacked, where that is the difference. */
  readonly unreadable: string | null;
};

const MOST_DIFFERENCES = 200;
/** How a stream is packed is no part of what it says. */
const PACKING = new Set(['Length', 'Filter', 'DecodeParms']);

/**
 * Walks both files from their trailers down, value by value, and tells where they differ. Objects may be numbered and
 * packed otherwise; all else counts.
 */
export function comparePdfs(printed: PdfFile, stands: PdfFile): readonly Difference[] {
  const differences: Difference[] = [];
  const partner = new Map<number, number>();
  const pagesTaken = new Set<number>();
  const waiting: { readonly was: PdfValue; readonly is: PdfValue; readonly path: Path }[] = [];

  const differ = (
    path: Path,
    was: PdfValue | undefined,
    is: PdfValue | undefined,
    why: string | null = null,
  ): void => {
    if (differences.length < MOST_DIFFERENCES)
      differences.push({ path, printed: was, stands: is, unreadable: why });
  };

  const follow = (was: PdfValue, is: PdfValue, path: Path): void => {
    if (isKind(was, 'ref') && isKind(is, 'ref')) {
      const known = partner.get(was.number);
      if (known !== undefined) {
        if (known !== is.number) differ(path, was, is);
        return;
      }
      partner.set(was.number, is.number);
      const [printedValue, standingValue] = [printed.resolve(was), stands.resolve(is)];
      if (isKind(printedValue, 'dict') && nameOf(printedValue.entries.get('Type')) === 'Page') {
        // Writers may join equal objects, but a page that stood for two would lead links astray.
        if (pagesTaken.has(is.number)) differ(path, was, is);
        pagesTaken.add(is.number);
      }
      waiting.push({ was: printedValue, is: standingValue, path });
      // Viewers look for pages, and for much else, by reference; not for what a page is drawn with.
    } else if (path.key === 'Resources' || (!isKind(was, 'ref') && !isKind(is, 'ref')))
      compare(printed.resolve(was), stands.resolve(is), path);
    else differ(path, was, is);
  };

  const entries = (
    was: ReadonlyMap<string, PdfValue>,
    is: ReadonlyMap<string, PdfValue>,
    path: Path,
    isStream: boolean,
  ): void => {
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      if (isStream && PACKING.has(key)) continue;
      const [one, other] = [was.get(key), is.get(key)];
      const inner: Path = { from: path, key, page: path.page };
      if (one === undefined || other === undefined) differ(inner, one, other);
      else follow(one, other, inner);
    }
  };

  const streams = (was: PdfStream, is: PdfStream, path: Path): void => {
    entries(was.entries, is.entries, path, true);
    const inner: Path = { from: path, key: 'data', page: path.page };
    try {
      if (Buffer.compare(unpackStream(was), unpackStream(is)) !== 0) differ(inner, was, is);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      differ(inner, was, is, error.message);
    }
  };

  const compare = (was: PdfValue, is: PdfValue, path: Path): void => {
    if (isKind(was, 'dict') && isKind(is, 'dict')) entries(was.entries, is.entries, path, false);
    else if (isKind(was, 'stream') && isKind(is, 'stream')) streams(was, is, path);
    else if (isArray(was) && isArray(is) && was.length === is.length)
      for (const [index, member] of was.entries())
        follow(member, is[index] ?? null, { from: path, key: index, page: path.page });
    else if (!isSameValue(was, is)) differ(path, was, is);
  };

  const start = (key: string | number, page: number | null): Path => ({ from: null, key, page });
  const [ours, theirs] = [pagesOf(printed), pagesOf(stands)];
  for (const [index, page] of ours.entries()) {
    const other = theirs[index];
    if (other === undefined) differ(start('Page', index + 1), page, undefined);
    else follow(page, other, start('Page', index + 1));
  }
  for (const [index, page] of theirs.entries())
    if (index >= ours.length) differ(start('Page', index + 1), undefined, page);
  for (const key of ['Root', 'Info', 'ID']) {
    const [was, is] = [printed.trailer.get(key), stands.trailer.get(key)];
    if (was === undefined || is === undefined) {
      if (was !== is) differ(start(key, null), was, is);
    } else follow(was, is, start(key, null));
  }
  // Grows while it is walked; where so much differs, the rest says no more.
  for (const { was, is, path } of waiting) {
    if (differences.length >= MOST_DIFFERENCES) break;
    compare(was, is, path);
  }
  return differences;
}

/** Fractions are kept by viewers, and by some writers, in single precision (annex C): what is the same in it is the same. */
function isSameValue(was: PdfValue, is: PdfValue): boolean {
  if (typeof was !== 'number' || typeof is !== 'number') return isDeepStrictEqual(was, is);
  return Number.isInteger(was) && Number.isInteger(is) ? was === is : Math.fround(was) === Math.fround(is);
}
