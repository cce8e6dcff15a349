import { inflateSync } from 'node:zlib';
import { isArray, isKind, nameOf, type PdfStream, type PdfValue, Unreadable } from './pdf-value.ts';

/** A stream larger than this, unpacked, is none of ours: the largest file that a brief carries is far below. */
const MAX_STREAM_BYTES = 48 * 1024 * 1024;

const onlyOne = (value: PdfValue | undefined): PdfValue => {
  if (!isArray(value)) return value ?? null;
  if (value.length > 1) throw new Unreadable('a stream is packed more than once');
  return value[0] ?? null;
};

/**
 * What a stream holds. Only what our writer and ordinary re-saving write is unpacked: nothing, or FlateDecode with a
 * predictor for rows of bytes. Data behind the end of the packed data is refused.
 * @throws Unreadable
 */
export function unpackStream({ entries, data }: PdfStream, most = MAX_STREAM_BYTES): Uint8Array {
  const filter = onlyOne(entries.get('Filter'));
  const parameters = onlyOne(entries.get('DecodeParms'));
  if (filter === null && parameters === null) return data;
  if (nameOf(filter) !== 'FlateDecode')
    throw new Unreadable(
      `a stream is packed by ${nameOf(filter) ?? 'no known way'}, which is not unpacked here`,
    );
  const unpacked = inflated(data, most);
  if (parameters === null) return unpacked;
  if (!isKind(parameters, 'dict')) throw new Unreadable('how a stream is packed is not said as it should be');
  const known = new Map([
    ['Predictor', 1],
    ['Columns', 1],
    ['Colors', 1],
    ['BitsPerComponent', 8],
  ]);
  for (const [key, value] of parameters.entries) {
    if (!known.has(key) || typeof value !== 'number' || !Number.isInteger(value))
      throw new Unreadable(`a stream is packed with /${key}, which is not known here`);
    known.set(key, value);
  }
  const [predictor = 1, columns = 1, colours, bits] = known.values();
  if (predictor === 1) return unpacked;
  if (predictor < 10 || predictor > 15 || colours !== 1 || bits !== 8 || columns < 1 || columns > 1_000_000)
    throw new Unreadable('a stream is packed with a predictor that is not known here');
  return withoutPredictor(unpacked, columns);
}

function inflated(data: Uint8Array, most: number): Uint8Array {
  let result: { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
  try {
    // With `info`, Node also tells how much was read; its types do not say so.
    result = inflateSync(data, { maxOutputLength: most, info: true }) as unknown as typeof result;
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(
      tooLarge ? 'a stream unpacks to more than a brief can hold' : 'a stream cannot be unpacked',
    );
  }
  if (result.engine.bytesWritten !== data.length)
    throw new Unreadable('more bytes stand behind the packed data of a stream');
  return result.buffer;
}

/** Undoes the predictors of PNG (7.4.4.4), for rows of single bytes. */
function withoutPredictor(rows: Uint8Array, columns: number): Uint8Array {
  if (rows.length % (columns + 1) !== 0) throw new Unreadable('a stream ends in the middle of a row');
  const count = rows.length / (columns + 1);
  const plain = new Uint8Array(count * columns);
  for (let row = 0; row < count; row += 1) {
    const from = row * (columns + 1);
    const to = row * columns;
    const kind = rows[from] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const left = column > 0 ? (plain[to + column - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[to + column - columns] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (plain[to + column - columns - 1] ?? 0) : 0;
      plain[to + column] = (rows[from + 1 + column] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return plain;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      throw new Unreadable('a row of a stream is packed in an unknown way');
  }
}
