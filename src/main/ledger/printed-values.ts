import { isDeepStrictEqual } from 'node:util';
import { recordBlocks } from '../../shared/briefs/printed.ts';
import type {
  Audience,
  Fields,
  Gravity,
  PrintedPlace,
  PrintedRecord,
  PrintedRef,
  PrintedValue,
  Series,
} from '../../shared/domain/index.ts';
import type { RecordType } from '../../shared/domain/records/kinds.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import { formatDay } from '../../shared/format/date.ts';
import type { FactChange, FieldChange } from '../../shared/views/index.ts';
import { planChart } from '../briefs/choose-series.ts';
import { chartFinding, valuesOf } from '../briefs/series-chart.ts';
import type { Library } from '../library/library.ts';
import { keyOf } from '../library/record-kinds.ts';
import type { Document } from '../pdf/document.ts';
import type { Evidence } from '../pdf/evidence/evidence.ts';
import { leavingOf, saysIn } from '../pdf/evidence/what-leaves.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';
import { changedSince } from './fact-change.ts';

/** What a copy prints besides facts: each value with where it stands, and the records as printed by their hash. */
export type PrintedValues = {
  readonly values: readonly PrintedValue[];
  readonly records: Readonly<Record<string, PrintedRecord>>;
};

export const NO_VALUES: PrintedValues = { values: [], records: {} };

