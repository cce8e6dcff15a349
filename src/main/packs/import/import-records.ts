import {
  type Fact,
  type ImportMapping,
  NO_RECORDS,
  type PackRecords,
  type Place,
  type Series,
} from '../../../shared/domain/index.ts';
import { slug, unusedName } from '../../../shared/format/slug.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { capitalised } from '../../../shared/text/one-line.ts';
import type { Problems } from '../problems.ts';
import { AREA_NAMES } from '../sheets/areas.ts';
import type { Observation } from '../sheets/read-tables.ts';
import { statementIds } from '../statement-id.ts';

/** Figures with all that was told of them, as the records of a pack. */
export type Imported = {
  readonly records: PackRecords;
  /** What was left out, in sentences that name the cell. */
  readonly left: readonly string[];
};

const SOURCE = 'source';
const MOST_SAID = 60;

type Whole = Observation & {
  readonly value: number;
  readonly unit: string;
  readonly place: string;
  readonly period: NonNullable<Observation['period']>;
};

const isWhole = (one: Observation): one is Whole =>
  one.value !== null && one.unit !== null && one.place !== null && one.period !== null && one.measure !== '';

const where = ({ sheet, cell }: Observation): string => `${cell} of “${sheet}”`;

/** One figure for a measure, a place and a period. Two that differ are reported, for nobody can tell which is meant. */
function oneEach(all: readonly Whole[], file: string, problems: Problems): readonly Whole[] {
  const known = new Map<string, Whole>();
  for (const one of all) {
    const key = JSON.stringify([one.measure, one.unit, one.place, one.period.text]);
    const twin = known.get(key);
    if (twin === undefined) known.set(key, one);
    else if (twin.value !== one.value)
      problems.add(
        file,
        one.row,
        null,
        `${where(one)} and ${where(twin)} both give “${one.measure}” for ${one.place}, ${one.period.text}: ${one.value} and ${twin.value}. Say which column tells them apart, or leave one of the tables out.`,
      );
  }
  return [...known.values()];
}

function placesOf(all: readonly Whole[]): readonly Place[] {
  const names = [...new Set(all.map(({ place }) => place))];
  const taken = new Set<string>();
  return names.map((name) => {
    const id = unusedName(slug(name) || 'place', (it) => taken.has(it));
    taken.add(id);
    return {
      id,
      name: name.slice(0, 80),
      kind: AREA_NAMES.has(name.toLowerCase()) ? 'region' : 'district',
      lat: null,
      lon: null,
      sourceIds: [SOURCE],
    };
  });
}

