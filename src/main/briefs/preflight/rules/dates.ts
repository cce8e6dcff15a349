import type { Fact } from '../../../../shared/domain/index.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

const OFFICE = 'd MMMM yyyy';

/** Transport that visitors rely on: it runs today or it does not. */
const RUNS =
  /\b(?:flights?|flies|fly|flying|flew|daily service|timetable|ferr(?:y|ies)|sailings?|direct trains?)\b/i;
const isTimetable = (fact: Fact): boolean => {
  if (/\b(?:flights?|trains?|sailings?) a (?:day|week)\b/.test(fact.unit ?? '')) return true;
  return RUNS.test(fact.statement) && (fact.basis === 'event' || /timetable/i.test(fact.caveat ?? ''));
};

/** Days before a service that was true once must be looked up again. */
const TIMETABLE_YEARS = 1;

const yearsBefore = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** When the visitors travel, or the day of issue. */
const travelDay = ({ delegation, today }: RuleInput): string => {
  const from = delegation?.visit?.from;
  return from && from > today ? from : today;
};

const ofMeasure = onceFor(({ records }: Library) => groupBy(records.facts, ({ metric }) => metric));

/** A later fact that can replace an old one: the same measure, place and area. */
function newerFact(fact: Fact, { library, today, placed }: RuleInput): Fact | null {
  if (fact.metric === null || fact.value === null) return null;
  const used = new Set(placed.map((place) => place.fact.id));
  const good = (ofMeasure(library).get(fact.metric) ?? []).filter(
    (other) =>
      other.id !== fact.id &&
      !used.has(other.id) &&
      other.unit === fact.unit &&
      other.place === fact.place &&
      other.geography === fact.geography &&
      other.confidence !== 'withdrawn' &&
      (other.reviewBy === null ? (other.period ?? '') > (fact.period ?? '') : other.reviewBy >= today),
  );
  return good.sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? 1 : -1))[0] ?? null;
}

/** Years after which a day in a service's past is history: nobody books by it. */
const HISTORY_YEARS = 10;

/** "Began flying on 18 December 2000" tells of that day, and of no timetable of today. */
const isHistory = ({ statement, period }: Fact, today: string): boolean => {
  const year = /^\d{4}/.exec(period ?? '')?.[0];
  return (
    year !== undefined &&
    year < yearsBefore(today, HISTORY_YEARS) &&
    new RegExp(`\\b(?:began|started|launched|opened|introduced|inaugurated)\\b.*\\b${year}\\b`, 'i').test(
      statement,
    )
  );
};

const isStaleTimetable = (fact: Fact, checked: RuleInput): boolean => {
  if (!isTimetable(fact) || fact.themes.includes('heritage') || isHistory(fact, checked.today)) return false;
  if (fact.reviewBy !== null) return fact.reviewBy < travelDay(checked);
  return fact.period === null || fact.period < yearsBefore(travelDay(checked), TIMETABLE_YEARS).slice(0, 7);
};

export const staleTimetable: Rule = {
  id: 'stale-timetable',
  name: 'Flights and trains that may no longer run',
  clause: 'leadership',
  severity: 'warning',
  when: 'A fact about a service that people book by is past its review date on the day of travel, or has none and is over a year old.',
  fix: 'Look the timetable up and correct the fact in the library, or leave it out.',
  together: (count) =>
    `${count} flights or trains may no longer run: check their timetables before anyone travels by them.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      if (!isStaleTimetable(fact, checked)) return [];
      const when = fact.reviewBy
        ? `was to be checked again by ${formatDay(fact.reviewBy, OFFICE)}`
        : fact.period
          ? `is of ${fact.period}`
          : 'is undated';
      return [
        {
          ...atBlock(place),
          at: `${fact.id} ${fact.reviewBy ?? 'none'}`,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” ${when}: check the current timetable before anyone travels by it.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

export const pastReview: Rule = {
  id: 'past-review',
  name: 'Past its review date',
  clause: 'leadership',
  severity: 'warning',
  when: 'The day on which a fact was to be looked at again has passed when the brief is issued. Up to a year after it this is a note.',
  fix: 'Check the source and correct the fact or its review date in the library; or use a later figure.',
  together: (count, { severity, quick }) =>
    quick
      ? `${count} figures are past their review date, and the library holds later ones.`
      : severity === 'note'
        ? `${count} facts are past their review date.`
        : `${count} facts were due for review over a year ago.`,
  check: (checked) =>
    firstPlaces(checked)
      .filter(
        ({ fact }) =>
          fact.reviewBy !== null && fact.reviewBy < checked.today && !isStaleTimetable(fact, checked),
      )
      .sort((a, b) => ((a.fact.reviewBy ?? '') < (b.fact.reviewBy ?? '') ? -1 : 1))
      .map((place) => {
        const { fact } = place;
        const later = place.block.kind === 'fact' ? newerFact(fact, checked) : null;
        const old = (fact.reviewBy ?? '') < yearsBefore(checked.today, 1);
        return {
          ...atBlock(place),
          at: `${fact.id} ${fact.reviewBy}`,
          severity: later || old ? ('warning' as const) : ('note' as const),
          quick: later !== null,
          factIds: [fact.id, ...(later ? [later.id] : [])],
          sentence: `“${shorten(fact.statement)}” was due for review on ${formatDay(fact.reviewBy ?? '', OFFICE)}.`,
          mends: [
            ...(later
              ? [
                  fix(`Use the later figure: ${shorten(later.statement)}`, {
                    kind: 'use-instead',
                    blockId: place.block.id,
                    factId: later.id,
                  }),
                ]
              : []),
            ...leaveOutFix(place),
          ],
        };
      }),
};
