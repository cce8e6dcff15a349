import type { Difference, Path } from './compare-pdfs.ts';
import { isKind, textOf } from './pdf-value.ts';

/** Keys from the trailer down, such as `Root/Names/EmbeddedFiles`. */
export function keysOf(path: Path): string {
  const keys: (string | number)[] = [];
  for (let at: Path | null = path; at !== null; at = at.from) keys.unshift(at.key);
  return keys.join('/');
}

/** Writers that put their own name in place of the producer's, with the day on which they did. */
const RENAMING_WRITERS = /^pdf-lib \(https:\/\/github\.com\/[\w/-]{1,60}\)$/;
const DATE = /^D:\d{14}(?:Z|[+-]\d{2}'\d{2}'?)?$/;

type Allowed = {
  readonly difference: string;
  /** Why it says nothing about the document. */
  readonly because: string;
  readonly allows: (difference: Difference, keys: string, producer: string | null) => boolean;
};

/**
 * All that may differ in a file that was only saved again. Besides these, objects may be numbered and packed otherwise,
 * equal objects may be joined, and numbers are compared in single precision: `comparePdfs` looks past that itself.
 */
export const ALLOWED_DIFFERENCES: readonly Allowed[] = [
  {
    difference: 'the second half of the file’s identifier',
    because: 'A writer marks each saving there (ISO 32000-1, 14.4); no viewer shows it.',
    allows: ({ stands }, keys) => keys === 'ID/1' && isKind(stands, 'string') && stands.bytes.length <= 64,
  },
  {
    difference: 'the name of the program that saved it',
    because: 'pdf-lib names itself as the producer unless it is told not to.',
    allows: ({ stands }, keys) => keys === 'Info/Producer' && RENAMING_WRITERS.test(textOf(stands) ?? ''),
  },
  {
    difference: 'the day on which it was saved',
    because: 'Whoever names itself as the producer also says when; nothing else may change the day.',
    allows: ({ stands }, keys, producer) =>
      keys === 'Info/ModDate' && RENAMING_WRITERS.test(producer ?? '') && DATE.test(textOf(stands) ?? ''),
  },
];

/**
 * What programs leave out that write drawings anew. It accuses nobody, and a file in which it is missing is not the same
 * either: nobody can tell.
 */
export const LEFT_OUT_BY_REWRITERS: readonly Allowed[] = [
  {
    difference: 'a list of procedures that is obsolete',
    because: 'No viewer reads /ProcSet since PDF 1.4; `mutool clean -s` leaves it out.',
    allows: ({ stands }, keys) => /^Page\/Resources\/ProcSet$/.test(keys) && stands === undefined,
  },
  {
    difference: 'a list of resources that was empty',
    because: 'An empty list offers a page nothing; `mutool clean -s` leaves it out.',
    allows: ({ printed, stands }, keys) =>
      /^Page\/Resources\/[A-Za-z]+$/.test(keys) &&
      stands === undefined &&
      isKind(printed, 'dict') &&
      printed.entries.size === 0,
  },
];
