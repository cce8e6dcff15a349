import type { Source } from '../../../shared/domain/index.ts';
import { label } from '../../../shared/format/words.ts';
import type { RecordAbout, RecordRef } from '../../../shared/views/index.ts';
import type { Library } from '../library.ts';
import { clusterRef, factRef, firstRefsOf, organisationRef, refOfPlace, refTo } from './refs.ts';

const DAY_MS = 86_400_000;

/** What rests on a source, and how long ago it was read. */
export function sourcePage({ id, kind, accessed }: Source, library: Library, today: string): RecordAbout {
  const { records } = library;
  const rests = ({ sourceIds }: { readonly sourceIds: readonly string[] }): boolean => sourceIds.includes(id);
  const facts = library.factsOfSource(id);
  const organisation = (key: string): RecordRef[] => {
    const ref = refTo(library, 'organisation', key);
    return ref ? [ref] : [];
  };
  return {
    kind: 'source',
    what: label(kind),
    daysOld: Math.max(0, Math.round((Date.parse(today) - Date.parse(accessed)) / DAY_MS)),
    facts: firstRefsOf(facts, factRef),
    due: facts.filter(({ reviewBy }) => reviewBy !== null && reviewBy < today).length,
    organisations: firstRefsOf(records.organisations.filter(rests), organisationRef),
    series: records.series.flatMap((series) => {
      const points = series.points.filter(rests).length;
      if (points === 0) return [];
      const detail = `${points} of ${series.points.length} figures`;
      return [{ kind: 'series' as const, id: series.id, title: series.title, detail }];
    }),
    places: firstRefsOf(records.places.filter(rests), refOfPlace),
    clusters: records.clusters.filter(rests).map(clusterRef),
    links: records.links.filter(rests).flatMap((link) => {
      const [[from], [to]] = [organisation(link.fromId), organisation(link.toId)];
      return from && to ? [{ from, relation: label(link.relation), to }] : [];
    }),
    rates: records.rates.filter(({ sourceId }) => sourceId === id).map(({ currency }) => currency),
  };
}
