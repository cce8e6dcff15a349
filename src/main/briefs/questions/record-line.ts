import type { AnswerLine, RecordOf, Series } from '../../../shared/domain/index.ts';
import { BRITISH_NUMBERS, formatNumber } from '../../../shared/format/number.ts';
import { label, list } from '../../../shared/format/words.ts';
import type { Library } from '../../library/library.ts';
import { journeyKey } from './answer-index.ts';

/** A record that is no fact, as a short answer: a sentence or two, its limit and its sources. */

type LineType = Exclude<AnswerLine['type'], 'visit'>;
type Said = Pick<AnswerLine, 'text' | 'sourceIds'> & Partial<Pick<AnswerLine, 'caveat' | 'asOf'>>;

/** Parts of a sentence, without those that are not known. */
const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => part).join(' ');
const amount = (value: number): string => formatNumber(value, BRITISH_NUMBERS);

const SAYS: { readonly [T in LineType]: (record: RecordOf<T>, library: Library) => Said } = {
  organisation: ({ name, summary, sourceIds }) => ({ text: `${name}: ${summary}`, sourceIds }),
  cluster: ({ name, summary, sourceIds }) => ({ text: `${name}: ${summary}`, sourceIds }),
  story: ({ company, homeMarket, what, whyHere, result, caveat, sourceIds, arrived }) => ({
    text: joined(`${company}${homeMarket ? ` (${homeMarket})` : ''}: ${what}`, whyHere, result),
    caveat,
    sourceIds,
    asOf: arrived,
  }),
  site: (site) => ({
    text: joined(
      `${site.name}${site.place ? `, ${site.place}` : ''}${site.kind ? ` (${label(site.kind).toLowerCase()})` : ''}:`,
      sizeOf(site),
      site.available,
      site.planning,
    ),
    caveat: site.caveat,
    sourceIds: site.sourceIds,
    asOf: site.asOf,
  }),
  contact: ({ team, whatFor, email, phone, url, sourceIds }) => ({
    text: joined(`${team}: ${whatFor}`, email ?? phone ?? url),
    sourceIds,
  }),
  travel: ({ fromPlace, toPlace, mode, minutes, km, caveat, sourceIds, asOf }) => ({
    text: `${fromPlace} to ${toPlace}, ${mode}: ${list([
      ...(minutes ? [`${amount(minutes)} minutes`] : []),
      ...(km ? [`${amount(km)} km`] : []),
    ])}.`,
    caveat,
    sourceIds,
    asOf,
  }),
  series: (series, { homePlace }) => latestOf(series, homePlace.name),
};

function sizeOf({ hectares, floorSqm, powerMva }: RecordOf<'site'>): string | null {
  const sizes = [
    ...(hectares ? [`${amount(hectares)} hectares`] : []),
    ...(floorSqm ? [`${amount(floorSqm)} square metres of floor space`] : []),
    ...(powerMva ? [`${amount(powerMva)} MVA of power`] : []),
  ];
  return sizes.length === 0 ? null : `${list(sizes)}.`;
}

/** The last value of the region, or of what comes first. */
function latestOf({ title, unit, points }: Series, home: string): Said {
  const own = points.filter(({ place }) => place === home);
  const last = [...(own.length > 0 ? own : points)].sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1);
  return {
    text: last ? `${title}: ${amount(last.value)} ${unit} in ${last.place}, ${last.period}.` : `${title}.`,
    sourceIds: last?.sourceIds ?? [],
    asOf: last?.period ?? null,
  };
}

/** What a record says as an answer; null where the library does not hold it. */
export function recordLine(type: LineType, key: string, library: Library): AnswerLine | null {
  const record =
    type === 'travel'
      ? library.records.travel.find((journey) => journeyKey(journey) === key)
      : library.find(type, key);
  if (!record) return null;
  const say = SAYS[type] as (record: RecordOf<LineType>, library: Library) => Said;
  const { text, caveat, sourceIds, asOf } = say(record, library);
  return { type, key, text, caveat: caveat ?? null, sourceIds: [...sourceIds], asOf: asOf ?? null };
}
