import { basename } from 'node:path';
import type { PdfContents } from '../../pdf/evidence/contents.ts';
import { EVIDENCE_FORMAT } from '../../pdf/evidence/evidence.ts';
import type { EvidenceRead } from '../../pdf/evidence/read-evidence.ts';
import type { ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import { plainWords } from '../../pdf/reading/file-parts.ts';
import { readPdfBytes } from './pdf-file.ts';

/** All that a PDF carries, whoever made it. */
export type Inspected = PdfContents & {
  readonly name: string;
  readonly title: string | null;
  /** Whose it is, by what it carries: nothing here says that it is untouched. */
  readonly from: string;
  /** What is wrong with its evidence; none where it holds together, or where there is none. */
  readonly faults: readonly string[];
};

const FROM: Readonly<Record<EvidenceRead['state'], string>> = {
  none: 'It carries no evidence of Attaché’s: another program made it, or the evidence was taken out.',
  removed: 'It carries evidence of Attaché’s, of which files are gone.',
  altered: 'It carries evidence of Attaché’s, but not as Attaché wrote it.',
  newer: 'A newer Attaché made it: what that one carries is listed as far as it is known here.',
  whole: '',
};
const BY_FORMAT: Readonly<Record<number, string>> = {
  1: 'An earlier Attaché made it. Its copies carried whole records, also what their pages do not print.',
  [EVIDENCE_FORMAT]: 'Attaché made it. It carries the records that its pages print, as printed.',
};

/** @throws Refused where there is nothing to be read. */
export async function inspectFile(path: string, read: ReadPdf): Promise<Inspected> {
  const { title, evidence, contents } = await read(new Uint8Array(await readPdfBytes(path)));
  return {
    name: basename(path),
    title: title && plainWords(title),
    from: FROM[evidence.state] || (BY_FORMAT[contents.format ?? 0] ?? ''),
    faults: 'faults' in evidence ? evidence.faults.slice(0, 20).map((fault) => plainWords(fault)) : [],
    ...contents,
  };
}