export function printedValues(
  evidence: Evidence,
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

/** The printed fields of a record, as it was put into the brief or as the library has it. */
function snapshotOf({ brief, records, document, audience }: Evidence): (ref: PrintedRef) => Fields | null {
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
      const point = series.points.find((one) => one.place === place && one.period === period);
      return point ? { value: point.value, sourceIds: [...point.sourceIds] } : null;
    }
    const record = pinned.get(`${type} ${key}`) ?? known.get(`${type} ${key}`);
    return record ? (leavingOf(type, record, says) as Fields) : null;
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

/** What the library says of a printed record today; null: nothing any more. */
function fieldsNow(library: Library, { type, key, place, period }: PrintedRef): Fields | null {
  if (type !== 'series') return library.record(type, key);
  const series = library.seriesById(key);
  if (!series) return null;
  if (period === undefined) return { title: series.title, unit: series.unit };
  const point = series.points.find((one) => one.place === place && one.period === period);
  return point ? { value: point.value, sourceIds: [...point.sourceIds] } : null;
}

const VALUES = new Set(['value', 'ratePerGbp', 'minutes', 'km', 'hectares', 'floorSqm', 'powerMva']);
const WORDS = new Set([
  'summary',
  'pitch',
  'why',
  'caution',
  'what',
  'whyHere',
  'result',
  'whatFor',
  'caveat',
  'note',
  'title',
]);

function gravityOf(changed: readonly string[], old: Fields, now: Fields): Gravity {
  const value = changed.find((field) => VALUES.has(field));
  if (value !== undefined) {
    const [from, to] = [Number(old[value]), Number(now[value])];
    if (Math.sign(from) !== Math.sign(to)) return 'sign';
    const ratio = Math.abs(to / from);
    return ratio >= 10 || ratio <= 0.1 ? 'magnitude' : 'value';
  }
  if (changed.every((field) => field === 'sourceIds' || field === 'sourceId')) return 'source';
  return changed.every((field) => WORDS.has(field)) ? 'wording' : 'meaning';
}

/** A field of a printed record as its reader has it. */
function fieldText(
  ref: PrintedRef,
  field: string,
  fields: Fields,
  library: Library,
  audience: Audience,
): string {
  const value = fields[field];
  if (value === null || value === undefined) return 'nothing';
  if (ref.type === 'series' && field === 'value' && typeof value === 'number') {
    const unit = library.seriesById(ref.key)?.unit ?? null;
    return amountLine(printAmount(value, unit, audience, library.rate));
  }
  if (field === 'sourceIds' && Array.isArray(value))
    return value.map((id) => library.source(String(id))?.title ?? String(id)).join('; ');
  if (field === 'asOf' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return formatDay(value, audience.dates.long);
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** A printed record in one sentence. */
export function recordSentence(
  ref: PrintedRef,
  fields: Fields,
  library: Library,
  audience: Audience,
): string {
  const text = (field: string): string => fieldText(ref, field, fields, library, audience);
  const { type, key, place, period } = ref;
  switch (type) {
    case 'series': {
      const title = library.seriesById(key)?.title ?? text('title');
      if (period !== undefined) return `${title}, ${place}, ${period}: ${text('value')}`;
      return typeof fields.headline === 'string' ? fields.headline : text('title');
    }
    case 'rate':
      return `£1 = ${key} ${text('ratePerGbp')} (rate of ${text('asOf')})`;
    case 'travel':
      return `${text('fromPlace')} to ${text('toPlace')}: ${text('minutes')} minutes by ${text('mode')}`;
    case 'link': {
      const name = (id: string): string => library.organisation(id)?.name ?? id;
      return `${name(text('fromId'))} ${text('relation').replaceAll('-', ' ')} ${name(text('toId'))}`;
    }
    default: {
      const name = ['name', 'company', 'team', 'topic', 'label'].find((field) => fields[field]);
      const said = ['summary', 'pitch', 'why', 'what', 'whatFor', 'printed', 'available', 'caution'].find(
        (field) => fields[field],
      );
      return [name && text(name), said && text(said)].filter(Boolean).join(': ') || key;
    }
  }
}

/** Compares what was printed of a record with the library; null where all of it still holds. */
export function recordChange(
  { fields: old, ...ref }: PrintedRecord,
  library: Library,
  audience: Audience,
): FactChange | null {
  const now = fieldsNow(library, ref);
  const since = changedSince(library, ref.type, ref.key);
  if (now === null) return { gravity: 'withdrawn', now: null, fields: [], ...since };
  const changed = Object.keys(old).filter(
    (field) =>
      field !== 'headline' &&
      // A need is printed with the sources of its facts.
      !(ref.type === 'need' && field === 'sourceIds') &&
      !isSame(old[field], now[field]),
  );
  if (changed.length === 0) return null;
  return {
    gravity: gravityOf(changed, old, now),
    now: recordSentence(ref, { ...old, ...now }, library, audience),
    fields: changed.map(
      (field): FieldChange => ({
        field,
        word: fieldWord(ref.type, field),
        from: fieldText(ref, field, old, library, audience),
        to: fieldText(ref, field, now, library, audience),
      }),
    ),
    ...since,
  };
}

/** A list that left with those of its members that are printed still says so where it has them. */
const isSame = (old: unknown, now: unknown): boolean =>
  isDeepStrictEqual(old, now) ||
  (Array.isArray(old) &&
    Array.isArray(now) &&
    old.length < now.length &&
    old.every((one) => now.includes(one)));

/** The sources of what the library says of it today. */
export function sourcesNow(library: Library, ref: PrintedRef): readonly string[] {
  const { sourceIds, sourceId } = fieldsNow(library, ref) ?? {};
  if (Array.isArray(sourceIds)) return sourceIds.map(String);
  return typeof sourceId === 'string' ? [sourceId] : [];
}

/** The headline of a chart, where the values that it drew give another one today. */
export function headlineChange(
  { fields, ...ref }: PrintedRecord,
  drawn: readonly PrintedRef[],
  library: Library,
  audience: Audience,
): FactChange | null {
  const series = library.seriesById(ref.key);
  const said = fields.headline;
  if (!series || typeof said !== 'string') return null;
  const isDrawn = new Set(drawn.map(({ place, period }) => `${place} ${period}`));
  const part: Series = {
    ...series,
    points: series.points.filter(({ place, period }) => isDrawn.has(`${place} ${period}`)),
  };
  const reader = { library, audience, measure: () => 0, width: 0 };
  const chart = part.points.length > 0 ? planChart(part, library) : null;
  const now = chart ? chartFinding(reader, part, chart, valuesOf(part)) : null;
  if (now === said) return null;
  return {
    gravity: 'value',
    now,
    fields: [{ field: 'headline', word: 'headline', from: said, to: now ?? 'no chart' }],
    ...changedSince(library, 'series', ref.key),
  };
}
