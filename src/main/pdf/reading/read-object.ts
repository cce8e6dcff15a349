import { PdfParser } from './parse-value.ts';
import { isKind, nameOf, type PdfRef, type PdfStream, type PdfValue, Unreadable } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** An object as it stands in the file, from `12 0 obj` up to behind its `endobj`. */
export type FileObject = {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly start: number;
  readonly end: number;
};

const [LF, CR] = [10, 13];

/** Bounds the work that a file can ask for: overlapping objects may not be read again and again. */
export type Budget = { left: number };

function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new Unreadable('it asks for more work than a brief can');
}

const whole = (value: PdfValue | undefined): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new Unreadable('a length or a count is no whole number');
};

export { whole as wholeNumber };

/** @throws Unreadable where no object stands there. `lengthOf` finds the length of a stream that names it by reference. */
export function readObject(
  bytes: Uint8Array,
  start: number,
  lengthOf: (ref: PdfRef) => number,
  budget: Budget,
): FileObject {
  const parser = new PdfParser(bytes, start);
  try {
    if (!(Number(bytes[start]) >= 48 && Number(bytes[start]) <= 57))
      throw new Unreadable('no object stands where one should');
    const number = whole(parser.value());
    const generation = whole(parser.value());
    if (!parser.takes('obj')) throw new Unreadable('no object stands where one should');
    const read = parser.value();
    const value = isKind(read, 'dict') && parser.takes('stream') ? streamBehind(read.entries) : read;
    if (!parser.takes('endobj')) throw new Unreadable(`object ${number} does not end where it should`);
    return { number, generation, value, start, end: parser.position() };
  } finally {
    spend(budget, Math.max(0, parser.position() - start));
  }

  function streamBehind(entries: ReadonlyMap<string, PdfValue>): PdfStream {
    const line = parser.position();
    const isLong = bytes[line] === CR && bytes[line + 1] === LF;
    if (!isLong && bytes[line] !== LF)
      throw new Unreadable('the data of a stream does not begin on a new line');
    const from = line + (isLong ? 2 : 1);
    const length = entries.get('Length');
    const to = from + (isKind(length, 'ref') ? lengthOf(length) : whole(length));
    if (to > bytes.length) throw new Unreadable('a stream is longer than the file');
    parser.moveTo(to);
    if (!parser.takes('endstream')) throw new Unreadable('a stream is not as long as it says');
    return { kind: 'stream', entries, data: bytes.subarray(from, to) };
  }
}

/** The objects that are packed together in one stream (7.5.7), in their order. */
export function readPackedObjects(
  stream: PdfStream,
  budget: Budget,
): readonly { readonly number: number; readonly value: PdfValue }[] {
  if (nameOf(stream.entries.get('Type')) !== 'ObjStm')
    throw new Unreadable('packed objects are looked for in a stream of another kind');
  const bytes = unpackStream(stream);
  spend(budget, bytes.length);
  const count = whole(stream.entries.get('N'));
  const first = whole(stream.entries.get('First'));
  if (count > bytes.length) throw new Unreadable('a stream of objects says that it holds more than it can');
  const head = new PdfParser(bytes);
  const heads = Array.from({ length: count }, () => ({
    number: whole(head.value()),
    offset: first + whole(head.value()),
  }));
  if (first < head.position() || !isGap(bytes, head.position(), first))
    throw new Unreadable('packed objects do not begin where they should');
  const parser = new PdfParser(bytes, first);
  const objects = heads.map(({ number, offset }) => {
    // Each begins where the one before it ended: nothing stands between them.
    if (parser.isAtEnd() || offset > parser.position() || offset < first)
      throw new Unreadable('objects that are packed together leave gaps');
    if (!isGap(bytes, offset, parser.position()))
      throw new Unreadable('objects that are packed together overlap');
    return { number, value: parser.value() };
  });
  if (!parser.isAtEnd()) throw new Unreadable('something stands behind objects that are packed together');
  return objects;
}

const isGap = (bytes: Uint8Array, from: number, to: number): boolean =>
  bytes.subarray(from, to).every((byte) => byte === 32 || byte === LF || byte === CR);
