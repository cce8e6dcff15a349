/** What a PDF is made of (ISO 32000-1, 7.3). Strings and names hold a byte in each character. */
type PdfName = { readonly kind: 'name'; readonly name: string };
type PdfString = { readonly kind: 'string'; readonly bytes: string };
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };
type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
/** `data` is as it stands in the file: packed. */
export type PdfStream = {
  readonly kind: 'stream';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly data: Uint8Array;
};
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | readonly PdfValue[]
  | PdfDict
  | PdfStream;

/** Why a file, or a part of it, cannot be read in only one way. */
export class Unreadable extends Error {}

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

type Kinds = { name: PdfName; string: PdfString; ref: PdfRef; dict: PdfDict; stream: PdfStream };

export const isKind = <K extends keyof Kinds>(value: PdfValue | undefined, kind: K): value is Kinds[K] =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const nameOf = (value: PdfValue | undefined): string | null =>
  isKind(value, 'name') ? value.name : null;

/** A text string as a reader shows it: UTF-16 by its mark, UTF-8 by its mark, else Latin (7.9.2.2). */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'string')) return null;
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return value.bytes;
}
