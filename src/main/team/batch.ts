import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { sha256 } from '../storage/hash.ts';

/** A file of a desk: written whole, once, under a name with its hash, and never changed. */

const MAGIC = 'ATTACHE-TEAM';
export const FORMAT = 2;
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

/** @param format the oldest version that can read the content */
export function writeBatch(
  { desk, what, from, to }: Pick<Head, 'desk' | 'what' | 'from' | 'to'>,
  content: Uint8Array,
  format: number,
) {
  const packed = deflateRawSync(content, { level: 6 });
  const hash = sha256(packed);
  const head: Head = { format, desk, what, from, to, sha256: hash, bytes: packed.length };
  const digits = (seq: number): string => String(seq).padStart(8, '0');
  return {
    name: `${what}-${digits(from)}-${digits(to)}-${hash.slice(7, 19)}.team`,
    bytes: Buffer.concat([Buffer.from(`${MAGIC} ${JSON.stringify(head)}\n`), packed]),
  };
}

/** Never fails: whatever lies in a shared folder may be anything. @param most as much as it may unpack to */
export function readBatch(bytes: Uint8Array, most = LONGEST_UNPACKED): ReadBatch {
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
    return { state: 'whole', head, content: inflateRawSync(packed, { maxOutputLength: most }) };
  } catch {
    return { state: 'changed' };
  }
}

/** What a history begins from that was begun anew: the changes of the one before that are in it, a count an actor. */
export const Origin = z.object({
  covers: z.record(z.string().max(200), z.number().int().min(1)),
  /** What stands in place of the name that was taken out. */
  token: z.string().max(40),
});
export type Origin = z.infer<typeof Origin>;

/** Two that began the same history anew apart. */
export function joinedOrigin(one: Origin, other: Origin): Origin {
  const covers = { ...one.covers };
  for (const [actor, count] of Object.entries(other.covers))
    covers[actor] = Math.max(covers[actor] ?? 0, count);
  return { covers, token: one.token };
}

/** Changes of one document, of one of its histories: a history is begun anew when a name is taken out of it. */
export type Lot = {
  readonly key: string;
  /** 0 is a document’s first history. */
  readonly era: number;
  /** With the first change of a history that was begun anew. */
  readonly origin: Origin | null;
  readonly changes: readonly Uint8Array[];
};

/** The oldest version that can read them: before the second one, nothing was begun anew. */
export const formatOf = (lots: readonly Lot[]): number => (lots.some(({ era }) => era > 0) ? 2 : 1);

export function packLots(lots: readonly Lot[]): Buffer {
  const index = lots.map(({ key, era, origin, changes }) => ({
    key,
    sizes: changes.map(({ length }) => length),
    ...(era > 0 ? { era } : {}),
    ...(origin ? { origin } : {}),
  }));
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(index)}\n`),
    ...lots.flatMap(({ changes }) => changes.map((change) => Buffer.from(change))),
  ]);
}

const Index = z.array(
  z.object({
    key: z.string().min(1).max(2000),
    sizes: z.array(z.number().int().min(1)),
    era: z.number().int().min(0).default(0),
    origin: Origin.nullable().default(null),
  }),
);

/** Null where the content is not what the head says. */
export function unpackLots(content: Buffer): readonly Lot[] | null {
  const end = content.indexOf(10);
  try {
    let at = end + 1;
    const lots = Index.parse(JSON.parse(content.toString('utf8', 0, end))).map(({ sizes, ...lot }) => ({
      ...lot,
      changes: sizes.map((size) => {
        at += size;
        return new Uint8Array(content.subarray(at - size, at));
      }),
    }));
    return at === content.length ? lots : null;
  } catch {
    return null;
  }
}
