import {
  type Audience,
  type Conflict,
  type Fields,
  type Place,
  Refused,
} from '../../../shared/domain/index.ts';
import { label, organisationKind } from '../../../shared/format/words.ts';
import type { RecordAbout, RecordKind, RecordPage } from '../../../shared/views/index.ts';
import type { Library } from '../library.ts';
import { findRecord } from '../list-indexes.ts';
import { kindOf, titleOf } from '../record-kinds.ts';
import { disagreement, factPage } from './fact-page.ts';
import { placePage } from './place-page.ts';
import { factRef, firstRefsOf, organisationRef, placeRef, refsTo, refTo, sourceCards } from './refs.ts';
import { recordRows } from './rows.ts';
import { sourcePage } from './source-page.ts';

export type PageReader = {
  readonly library: Library;
  readonly audiences: readonly Audience[];
  /** `YYYY-MM-DD` */
  readonly today: string;
};

const idsIn = (record: Fields | null, field: string): readonly string[] => {
  const value = record?.[field];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
};

/** A record's own sources; for a series, those of its points. */
function sourceIdsOf(
  kind: RecordKind,
  id: string,
  library: Library,
  record: Fields | null,
): readonly string[] {
  switch (kind) {
    case 'source':
      return [id];
    case 'series':
      return library.seriesById(id)?.points.flatMap(({ sourceIds }) => sourceIds) ?? [];
    case 'series-note':
      return sourceIdsOf('series', id, library, null);
    // Neither names a source: it rests on those of its facts.
    case 'conflict':
    case 'need':
      return idsIn(record, 'factIds').flatMap((fact) => library.fact(fact)?.sourceIds ?? []);
    default:
      return idsIn(record, 'sourceIds');
  }
}

function aboutOf(
  kind: RecordKind,
  id: string,
  { library, audiences, today }: PageReader,
): RecordAbout | null {
  const first = audiences[0] ?? null;
  switch (kind) {
    case 'fact': {
      const fact = library.fact(id);
      return fact ? factPage(fact, library, audiences, today) : null;
    }
    case 'organisation': {
      const organisation = library.organisation(id);
      if (!organisation) return null;
      return {
        kind,
        what: organisationKind(organisation.kind),
        summary: organisation.summary,
        place: placeRef(library, organisation.place),
        clusters: refsTo(library, 'cluster', organisation.clusterIds),
        links: library.linksOf(id).flatMap((link) => {
          const direction = link.fromId === id ? 'from' : 'to';
          const other = refTo(library, 'organisation', direction === 'from' ? link.toId : link.fromId);
          if (!other) return [];
          const sources = refsTo(library, 'source', link.sourceIds);
          return [{ direction, relation: label(link.relation), other, sources }];
        }),
      };
    }
    case 'cluster': {
      const cluster = library.cluster(id);
      if (!cluster) return null;
      return {
        kind,
        summary: cluster.summary,
        places: cluster.leadPlaces.flatMap((name) => placeRef(library, name) ?? []),
        facts: firstRefsOf(library.factsOfCluster(id), factRef),
        organisations: firstRefsOf(library.organisationsOfCluster(id), organisationRef),
      };
    }
    case 'place': {
      const place = library.record('place', id) as Place | null;
      return place && placePage(place, library, first);
    }
    case 'source': {
      const source = library.source(id);
      return source ? sourcePage(source, library, today) : null;
    }
    case 'series': {
      const series = library.seriesById(id);
      return series ? { kind, unit: series.unit, points: series.points.length } : null;
    }
    case 'conflict': {
      const conflict = library.record('conflict', id) as Conflict | null;
      return conflict && { kind, conflict: disagreement(conflict, library, first) };
    }
    case 'image': {
      const image = library.find(kind, id);
      return image ? { kind, picture: library.picture(image.file)?.file ?? null } : null;
    }
    default:
      return library.record(kind, id) && { kind: 'plain' };
  }
}

/** A record's full page. Throws `Refused` (`not-found`) if neither pack nor team has it. */
export function recordPage(kind: RecordKind, id: string, reader: PageReader): RecordPage {
  const { library } = reader;
  const seen = library.record(kind, id);
  const pack = findRecord(library.base, kindOf(kind), id);
  if (!seen && !pack) {
    throw new Refused(
      'not-found',
      `The library holds no ${kindOf(kind).one} ${id}.`,
      'It may have been taken out by an update. Search for it again.',
    );
  }
  return {
    kind,
    id,
    title: titleOf(kind, seen ?? pack) ?? id,
    seen,
    pack,
    overlay: library.overlayOf(kind, id) ?? null,
    packName: library.pack.name,
    packVersion: library.pack.version,
    unverified: library.pack.trust === 'unverified',
    sources: sourceCards(library, sourceIdsOf(kind, id, library, seen ?? pack)),
    about: aboutOf(kind, id, reader),
    rows: recordRows(kind, id, library),
  };
}
