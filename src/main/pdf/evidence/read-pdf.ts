import type { PrintedPlace } from '../../../shared/domain/index.ts';
import { Refused } from '../../../shared/domain/refusal.ts';
import type { DocumentFiles } from '../document.ts';
import { type Judged, judgeRebuilt } from '../reading/judge-rebuilt.ts';
import { openPdf } from '../reading/open-pdf.ts';
import { pagesOf } from '../reading/pages-of.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { isKind, textOf, Unreadable } from '../reading/pdf-value.ts';
import { contentsOf, type PdfContents } from './contents.ts';
import { embeddedFiles } from './embedded-files.ts';
import { MAX_PDF_BYTES } from './limits.ts';
import { picturesIn } from './pictures-in.ts';
import { type EvidenceRead, readEvidence } from './read-evidence.ts';
import type { Remade, Remake } from './remake.ts';

/** How the bytes of a file stand beside those of the one that was made again. */
export type BytesBeside = {
  readonly length: number;
  readonly madeLength: number;
  /** How many differ, and where the first stands; null where the lengths do. */
  readonly differing: { readonly count: number; readonly first: number } | null;
  /** One is the other with something at its end. */
  readonly isStartOf: 'file' | 'made' | null;
};

/** What came of making the PDF again from its evidence. */
export type Rebuilt =
  | { readonly state: 'impossible' }
  | { readonly state: 'identical' }
  | { readonly state: 'other'; readonly bytes: BytesBeside; readonly judged: Judged };

/** What is asked of a PDF: plain data, so that it can be read in a thread of its own. */
export type PdfRead = {
  readonly producer: string | null;
  readonly title: string | null;
  /** Number of the issued copy, as the file says. */
  readonly issue: string | null;
  readonly evidence: EvidenceRead;
  readonly contents: PdfContents;
  /** Null where nobody asked, or where its evidence is not whole. */
  readonly rebuilt: Rebuilt | null;
  /** Where the pages that were made again print what; empty where none were. */
  readonly printed: readonly PrintedPlace[];
};

/** With `rebuild`, the PDF is also made again from its evidence and compared; `fonts` are the authorities’ that are here. */
export type HowToRead = { readonly rebuild: boolean; readonly fonts?: DocumentFiles['fonts'] };
export type ReadPdf = (bytes: Uint8Array, how?: HowToRead) => Promise<PdfRead>;

/**
 * Reads a PDF of unknown origin, also one that other tools saved again or that is damaged in part, in this thread. Its brief
 * is composed in any case: what takes too long here shall not be begun elsewhere.
 * @throws Refused (`damaged`, `cannot-read`) where there is nothing to be read.
 */
export function readPdfHere(remake: Remake): ReadPdf {
  return async (bytes, { rebuild, fonts = {} } = { rebuild: false }) => {
    const file = opened(bytes);
    const info = file.resolve(file.trailer.get('Info'));
    const says = (key: string): string | null =>
      textOf(isKind(info, 'dict') ? file.resolve(info.entries.get(key)) : null);
    const embedded = embeddedFiles(file);
    const evidence = readEvidence(embedded);
    const made =
      evidence.state === 'whole'
        ? await madeAgain(bytes, () =>
            remake(evidence.evidence, rebuild, { fonts, pictures: rebuild ? picturesIn(file) : {} }),
          )
        : { rebuilt: null, printed: [] };
    return {
      producer: says('Producer'),
      title: says('Title'),
      issue: says('Issue'),
      evidence,
      contents: contentsOf(bytes, file, embedded),
      ...made,
    };
  };
}

function opened(bytes: Uint8Array): PdfFile {
  if (bytes.length > MAX_PDF_BYTES) {
    throw new Refused('cannot-read', 'The PDF is larger than 80 MB.', 'Attaché reads briefs; this is none.');
  }
  try {
    const file = openPdf(bytes);
    // Its strings and streams are ciphers: nothing in it could be compared.
    if (file.trailer.has('Encrypt')) {
      throw new Refused(
        'cannot-read',
        'This PDF is encrypted: Attaché cannot look inside it.',
        'Ask for the file without a password; Attaché writes none with one.',
      );
    }
    if (pagesOf(file).length === 0) throw new Unreadable('it has no pages');
    return file;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refused(
      'damaged',
      'This file cannot be read as a PDF.',
      'Ask for the file again: it may have been cut short or changed on its way.',
      [error.message],
    );
  }
}

async function madeAgain(
  bytes: Uint8Array,
  remake: () => Promise<Remade | null>,
): Promise<Pick<PdfRead, 'rebuilt' | 'printed'>> {
  try {
    const made = await remake();
    if (made === null) return { rebuilt: null, printed: [] };
    const { pdf, printed } = made;
    if (Buffer.compare(bytes, pdf) === 0) return { rebuilt: { state: 'identical' }, printed };
    const judged = judgeRebuilt(bytes, pdf);
    return { rebuilt: { state: 'other', bytes: beside(bytes, pdf), judged }, printed };
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'damaged') throw error;
    return { rebuilt: { state: 'impossible' }, printed: [] };
  }
}

function beside(file: Uint8Array, made: Uint8Array): BytesBeside {
  const isStart = (start: Uint8Array, whole: Uint8Array): boolean =>
    whole.length > start.length && Buffer.compare(whole.subarray(0, start.length), start) === 0;
  let count = 0;
  let first = -1;
  if (file.length === made.length)
    for (let at = 0; at < file.length; at += 1) {
      if (file[at] === made[at]) continue;
      if (first === -1) first = at;
      count += 1;
    }
  return {
    length: file.length,
    madeLength: made.length,
    differing: file.length === made.length ? { count, first } : null,
    isStartOf: isStart(file, made) ? 'made' : isStart(made, file) ? 'file' : null,
  };
}
