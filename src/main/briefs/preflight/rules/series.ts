import { pointOf } from '../../../../shared/charts/series-point.ts';
import type { Fact, Series } from '../../../../shared/domain/index.ts';
import { lastYear } from '../../../../shared/format/date.ts';
import { isShare, moneyUnit } from '../../../../shared/format/units.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { STALE_YEARS, yearsSince } from '../../choose-series.ts';
import { sharedStems, stems } from '../../words.ts';
import { firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { counterOf, counterOfTitle, measureOf } from '../counting.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

/** Facts against the series of the same measure, and what came after them. */

type Point = Series['points'][number];

/** Words of a title or a measure that name its source or its form, and not what is measured. */
const FORM = new Set(
  stems(
    'official count counted calendar financial year annual number total figures data survey estimates table basis ons own selected',
  ),
);
const titles = new WeakMap<Series, ReadonlySet<string>>();
const titleStems = (series: Series): ReadonlySet<string> => {
  const made =
    titles.get(series) ??
    new Set(
      [...stems(series.title.split(',')[0]?.replace(/\bFDI\b/g, 'foreign direct investment') ?? '')].filter(
        (stem) => !FORM.has(stem),
      ),
    );
  titles.set(series, made);
  return made;
};

const sameUnit = (a: string, b: string | null): boolean =>
  a === b ||
  (b !== null &&
    moneyUnit(a) !== null &&
    moneyUnit(b) !== null &&
    moneyUnit(a)?.currency === moneyUnit(b)?.currency &&
    moneyUnit(a)?.rest === moneyUnit(b)?.rest);

const inUnits = (value: number, unit: string | null): number => value * (moneyUnit(unit ?? '')?.factor ?? 1);

/** The measure is the series': every word of it is in the title, and half of the title in it; one counter. */
function isOfSeries(fact: Fact, series: Series, library: Library): boolean {
  if (fact.metric === null || !sameUnit(series.unit, fact.unit)) return false;
  const measure = new Set(
    [...measureOf({ ...fact, metric: fact.metric.replace(/\bFDI\b/g, 'foreign direct investment') })].filter(
      (stem) => !FORM.has(stem),
    ),
  );
  const title = titleStems(series);
  const shared = sharedStems(measure, title).length;
  // A word more in the measure is a part of what the series counts: a sector, a kind.
  if (shared < measure.size || shared * 2 < title.size) return false;
  const [own, theirs] = [counterOf(fact, library), counterOfTitle(series.title, library)];
  return own === theirs || (own === null && !/count/i.test(series.title));
}

export const againstSeries: Rule = {
  id: 'against-series',
  name: 'A figure that its series does not bear out',
  clause: 'leadership',
  severity: 'warning',
  when: 'The library holds a series of the same measure, and for the same period and place it says another value than the fact.',
  fix: 'Find out which is right and correct the other in the library; or leave the fact out.',
  together: (count) => `${count} figures differ from the series of their measure.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      if (fact.value === null || fact.period === null) return [];
      const value = inUnits(fact.value, fact.unit);
      const other = checked.library.records.series.flatMap((series) => {
        if (!isOfSeries(fact, series, checked.library)) return [];
        const point = pointOf(series, fact.place, fact.period);
        if (!point || isRoundingOf(value, inUnits(point.value, series.unit))) return [];
        return [{ series, point }];
      })[0];
      if (!other || isRecorded(fact, checked)) return [];
      const { series, point } = other;
      return [
        {
          ...atBlock(place),
          at: `${fact.id} ${series.id}`,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” says ${fact.value.toLocaleString('en-GB')} for ${fact.period}; the series “${shorten(series.title, 70)}” holds ${point.value.toLocaleString('en-GB')}.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

/** "£32.0 billion" is a rounding of 32,013 million: they agree in the digits that the rounder one has. */
const isRoundingOf = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.006;

/** A recorded conflict tells of it already. */
const isRecorded = (fact: Fact, { library }: RuleInput): boolean => library.conflictsOf(fact.id).length > 0;

export const staleSeries: Rule = {
  id: 'stale-series',
  name: 'A chart that ends years ago',
  clause: 'leadership',
  severity: 'warning',
  when: `The newest point of a chart lies ${STALE_YEARS} years or more before the day of issue. It is a note from two years, and where the chart is of one year that its title names.`,
  fix: 'Take the chart out, or bring its series up to date in the library.',
  together: (count) => `${count} charts end years before the day of issue.`,
  check: ({ series: drawn, today }) =>
    drawn.flatMap(({ series, section }) => {
      const age = yearsSince(series, today);
      const last = Number(today.slice(0, 4)) - age;
      if (age < 2) return [];
      const named = series.title.includes(String(last));
      return [
        {
          sectionId: section.id,
          blockId: null,
          at: series.id,
          severity: age < STALE_YEARS || named ? ('note' as const) : ('warning' as const),
          sentence: `The chart “${shorten(series.title, 70)}” ends in ${last}, ${age} years before the day of issue.`,
          mends: [
            fix('Take the chart out', { kind: 'remove-series', sectionId: section.id, seriesId: series.id }),
          ],
        },
      ];
    }),
};

const FELL =
  /\b(?:fell|fall(?:s|en)?|dropp?(?:ed|s)?|declin\w+|down|decreas\w+|shrank|shrunk|lost|lower|fewer|less than (?:in|a year)|slump\w*|slid|reversed|plung\w+|halved)\b/i;
const ROSE =
  /\b(?:rose|risen|rises?|grew|grown|grow(?:s|th)|up|increas\w+|climb\w+|jump\w+|surg\w+|(?:a|new) record|record(?:-breaking| high| year| level)|highest|gain\w*|doubled|more than (?:in|a year)|expand\w+|improv\w+)\b/i;

/** Whether a fact tells of a change for the better or the worse; null where it tells of none. */
const direction = onceFor((fact: Fact): 'up' | 'down' | null => {
  const change = /\b(?:change|growth|rise|fall|increase|decrease|up|down)\b/i.test(fact.metric ?? '');
  if (change && fact.value !== null && (isShare(fact.unit) || /point/i.test(fact.unit ?? '')))
    return fact.value < 0 || /\b(?:fall|decrease|decline|drop)\b/i.test(fact.metric ?? '') ? 'down' : 'up';
  if (FELL.test(fact.statement)) return ROSE.test(fact.statement) ? null : 'down';
  return ROSE.test(fact.statement) ? 'up' : null;
});

const CHANGE_WORDS = new Set(stems('change growth rise fall increase decrease percent annual yearly year'));
const subject = onceFor((fact: Fact): ReadonlySet<string> => {
  const metric = (fact.metric ?? '')
    .replace(/\bFDI\b/g, 'foreign direct investment')
    .replace(/\([^)]*\)/g, ' ');
  return new Set([...stems(metric)].filter((stem) => !CHANGE_WORDS.has(stem)));
});

export const reversed: Rule = {
  id: 'reversed-later',
  asksForMissing: true,
  name: 'A rise that was undone later',
  clause: 'context',
  severity: 'warning',
  when: 'The brief prints a rise, and the library holds that the same measure fell in a later year, in a fact or in a series; the brief says nothing of it.',
  fix: 'Print the later figure as well, or in its place.',
  together: (count) => `${count} rises were undone later, and the brief does not say so.`,
  check: (checked) => {
    const { library } = checked;
    const places = firstPlaces(checked);
    const told = places.map(({ fact }) => fact);
    return places.flatMap((place) => {
      const { fact } = place;
      const year = lastYear(fact.period ?? '');
      if (year === null || fact.metric === null || direction(fact) !== 'up') return [];
      const later = (fallsThere(library).get(whereOf(fact)) ?? [])
        .filter((other) => isLaterFall(other, fact, year, library))
        .sort((a, b) => (lastYear(b.period ?? '') ?? 0) - (lastYear(a.period ?? '') ?? 0));
      if (later.some((fall) => told.includes(fall) || told.some(({ id }) => id === fall.id))) return [];
      const fall = later[0];
      const drop = fall ? null : laterDrop(fact, year, library);
      if (!fall && !drop) return [];
      return [
        {
          ...atBlock(place),
          at: `${fact.id} ${fall?.id ?? drop?.series.id}`,
          factIds: [fact.id, ...(fall ? [fall.id] : [])],
          sentence: fall
            ? `“${shorten(fact.statement)}” tells of a rise; the library holds what came later: “${shorten(fall.statement)}”`
            : `“${shorten(fact.statement)}” tells of a rise; in the series “${shorten(drop?.series.title ?? '', 60)}” it fell to ${drop?.to.value.toLocaleString('en-GB')} in ${drop?.to.period}.`,
          mends: [
            ...(fall
              ? [
                  fix(`Print it as well: ${shorten(fall.statement, 70)}`, {
                    kind: 'add-fact',
                    sectionId: place.section.id,
                    factId: fall.id,
                  }),
                ]
              : []),
            ...leaveOutFix(place),
          ],
        },
      ];
    });
  },
};

const whereOf = ({ place, geography }: Fact): string => `${place}\n${geography}`;

/** What the library holds of falls, by where they were. */
const fallsThere = onceFor(({ records }: Library) =>
  groupBy(
    records.facts.filter((fact) => fact.confidence !== 'withdrawn' && direction(fact) === 'down'),
    whereOf,
  ),
);

function isLaterFall(other: Fact, fact: Fact, year: number, library: Library): boolean {
  if (other.id === fact.id || (lastYear(other.period ?? '') ?? 0) <= year) return false;
  if (counterOf(other, library) !== counterOf(fact, library)) return false;
  const [a, b] = [subject(fact), subject(other)];
  return a.size > 0 && a.size === b.size && sharedStems(a, b).length === a.size;
}

/** The series of the measure holds a later year that is below the year of the rise. */
function laterDrop(fact: Fact, year: number, library: Library): { series: Series; to: Point } | null {
  for (const series of library.records.series) {
    const measured = subject(fact);
    const title = titleStems(series);
    if (measured.size === 0 || sharedStems(measured, title).length < Math.min(measured.size, title.size))
      continue;
    const [own, theirs] = [counterOf(fact, library), counterOfTitle(series.title, library)];
    if (own !== theirs) continue;
    const points = series.points
      .filter(({ place }) => place === fact.place)
      .map((point) => ({ point, year: lastYear(point.period) ?? 0 }))
      .sort((a, b) => a.year - b.year);
    const then = points.find((it) => it.year === year);
    const last = points.at(-1);
    if (then && last && last.year > year && last.point.value < then.point.value * 0.98)
      return { series, to: last.point };
  }
  return null;
}
