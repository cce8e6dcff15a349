import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PackRecords } from '../../shared/domain/index.ts';

/** A part of one list of a pack's records, as JSON in bytes: handed from thread to thread without a copy. */
export type PackedList = { readonly list: keyof PackRecords; readonly bytes: Uint8Array<ArrayBuffer> };

/** As many as are unpacked in a few milliseconds. A boundary alone is as large as hundreds of facts. */
const AT_ONCE: Partial<Record<keyof PackRecords, number>> = { boundaries: 8, series: 50 };
const MANY = 400;

export function packedRecords(records: PackRecords): readonly PackedList[] {
  const parts: PackedList[] = [];
  for (const list of Object.keys(records) as (keyof PackRecords)[]) {
    const atOnce = AT_ONCE[list] ?? MANY;
    for (let from = 0; from < records[list].length; from += atOnce) {
      const text = JSON.stringify(records[list].slice(from, from + atOnce));
      parts.push({ list, bytes: new TextEncoder().encode(text) });
    }
  }
  return parts;
}

/** The records again, a part at a time: whoever waits for the event loop gets its turn in between. */
export async function unpackedRecords(parts: readonly PackedList[]): Promise<PackRecords> {
  const lists: Record<keyof PackRecords, unknown[]> = {
    sources: [],
    places: [],
    clusters: [],
    organisations: [],
    links: [],
    facts: [],
    series: [],
    conflicts: [],
    rates: [],
    translations: [],
    boundaries: [],
    audiences: [],
  };
  const decoder = new TextDecoder();
  for (const { list, bytes } of parts) {
    const into = lists[list];
    for (const record of JSON.parse(decoder.decode(bytes)) as unknown[]) into.push(record);
    await nextTurn();
  }
  // Every record was parsed by its schema where the pack was read (`read-pack.ts`), in the other thread.
  return lists as unknown as PackRecords;
}
