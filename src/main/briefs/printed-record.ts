import { isDeepStrictEqual } from 'node:util';
import { pointOf } from '../../shared/charts/series-point.ts';
import type {
  Audience,
  Fields,
  Gravity,
  PrintedRecord,
  PrintedRef,
  Series,
  SeriesPoint,
} from '../../shared/domain/index.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import { formatDay, formatPeriod } from '../../shared/format/date.ts';
import type { FactChange, FieldChange } from '../../shared/views/index.ts';
import type { Library } from '../library/library.ts';
import { planChart } from './choose-series.ts';
import { changedSince } from './fact-change.ts';
import { rightsFault } from './photographs/rights.ts';
import { chartFinding, valuesOf } from './series-chart.ts';

/** What the library says of a printed record today; null: nothing any more. */
function fieldsNow(library: Library, { type, key, place, period }: PrintedRef): Fields | null {
  if (type === 'image') {
    const image = library.find(type, key);
    return image ? { ...library.record(type, key), ...pictureField(library.picture(image.file)) } : null;
  }
  if (type !== 'series') return library.record(type, key);
  const series = library.seriesById(key);
  if (!series) return null;
  if (period === undefined) return { title: series.title, unit: series.unit };
  const point = pointOf(series, place, period);
  return point ? pointFields(point) : null;
}

/** What is printed of a figure of a series. Copies from before figures had a status say none. */
export const pointFields = ({ value, sourceIds, status }: SeriesPoint): Fields => ({
  value,
  sourceIds: [...sourceIds],
  ...(status ? { status } : {}),
});

/** Which picture a photograph is, as it is compared. */
export const pictureField = (picture: { readonly hash: string } | undefined): Fields => ({
  picture: picture?.hash ?? null,
});

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
  if (ref.type === 'series' && field === 'status') return String(value ?? 'final');
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

const NAMES = ['name', 'company', 'team', 'topic', 'label', 'alt'];

/** What a printed record is about, in a few words. */
export function subjectOf(
  { type, key, place, period }: PrintedRef,
  fields: Fields,
  library: Library,
  audience: Audience,
): string {
  if (type === 'series') {
    const title = library.seriesById(key)?.title ?? String(fields.title ?? key);
    return period === undefined ? title : `${title}, ${place}, ${formatPeriod(period, audience.dates.short)}`;
  }
  if (type === 'rate') return `The rate of £1 in ${key}`;
  if (type === 'travel') return `${String(fields.fromPlace)} to ${String(fields.toPlace)}`;
  const known: Fields = { ...library.record(type, key), ...fields };
  return String(known[NAMES.find((field) => known[field]) ?? 'id'] ?? key);
}

/** A printed record in one sentence. */
export function recordSentence(
  ref: PrintedRef,
  fields: Fields,
  library: Library,
  audience: Audience,
): string {
  const text = (field: string): string => fieldText(ref, field, fields, library, audience);
  const { type, key, period } = ref;
  switch (type) {
    case 'series':
      if (period !== undefined) {
        const status = fields.status ? ` (${text('status')})` : '';
        return `${subjectOf(ref, fields, library, audience)}: ${text('value')}${status}`;
      }
      return typeof fields.headline === 'string' ? fields.headline : text('title');
    case 'rate':
      return `£1 = ${key} ${text('ratePerGbp')} (rate of ${text('asOf')})`;
    case 'travel':
      return `${text('fromPlace')} to ${text('toPlace')}: ${text('minutes')} minutes by ${text('mode')}`;
    case 'image':
      return `${text('alt')} (photo: ${text('credit')}, ${text('licence')})`;
    case 'link': {
      const name = (id: string): string => library.organisation(id)?.name ?? id;
      return `${name(text('fromId'))} ${text('relation').replaceAll('-', ' ')} ${name(text('toId'))}`;
    }
    default: {
      const name = NAMES.find((field) => fields[field]);
      const said = ['summary', 'pitch', 'why', 'what', 'whatFor', 'printed', 'available', 'caution'].find(
        (field) => fields[field],
      );
      return [name && text(name), said && text(said)].filter(Boolean).join(': ') || key;
    }
  }
}

/** What of a record as printed is other in another state of it; `now` in its reader's words. */
export function fieldChanges(
  ref: PrintedRef,
  old: Fields,
  now: Fields,
  library: Library,
  audience: Audience,
  same: typeof isSame = isSame,
): readonly FieldChange[] {
  const fields = Object.keys(old);
  const isFigure = ref.type === 'series' && ref.period !== undefined;
  return (isFigure && !fields.includes('status') ? [...fields, 'status'] : fields)
    .filter(
      (field) =>
        field !== 'headline' &&
        // A need is printed with the sources of its facts.
        !(ref.type === 'need' && field === 'sourceIds') &&
        !same(old[field], now[field]),
    )
    .map((field) => ({
      field,
      word: fieldWord(ref.type, field),
      ...(ref.type === 'image' && field === 'picture'
        ? { from: 'the one printed', to: 'another one' }
        : {
            from: fieldText(ref, field, old, library, audience),
            to: fieldText(ref, field, now, library, audience),
          }),
    }));
}

/**
 * Compares what was printed of a record with the library; null where all of it still holds. A photograph that may not be
 * printed any more on `today` (`YYYY-MM-DD`) counts as withdrawn.
 */
export function recordChange(
  { fields: old, ...ref }: PrintedRecord,
  library: Library,
  audience: Audience,
  today = '',
): FactChange | null {
  const now = fieldsNow(library, ref);
  const since = changedSince(library, ref.type, ref.key);
  const image = ref.type === 'image' ? library.find(ref.type, ref.key) : undefined;
  const fault = image ? rightsFault(image, today) : null;
  if (fault) return { gravity: 'withdrawn', now: null, fields: [], ...since, why: `It ${fault.words}.` };
  if (now === null) return { gravity: 'withdrawn', now: null, fields: [], ...since };
  const fields = fieldChanges(ref, old, now, library, audience);
  if (fields.length === 0) return null;
  return {
    gravity: gravityOf(
      fields.map(({ field }) => field),
      old,
      now,
    ),
    now: recordSentence(ref, ref.type === 'series' ? now : asFarAsPrinted(old, now), library, audience),
    fields,
    ...since,
  };
}

/** Of what a record is now, the fields that were printed. */
const asFarAsPrinted = (old: Fields, now: Fields): Fields =>
  Object.fromEntries(Object.keys(old).map((field) => [field, now[field] ?? null]));

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
