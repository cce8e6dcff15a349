import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { sha256 } from '../storage/hash.ts';

/** A file of a desk: written whole, once, under a name with its hash, and never changed. */

const MAGIC = 'ATTACHE-TEAM';
export const FORMAT = 1;
/** Longer ones are none of ours, and would be made to fill the memory. */
const LONGEST = 64_000_000;
const LONGEST_UNPACKED = 400_000_000;

const Head = z.object({
  format: z.number().int().min(1),
  desk: z.string().regex(/^[0-9a-f]{16}$/),
  what: z.string(),
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  sha256: z.string(),
  bytes: z.number().int().min(0),
});
type Head = z.infer<typeof Head>;

export type ReadBatch =
  | { readonly state: 'whole'; readonly head: Head; readonly content: Buffer }
  /** Not all of it has come yet, or a disk has changed it. */
  | { readonly state: 'cut' | 'changed' | 'stranger' }
  | { readonly state: 'newer'; readonly head: Head };

export function writeBatch(desk: string, what: string, from: number, to: number, content: Uint8Array) {
  const packed = deflateRawSync(content, { level: 6 });
  const hash = sha256(packed);
  const head: Head = { format: FORMAT, desk, what, from, to, sha256: hash, bytes: packed.length };
  const digits = (seq: number): string => String(seq).padStart(8, '0');
  return {
    name: `${what}-${digits(from)}-${digits(to)}-${hash.slice(7, 19)}.team`,
    bytes: Buffer.concat([Buffer.from(`${MAGIC} ${JSON.stringify(head)}\n`), packed]),
  };
}

/** Never fails: whatever lies in a shared folder may be anything. */
export function readBatch(bytes: Uint8Array): ReadBatch {
  if (bytes.length > LONGEST) return { state: 'stranger' };
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000));
  const text = start.toString('latin1');
  if (!text.startsWith(MAGIC.slice(0, text.length)) || text.length === 0)
    return { state: text.length === 0 ? 'cut' : 'stranger' };
  const end = start.indexOf(10);
  if (end === -1) return { state: bytes.length < 2000 ? 'cut' : 'stranger' };
  let head: Head;
  try {
    head = Head.parse(JSON.parse(text.slice(MAGIC.length, end)));
  } catch {
    return { state: 'stranger' };
  }
  const packed = bytes.subarray(end + 1);
  if (packed.length < head.bytes) return { state: 'cut' };
  if (packed.length > head.bytes || sha256(packed) !== head.sha256) return { state: 'changed' };
  if (head.format > FORMAT) return { state: 'newer', head };
  try {
    return { state: 'whole', head, content: inflateRawSync(packed, { maxOutputLength: LONGEST_UNPACKED }) };
  } catch {
    return { state: 'changed' };
  }
}

/** Changes of documents, by their keys. */
export type Changes = ReadonlyMap<string, readonly Uint8Array[]>;

export function packChanges(changes: Changes): Buffer {
  const index = [...changes].map(([key, list]) => ({ key, sizes: list.map(({ length }) => length) }));
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(index)}\n`),
    ...[...changes.values()].flatMap((list) => list.map((change) => Buffer.from(change))),
  ]);
}

const Index = z.array(
  z.object({ key: z.string().min(1).max(2000), sizes: z.array(z.number().int().min(1)) }),
);

/** Null where the content is not what the head says. */
export function unpackChanges(content: Buffer): Changes | null {
  const end = content.indexOf(10);
  try {
    const index = Index.parse(JSON.parse(content.toString('utf8', 0, end)));
    let at = end + 1;
    const found = new Map<string, Uint8Array[]>();
    for (const { key, sizes } of index)
      found.set(
        key,
        sizes.map((size) => {
          at += size;
          return new Uint8Array(content.subarray(at - size, at));
        }),
      );
    return at === content.length ? found : null;
  } catch {
    return null;
  }
}
