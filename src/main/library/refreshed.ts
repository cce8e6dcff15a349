import type { Fact, PackRecords, Series } from '../../shared/domain/index.ts';
import type { OfficeAnswer, OfficeFigure } from '../packs/refresh/offices.ts';
import { readPeriod } from '../packs/sheets/periods.ts';
import type { Status } from '../packs/sheets/sheet.ts';
import { saysValue, scaleAt, scaleOfUnit } from './review-pack.ts';

/** Which facts and series name which query. */
export type Queries = {
  readonly facts: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, string>;
};

export type Refreshed = {
  readonly records: PackRecords;
  /** What a person has to decide, in sentences. */
  readonly byHand: readonly string[];
};

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const FARTHEST = 200;
const grouped = (value: number, decimals: number, groups: boolean): string =>
  value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: groups,
  });

/** The statement with the new figure and period in the place of the old ones; null where that is not plain. */
function restated(fact: Fact, value: number, period: string): string | null {
  const { statement, unit } = fact;
  const scale = scaleOfUnit(unit ?? '');
  const old = Math.abs((fact.value ?? 0) * scale);
  const dates = fact.period === null ? [] : [...statement.matchAll(new RegExp(escapeText(fact.period), 'g'))];
  const isDate = (index: number): boolean =>
    dates.some((date) => index >= date.index && index < date.index + date[0].length);
  const said = [...statement.matchAll(NUMBER)].flatMap((match) => {
    const [text] = match;
    const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
    const by = scaleAt(statement.slice(match.index + text.length).trimStart());
    const number = Number(text.replaceAll(',', ''));
    const isIt = Math.abs(number * by - old) <= 0.5 * 10 ** -decimals * by;
    return isIt && !isDate(match.index) ? [{ at: match.index, text, decimals, by }] : [];
  });
  const [one] = said;
  if (one === undefined || said.length > 1) return null;
  const now = Math.abs(value * scale) / one.by;
  const words = grouped(
    now,
    one.decimals,
    one.text.includes(',') || (now >= 10_000 && !/^\d{5}/.test(one.text)),
  );
  let text = `${statement.slice(0, one.at)}${words}${statement.slice(one.at + one.text.length)}`;
  if (fact.period !== null && fact.period !== period) {
    if (dates.length === 0) return null;
    text = text.replaceAll(fact.period, period);
  }
  return saysValue(text, value, unit ?? '') === 'yes' ? text : null;
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const MARK = /(?:^|(?<=\. ))(?:Provisional(?:, revised)?|Revised|Estimated)\.\s*/;

/** The caveat with the mark that the office gives now, and without the one that it gave before. */
function remarked(caveat: string | null, status: Status | null): string | null {
  const rest = (caveat ?? '').replace(MARK, '').trim();
  const mark = status === null ? '' : `${status.charAt(0).toUpperCase()}${status.slice(1)}.`;
  return [mark, rest].filter(Boolean).join(' ') || null;
}

const ofPlace = (figures: readonly OfficeFigure[], place: string | null): readonly OfficeFigure[] => {
  const names = new Set(figures.map((it) => it.place));
  return names.size <= 1 ? figures : figures.filter((it) => it.place === place);
};

/** The figure for the fact's own period, and the newest of the same length. */
function figuresFor(fact: Fact, figures: readonly OfficeFigure[]) {
  const own = fact.period === null ? null : readPeriod(fact.period);
  const months = own === null ? null : own.to - own.from;
  const alike = ofPlace(figures, fact.place).filter(
    ({ period }) => months === null || period.to - period.from === months,
  );
  const newest = alike.toSorted((a, b) => b.period.to - a.period.to)[0];
  const twins = alike.filter(({ period }) => period.to === newest?.period.to);
  return { newest, isSure: new Set(twins.map(({ value }) => value)).size === 1, own };
}

const isOtherScale = (before: number, now: number): boolean =>
  before !== 0 && now !== 0 && (Math.abs(now / before) > FARTHEST || Math.abs(before / now) > FARTHEST);

function refreshedFact(fact: Fact, { figures }: OfficeAnswer, byHand: string[]): Fact {
  const { newest, isSure, own } = figuresFor(fact, figures);
  const hand = (why: string): Fact => {
    byHand.push(`${fact.id}: ${why}`);
    return fact;
  };
  if (newest === undefined)
    return hand(
      `its query answers for no period like “${fact.period ?? ''}”${fact.place ? ` in ${fact.place}` : ''}.`,
    );
  if (!isSure)
    return hand(
      `its query answers with several figures for ${newest.period.text}: name one of them in the query.`,
    );
  const isSame = own !== null && own.from === newest.period.from && own.to === newest.period.to;
  const period = isSame ? (fact.period ?? '') : newest.period.text;
  const isKept = isSame && newest.value === fact.value;
  const caveat =
    isKept && newest.status === undefined ? fact.caveat : remarked(fact.caveat, newest.status ?? null);
  if (isKept) return { ...fact, caveat };
  if (own !== null && newest.period.to < own.to)
    return hand(`its query answers for ${newest.period.text} at the latest, which is older than its figure.`);
  if (fact.value !== null && isOtherScale(fact.value, newest.value))
    return hand(`its query answers ${newest.value}, on another scale than ${fact.value} ${fact.unit ?? ''}.`);
  const statement = restated(fact, newest.value, period);
  if (statement === null)
    return hand(
      `the figure is ${newest.value} (${newest.period.text}) now, and the statement does not say ${fact.value ?? 'the old one'}${isSame ? '' : ` and ${fact.period ?? 'its period'}`} in one plain place: rewrite it.`,
    );
  return { ...fact, value: newest.value, period, statement, caveat };
}

function refreshedSeries(
  series: Series,
  { figures }: OfficeAnswer,
  places: ReadonlySet<string>,
  byHand: string[],
): Series {
  const names = [...new Set(series.points.map(({ place }) => place))];
  const only =
    new Set(figures.map(({ place }) => place)).size <= 1 && names.length === 1 ? names[0] : undefined;
  const lengths = new Set(
    series.points.flatMap(({ period }) => {
      const own = readPeriod(period);
      return own === null ? [] : [own.to - own.from];
    }),
  );
  const key = (place: string, from: number, to: number): string => `${place} ${from} ${to}`;
  const known = new Map(
    series.points.flatMap((point, at) => {
      const own = readPeriod(point.period);
      return own === null ? [] : [[key(point.place, own.from, own.to), at] as const];
    }),
  );
  const points = [...series.points];
  const unknown = new Set<string>();
  for (const { period, place: named, value, status } of figures) {
    const place = only ?? named ?? '';
    if (!lengths.has(period.to - period.from)) continue;
    const at = known.get(key(place, period.from, period.to));
    const before = at === undefined ? undefined : points[at];
    if (at !== undefined && before !== undefined) {
      const { status: was, ...rest } = before;
      const now = status === undefined && value === before.value ? was : status;
      points[at] = { ...rest, value, ...(now ? { status: now } : {}) };
    } else if (places.has(place)) {
      const sourceIds = series.points.at(-1)?.sourceIds ?? [];
      points.push({ period: period.text, value, place, sourceIds, ...(status ? { status } : {}) });
    } else unknown.add(place);
  }
  const far = points.filter(({ value }, at) => isOtherScale(series.points[at]?.value ?? 0, value)).length;
  if (far > 0) {
    byHand.push(`${series.id}: ${far} of its figures come on another scale than “${series.unit}”.`);
    return series;
  }
  if (unknown.size > 0)
    byHand.push(
      `${series.id}: the query answers for ${[...unknown].slice(0, 5).join(', ') || 'no named place'}, and places.csv names no such place.`,
    );
  return { ...series, points };
}

/** The records with what the offices answer now. What is not plain is left as it was, and said. */
export function refreshedRecords(
  records: PackRecords,
  queries: Queries,
  answers: ReadonlyMap<string, OfficeAnswer>,
  today: string,
): Refreshed {
  const byHand: string[] = [];
  const of = (query: string | undefined): OfficeAnswer | undefined =>
    query === undefined ? undefined : answers.get(query);
  const places = new Set(records.places.map(({ name }) => name));
  const facts = records.facts.map((fact) => {
    const answer = of(queries.facts.get(fact.id));
    return answer === undefined ? fact : refreshedFact(fact, answer, byHand);
  });
  const series = records.series.map((one) => {
    const answer = of(queries.series.get(one.id));
    return answer === undefined ? one : refreshedSeries(one, answer, places, byHand);
  });
  const releases = releasesOf(records, queries, answers);
  const sources = records.sources.map((source) => {
    const release = releases.get(source.id);
    if (release === undefined) return source;
    if (release === null) {
      byHand.push(
        `source ${source.id} also stands behind records that name no query, so its date was left: give what is fetched a source of its own.`,
      );
      return source;
    }
    const { released, licence } = release;
    if (released === null || released === source.published) return source;
    return { ...source, published: released, licence: source.licence ?? licence, accessed: today };
  });
  return { records: { ...records, facts, series, sources }, byHand };
}

/** The newest release behind each source; null where others rest on it too. */
function releasesOf(
  { facts, series }: PackRecords,
  queries: Queries,
  answers: ReadonlyMap<string, OfficeAnswer>,
): ReadonlyMap<string, OfficeAnswer | null> {
  const cited = [
    ...facts.map(({ id, sourceIds }) => ({ sourceIds, query: queries.facts.get(id) })),
    ...series.map(({ id, points }) => ({
      sourceIds: [...new Set(points.flatMap(({ sourceIds }) => sourceIds))],
      query: queries.series.get(id),
    })),
  ];
  const fetched = new Set(cited.flatMap(({ sourceIds, query }) => (query === undefined ? [] : sourceIds)));
  const releases = new Map<string, OfficeAnswer | null>();
  for (const { sourceIds, query } of cited)
    for (const id of sourceIds) {
      if (!fetched.has(id)) continue;
      const answer = query === undefined ? undefined : answers.get(query);
      const known = releases.get(id);
      if (answer === undefined || known === null) releases.set(id, null);
      else if (known === undefined || (answer.released ?? '') > (known.released ?? ''))
        releases.set(id, answer);
    }
  return releases;
}
