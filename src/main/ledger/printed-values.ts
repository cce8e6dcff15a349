import { recordBlocks } from '../../shared/briefs/printed.ts';
import { pointOf } from '../../shared/charts/series-point.ts';
import {
  bareRef,
  ExchangeRate,
  type Fields,
  type PrintedImage,
  type PrintedPlace,
  type PrintedRecord,
  type PrintedRef,
  type PrintedValue,
  printedId,
} from '../../shared/domain/index.ts';
import type { RecordType } from '../../shared/domain/records/kinds.ts';
import { pictureField, pointFields } from '../briefs/printed-record.ts';
import { keyOf } from '../library/record-kinds.ts';
import type { Document } from '../pdf/document.ts';
import type { Evidence } from '../pdf/evidence/evidence.ts';
import { leavingOf, printsOf, saysIn } from '../pdf/evidence/what-leaves.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';

/** What a copy prints besides facts: each value with where it stands, and the records as printed by their hash. */
export type PrintedValues = {
  readonly values: readonly PrintedValue[];
  readonly records: Readonly<Record<string, PrintedRecord>>;
};

export const NO_VALUES: PrintedValues = { values: [], records: {} };

/** What says what is printed. */
type Printing = Pick<Evidence, 'brief' | 'records' | 'document' | 'audience'>;

export function printedValues(
  evidence: Printing,
  places: readonly PrintedPlace[],
  pack: { readonly name: string; readonly version: string },
): PrintedValues {
  const snapshot = snapshotOf(evidence);
  const records: Record<string, PrintedRecord> = {};
  const values = places.flatMap((place): readonly PrintedValue[] => {
    if (place.type === 'fact' || place.type === 'source') return [];
    const fields = snapshot(place);
    if (fields === null) return [];
    const { at, ...ref } = place;
    const record: PrintedRecord = { ...ref, fields };
    const hash = sha256(canonicalJson(record));
    records[hash] = record;
    return [{ ...ref, packName: pack.name, packVersion: pack.version, hash, at }];
  });
  return { values, records };
}

/** The same by what names each value, wherever on the pages it stands. */
export function printedRecords(printing: Printing): ReadonlyMap<string, PrintedRecord> {
  const { document } = printing;
  if (document === null) return new Map();
  const places = printsOf(document).refs.map((ref) => ({ ...bareRef(ref), at: [] }));
  const { records } = printedValues(printing, places, { name: '', version: '' });
  return new Map(Object.values(records).map((record) => [printedId(record), record]));
}

/** The printed fields of a record, as it was put into the brief or as the library has it. */
function snapshotOf({ brief, records, document, audience }: Printing): (ref: PrintedRef) => Fields | null {
  if (document === null) return () => null;
  const says = saysIn(document, audience);
  const pinned = new Map(
    brief.sections
      .flatMap(recordBlocks)
      .map(({ pinned: { type, record } }) => [`${type} ${record.id}`, record as object]),
  );
  const lists: Readonly<Partial<Record<RecordType, readonly object[]>>> = {
    cluster: records.clusters,
    conflict: records.conflicts,
    contact: records.contacts,
    link: records.links,
    need: records.needs,
    organisation: records.organisations,
    place: records.places,
    rate: records.rates,
    site: records.sites,
    story: records.stories,
    travel: records.travel,
  };
  const known = new Map(
    Object.entries(lists).flatMap(([type, list]) =>
      (list ?? []).map((record) => [`${type} ${keyOf(type as RecordType, record as never)}`, record]),
    ),
  );
  const headlines = headlinesIn(document);
  return ({ type, key, place, period }) => {
    if (type === 'series') {
      const series = records.series.find(({ id }) => id === key);
      if (!series) return null;
      if (period === undefined) {
        const headline = headlines.get(key);
        return { title: series.title, unit: series.unit, ...(headline ? { headline } : {}) };
      }
      const point = pointOf(series, place, period);
      return point ? pointFields(point) : null;
    }
    const record = pinned.get(`${type} ${key}`) ?? known.get(`${type} ${key}`);
    if (!record) return null;
    const left = leavingOf(type, record, says) as Fields;
    return type === 'image' ? { ...left, ...pictureField((record as PrintedImage).picture) } : left;
  };
}

/** What the chart of each series says of itself. */
function headlinesIn(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { blocks } of document.sections)
    for (const block of blocks) {
      const [first] = block.kind === 'heading' ? (block.inlines ?? []) : [];
      const [ref] = first?.kind === 'text' ? (first.of ?? []) : [];
      if (ref?.type === 'series' && block.kind === 'heading') found.set(ref.key, block.text);
    }
  return found;
}

/** The rate with which a copy converted. */
export function rateAsPrinted(
  { values, records }: PrintedValues,
  currency: string,
): ExchangeRate | undefined {
  const value = values.find(({ type, key }) => type === 'rate' && key === currency);
  const parsed = ExchangeRate.safeParse({ note: null, ...(value && records[value.hash]?.fields) });
  return parsed.data;
}
