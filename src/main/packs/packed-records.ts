import { PackRecords } from '../../shared/domain/index.ts';

/** The lists of a pack's records. */
export const RECORD_LISTS = PackRecords.keyof().options;

/** A range of one list of a pack's records. */
export type RecordPart = {
  readonly list: keyof PackRecords;
  readonly from: number;
  readonly to: number;
};

/** Such a part as JSON bytes: passed between threads without copying, and cached on disk. */
export type PackedPart = { readonly list: keyof PackRecords; readonly bytes: Uint8Array<ArrayBuffer> };

/** How many are unpacked in a few milliseconds. A boundary is as large as hundreds of facts. */
const AT_ONCE: Partial<Record<keyof PackRecords, number>> = { boundaries: 8, series: 50 };
const MANY = 400;

/** All records as parts, each small enough to be unpacked between two turns of the event loop. */
export function recordParts(records: PackRecords): readonly RecordPart[] {
  return (Object.keys(records) as (keyof PackRecords)[]).flatMap((list) => {
    const atOnce = AT_ONCE[list] ?? MANY;
    const { length } = records[list];
    return Array.from({ length: Math.ceil(length / atOnce) }, (_, at) => ({
      list,
      from: at * atOnce,
      to: Math.min((at + 1) * atOnce, length),
    }));
  });
}

export function packPart(records: PackRecords, { list, from, to }: RecordPart): PackedPart {
  return { list, bytes: new TextEncoder().encode(JSON.stringify(records[list].slice(from, to))) };
}

type UnpackedPart = { readonly list: keyof PackRecords; readonly records: readonly unknown[] };

/** Every record was parsed by its schema when the pack was read (`read-pack.ts`). */
const unpackPart = ({ list, bytes }: PackedPart): UnpackedPart => ({
  list,
  records: JSON.parse(new TextDecoder().decode(bytes)) as unknown[],
});

function joinParts(parts: readonly UnpackedPart[]): PackRecords {
  const lists = Object.fromEntries(RECORD_LISTS.map((list) => [list, [] as unknown[]])) as Record<
    keyof PackRecords,
    unknown[]
  >;
  for (const { list, records } of parts) for (const record of records) lists[list].push(record);
  return lists as unknown as PackRecords;
}

/** Joins all parts into records. */
export const unpackRecords = (parts: readonly PackedPart[]): PackRecords => joinParts(parts.map(unpackPart));

/**
 * Receives the records from another thread. All parts are requested together and unpacked as they arrive, so that one
 * thread packs while the other unpacks and the event loop gets turns in between.
 */
export async function receiveRecords(
  count: number,
  part: (at: number) => Promise<PackedPart>,
): Promise<PackRecords> {
  return joinParts(
    await Promise.all(Array.from({ length: count }, async (_, at) => unpackPart(await part(at)))),
  );
}
