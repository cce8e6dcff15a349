import type { Cluster, Fact, Organisation, Place, Source } from '../../../shared/domain/index.ts';
import { label, organisationKind } from '../../../shared/format/words.ts';
import type { RecordKind, RecordRef, RecordRefs, SourceCard } from '../../../shared/views/index.ts';
import type { Library } from '../library.ts';
import { detailOf, titleOf } from '../record-kinds.ts';

/** How many a page lists; the result list shows all. */
const MAX_SHOWN = 40;

const joinWords = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

export const factRef = ({ id, statement, metric, period, place }: Fact): RecordRef => ({
  kind: 'fact',
  id,
  title: statement,
  detail: joinWords(metric, period, place),
});

export const organisationRef = ({ id, name, kind, place }: Organisation): RecordRef => ({
  kind: 'organisation',
  id,
  title: name,
  detail: joinWords(organisationKind(kind), place),
});

export const clusterRef = ({ id, name, leadPlaces }: Cluster): RecordRef => ({
  kind: 'cluster',
  id,
  title: name,
  detail: leadPlaces.join(', '),
});

export const refOfPlace = ({ id, name, kind }: Place): RecordRef => ({
  kind: 'place',
  id,
  title: name,
  detail: label(kind),
});

const sourceRef = ({ id, title, publisher }: Source): RecordRef => ({
  kind: 'source',
  id,
  title,
  detail: publisher,
});

const linkIf = <T>(record: T | undefined, refOf: (record: T) => RecordRef): RecordRef | null =>
  record === undefined ? null : refOf(record);

/** A record as a link; null if there is none. */
export function refTo(library: Library, kind: RecordKind, id: string): RecordRef | null {
  switch (kind) {
    case 'fact':
      return linkIf(library.fact(id), factRef);
    case 'organisation':
      return linkIf(library.organisation(id), organisationRef);
    case 'source':
      return linkIf(library.source(id), sourceRef);
    case 'cluster':
      return linkIf(library.cluster(id), clusterRef);
    case 'place': {
      const place = library.record('place', id);
      return place && { kind, id, title: String(place.name), detail: label(String(place.kind)) };
    }
    case 'series':
      return linkIf(library.seriesById(id), ({ title, unit }) => ({ kind, id, title, detail: unit }));
    default: {
      const record = library.record(kind, id);
      const detail = record && kind !== 'conflict' ? detailOf(kind, record) : '';
      return record && { kind, id, title: titleOf(kind, record) ?? id, detail };
    }
  }
}

/** The place with that name. */
export function placeRef(library: Library, name: string | null): RecordRef | null {
  return name === null ? null : linkIf(library.place(name), refOfPlace);
}

/** How many there are, with links to the first of them. */
export const firstRefsOf = <T>(records: readonly T[], refOf: (record: T) => RecordRef): RecordRefs => ({
  total: records.length,
  shown: records.slice(0, MAX_SHOWN).map(refOf),
});

export const refsTo = (library: Library, kind: RecordKind, ids: readonly string[]): RecordRef[] =>
  ids.flatMap((id) => refTo(library, kind, id) ?? []);

export function sourceCards(library: Library, ids: readonly string[]): SourceCard[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = library.source(id);
    if (!source) return [];
    const { title, publisher, author, published, accessed, url, licence } = source;
    return [{ id, title, publisher, author, published, accessed, url, licence }];
  });
}
