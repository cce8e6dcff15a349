import { createHash, type Hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import * as lib from '@cantoo/pdf-lib';

/** A stream larger than this, inflated, is none of ours: the largest file that a brief carries is far below. */
export const MAX_STREAM_BYTES = 48 * 1024 * 1024;
const PIECE = 64 * 1024;
/** More objects than a brief of a thousand pages has. */
const MOST_OBJECTS = 400_000;

/** The bytes of a stream as its reader sees them; null where they cannot be had or are too many. */
export function streamBytes(context: PDFContext, stream: PDFObject | undefined): Uint8Array | null {
  if (!(stream instanceof lib.PDFRawStream)) return null;
  const filter = context.lookup(stream.dict.get(lib.PDFName.of('Filter')));
  const filters = filter instanceof lib.PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  const parameters = stream.dict.get(lib.PDFName.of('DecodeParms'));
  try {
    if (filters.length === 0) return stream.contents;
    const flate = filters.length === 1 && filters[0] === lib.PDFName.of('FlateDecode');
    if (flate && parameters === undefined)
      return inflateSync(stream.contents, { maxOutputLength: MAX_STREAM_BYTES });
    return bounded(lib.decodePDFRawStream(stream));
  } catch {
    return null;
  }
}

/** Read piece by piece: a chain of filters may make gigabytes of a few kilobytes, and asked for at once it would. */
function bounded(reader: ReturnType<typeof lib.decodePDFRawStream>): Uint8Array | null {
  let size = 0;
  for (let read = -1; read !== 0; size += read) {
    read = reader.getBytes(PIECE).length;
    if (size + read > MAX_STREAM_BYTES) return null;
  }
  reader.reset();
  return size === 0 ? new Uint8Array() : new Uint8Array(reader.getBytes(size));
}

/** How a stream is packed is no part of what it says. */
const PACKING = new Set(['/Length', '/Filter', '/DecodeParms', '/DL']);

type Leave = (key: string, owner: PDFDict) => boolean;

/**
 * A hash of everything that can be reached from an object, whatever the objects are numbered, however they are packed
 * and in whatever order they stand in the file. `leave` names entries of dictionaries that are passed over.
 */
export function graphHash(
  context: PDFContext,
  from: readonly PDFObject[],
  leave: Leave = () => false,
): string {
  const hash = createHash('sha256');
  const numbers = new Map<PDFRef, number>();
  const waiting: PDFObject[] = [...from];
  const refer = (ref: PDFRef): string => {
    let number = numbers.get(ref);
    if (number === undefined) {
      const target = context.lookup(ref);
      // A reference to nothing is nothing.
      if (target === undefined) return 'null';
      number = numbers.size;
      if (number > MOST_OBJECTS) throw new Error('the file has more objects than a brief can have');
      numbers.set(ref, number);
      waiting.push(target);
    }
    return `#${number}`;
  };
  for (let next = 0; next < waiting.length; next += 1) {
    const object = waiting[next];
    if (object) feed(context, object, hash, refer, leave, 0);
    hash.update(';');
  }
  return hash.digest('hex');
}

function feed(
  context: PDFContext,
  object: PDFObject,
  hash: Hash,
  refer: (ref: PDFRef) => string,
  leave: Leave,
  depth: number,
): void {
  if (depth > 200) throw new Error('objects are nested too deeply');
  const inner = (part: PDFObject): void => feed(context, part, hash, refer, leave, depth + 1);
  const dictionary = (dict: PDFDict, without: (key: string) => boolean): void => {
    hash.update('<<');
    const entries = dict.entries().map(([name, value]) => ({ key: name.asString(), value }));
    for (const { key, value } of entries.sort((a, b) => (a.key < b.key ? -1 : 1))) {
      if (without(key) || leave(key, dict)) continue;
      hash.update(`${key} `);
      inner(value);
    }
    hash.update('>>');
  };
  if (object instanceof lib.PDFRef) hash.update(refer(object));
  else if (object instanceof lib.PDFDict) dictionary(object, () => false);
  else if (object instanceof lib.PDFArray) {
    hash.update('[');
    for (const member of object.asArray()) inner(member);
    hash.update(']');
  } else if (object instanceof lib.PDFStream) {
    dictionary(object.dict, (key) => PACKING.has(key));
    hash.update('stream');
    const bytes = streamBytes(context, object);
    if (bytes) hash.update(bytes);
    else hash.update(object instanceof lib.PDFRawStream ? object.contents : object.toString());
  } else if (object instanceof lib.PDFString || object instanceof lib.PDFHexString) {
    hash.update('(').update(object.asBytes()).update(')');
    // Tools round numbers in their own way; a hundredth of a point cannot be seen.
  } else if (object instanceof lib.PDFNumber) hash.update(`${Math.round(object.asNumber() * 100) / 100} `);
  else hash.update(`${object.toString()} `);
}