function seriesOf(all: readonly Whole[]): readonly Series[] {
  const groups = groupBy(all, ({ measure, unit }) => JSON.stringify([measure, unit]));
  const ids = statementIds(
    [...groups.values()].map(([first]) => ({
      id: '',
      statement: first?.unit ?? '',
      metric: first?.measure ?? '',
      place: '',
      period: '',
      source: first?.unit ?? '',
      value: '',
    })),
  );
  return [...groups.values()].map((group, index) => ({
    id: ids[index] ?? '',
    title: group[0]?.measure ?? '',
    unit: group[0]?.unit ?? '',
    points: group
      .toSorted((a, b) => a.period.from - b.period.from)
      .map(({ period, value, place, status }) => ({
        period: period.text,
        value,
        place: place.slice(0, 80),
        sourceIds: [SOURCE],
        ...(status === null ? {} : { status }),
      })),
  }));
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const SIGNS: Readonly<Record<string, string>> = { GBP: '£', USD: 'US$', EUR: '€' };

/** “£27,649”, “£1.5 billion”, “3.2%”, “12 thousand”: as the sentence of a fact has it. */
function amount(value: number, unit: string): string {
  const money = moneyUnit(unit);
  const number = NUMBER.format(Math.abs(value));
  const minus = value < 0 ? '−' : '';
  if (unit === '%') return `${minus}${number}%`;
  if (unit === 'count') return `${minus}${number}`;
  if (money === null) return `${minus}${number} ${unit}`;
  const [currency = '', ...scale] = unit.split(' ');
  return `${minus}${SIGNS[currency] ?? `${currency} `}${number}${scale.length > 0 ? ` ${scale.join(' ')}` : ''}`;
}

/** A fact for the newest figure of each measure and place. */
function factsOf(all: readonly Whole[], source: string): readonly Fact[] {
  const newest = new Map<string, Whole>();
  for (const one of all) {
    const key = JSON.stringify([one.measure, one.unit, one.place]);
    const before = newest.get(key);
    if (before === undefined || one.period.to > before.period.to) newest.set(key, one);
  }
  const chosen = [...newest.values()];
  const statements = chosen.map(
    ({ measure, place, period, value, unit }) =>
      `${measure}, ${place}, ${period.text}: ${amount(value, unit)}.`,
  );
  // A new period of a measure is a new figure of the same statement's measure and place, but another statement.
  const ids = statementIds(
    chosen.map((one, index) => ({
      id: '',
      statement: statements[index] ?? '',
      metric: `${one.measure} (${one.unit})`,
      place: one.place,
      period: one.period.text,
      source,
      value: String(one.value),
    })),
  );
  return chosen.map((one, index) => ({
    id: ids[index] ?? '',
    statement: statements[index] ?? '',
    metric: one.measure,
    value: one.value,
    unit: one.unit,
    period: one.period.text.slice(0, 80),
    place: one.place.slice(0, 80),
    clusterIds: [],
    markets: [],
    themes: [],
    sourceIds: [SOURCE],
    quoteLocator: `Sheet “${one.sheet}”, cell ${one.cell}`,
    confidence: null,
    geography: null,
    basis: one.status === 'estimated' ? 'estimate' : 'measured',
    caveat: one.status === null ? null : `${capitalised(one.status)}.`,
    reviewBy: null,
    ...(one.notes.length > 0 ? { note: `Notes of the source: ${one.notes.join(', ')}.` } : {}),
  }));
}

/** What gives no figure: each refused cell, and the marks of each kind with the cells that hold them. */
function leftOut(observations: readonly Observation[]): readonly string[] {
  const refused = observations.flatMap((one) =>
    one.refused === null ? [] : [`“${one.sheet}”: ${one.refused} It was left out.`],
  );
  const marks = new Map<string, string[]>();
  for (const { sheet, marker, cell } of observations) {
    if (marker === null) continue;
    const key = JSON.stringify([sheet, marker]);
    const cells = marks.get(key);
    if (cells) cells.push(cell);
    else marks.set(key, [cell]);
  }
  const told = [...marks].map(([key, cells]) => {
    const [sheet, marker] = JSON.parse(key) as [string, string];
    const more = cells.length > 6 ? ` and ${cells.length - 6} more` : '';
    return `“${sheet}”: ${cells.slice(0, 6).join(', ')}${more} ${cells.length === 1 ? 'holds' : 'hold'} ${marker} and no figure.`;
  });
  const most =
    refused.length > MOST_SAID
      ? [...refused.slice(0, MOST_SAID), `… and ${refused.length - MOST_SAID} more cells.`]
      : refused;
  return [...most, ...told];
}

/** The records of these figures; what is not whole is reported, what cannot be taken is left out and said. */
export function importRecords(
  file: string,
  observations: readonly Observation[],
  { source, take }: Pick<ImportMapping, 'source' | 'take'>,
  today: string,
  problems: Problems,
): Imported {
  const left = leftOut(observations);
  const wanting = observations.filter((one) => one.value !== null && !isWhole(one));
  for (const what of ['unit', 'period', 'place', 'measure'] as const) {
    const own = wanting.filter(({ asks }) => asks.includes(what));
    const [first] = own;
    if (first)
      problems.add(
        file,
        first.row,
        null,
        `The ${what} of ${where(first)}${own.length > 1 ? ` and ${own.length - 1} more` : ''} does not stand in the file: say it for all of them.`,
        `--${what}`,
      );
  }
  const whole = oneEach(observations.filter(isWhole), file, problems);
  if (whole.length === 0 && problems.total === 0)
    problems.add(
      file,
      null,
      null,
      'There are no figures here: the file lists names and codes, and measures nothing.',
    );
  const places = placesOf(whole);
  const records: PackRecords = {
    ...NO_RECORDS,
    sources: [
      {
        id: SOURCE,
        title: source.title,
        publisher: source.publisher,
        author: null,
        published: source.published ?? null,
        url: source.url ?? null,
        accessed: source.accessed ?? today,
        licence: source.licence ?? null,
        kind: 'official',
      },
    ],
    places,
    series: take === 'facts' ? [] : seriesOf(whole),
    facts: take === 'series' ? [] : factsOf(whole, source.url ?? source.title),
  };
  return { records, left };
}
