import type { Audience, Place } from '../../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { formatPeriod } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import type { RecordAbout } from '../../../shared/views/index.ts';
import type { Library } from '../library.ts';
import { clusterRef, factRef, firstRefsOf, organisationRef } from './refs.ts';

/** What belongs to a place: facts, organisations, clusters it leads, and the latest value of each series. */
export function placePage({ name, kind }: Place, library: Library, audience: Audience | null): RecordAbout {
  const { records } = library;
  const here = ({ place }: { readonly place: string | null }): boolean => place === name;
  return {
    kind: 'place',
    what: label(kind),
    facts: firstRefsOf(records.facts.filter(here), factRef),
    organisations: firstRefsOf(records.organisations.filter(here), organisationRef),
    clusters: records.clusters.filter(({ leadPlaces }) => leadPlaces.includes(name)).map(clusterRef),
    figures: records.series.flatMap(({ id, title, unit, points }) => {
      const newest = points
        .filter(here)
        .reduce<(typeof points)[number] | null>(
          (last, point) => (last === null || point.period >= last.period ? point : last),
          null,
        );
      if (!newest || !audience) return [];
      return [
        {
          series: { kind: 'series' as const, id, title, detail: unit },
          period: formatPeriod(newest.period, audience.dates.short),
          figure: amountLine(printAmount(newest.value, unit, audience, library.rate)),
        },
      ];
    }),
  };
}
