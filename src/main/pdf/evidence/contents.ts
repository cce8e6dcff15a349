import { type FileParts, filePartsOf, plainWords } from '../reading/file-parts.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { type CarriedKind, carriedFields } from './carried-fields.ts';
import type { Embedded } from './embedded-files.ts';
import { BRIEF_FILE } from './evidence.ts';
import { formatOf, jsonIn } from './read-evidence.ts';

/** All that a PDF carries, from anywhere: to be shown, not to be judged. */
export type PdfContents = FileParts & {
  /** Bytes of the file. */
  readonly size: number;
  readonly attachments: readonly {
    readonly name: string;
    readonly description: string | null;
    readonly mediaType: string | null;
    /** Unpacked; null where it cannot be read. */
    readonly size: number | null;
  }[];
  /** Format of the evidence inside, as the file says; null where it carries none of ours. */
  readonly format: number | null;
  readonly carried: readonly CarriedKind[];
  /** Why another viewer may find more in it. */
  readonly doubts: readonly string[];
};

const MOST_DOUBTS = 20;

export function contentsOf(bytes: Uint8Array, file: PdfFile, embedded: readonly Embedded[]): PdfContents {
  const files = new Map(embedded.map((one) => [one.name, one.bytes]));
  return {
    ...filePartsOf(file),
    size: bytes.length,
    attachments: embedded.map(({ name, description, mediaType, bytes: held }) => ({
      name: plainWords(name, 120),
      description: description && plainWords(description),
      mediaType: mediaType && plainWords(mediaType, 80),
      size: held?.length ?? null,
    })),
    format: formatIn(files.get(BRIEF_FILE)),
    carried: carriedFields(files),
    doubts: file.doubts.slice(0, MOST_DOUBTS).map((doubt) => plainWords(doubt)),
  };
}

function formatIn(brief: Uint8Array | null | undefined): number | null {
  const format = formatOf(jsonIn(brief));
  return typeof format === 'number' ? format : null;
}
