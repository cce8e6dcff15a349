import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { Cluster, Organisation, PrintedSite, RecordOf } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { type Asked, bestFirst, meetsNeeds } from './asked.ts';
import { isAgency } from './choose-contacts.ts';

/** What of a chapter's organisations an investor can book, join, rent or learn at; the others are to be known. */
export const isUsable = ({ kind }: Pick<Organisation, 'kind'>): boolean =>
  kind !== 'business' && kind !== 'event';

/** Premises of these kinds are used for work on a product; land and offices have their own table. */
const FOR_WORK: ReadonlySet<string | null> = new Set(['test facility', 'lab', 'studio', 'science park']);
const isForWork = ({ kind }: Pick<PrintedSite, 'kind'>): boolean => FOR_WORK.has(kind);

const LEAST = 0.3;
const MOST_USABLE = 6;
const MOST_TO_KNOW = 4;
const MOST_SITES = 3;

export type InChapter = {
  readonly cluster: Cluster;
  readonly organisations: readonly Organisation[];
  readonly sites: readonly RecordOf<'site'>[];
};

/** For each chapter the organisations and places that meet what is asked for; each stands in one chapter. */
export function chooseUsable(library: Library, asked: Asked): readonly InChapter[] {
  const agencies = new Set(library.records.contacts.filter(isAgency).map((it) => it.organisationId));
  const taken = new Set<string>();
  return asked.clusters.map((cluster) => {
    const needs = asked.needs.filter(({ need }) => need.clusterIds.includes(cluster.id));
    const near = (organisation: Organisation): number =>
      agencies.has(organisation.id) || taken.has(organisation.id)
        ? 0
        : organisation.clusterIds.includes(cluster.id)
          ? meetsNeeds(organisation.id, asked)
          : 0.8 * meetsNeeds(organisation.id, { ...asked, needs: needs.slice(0, 1) });
    const ranked = bestFirst(
      library.records.organisations.filter(suitsVisit(asked.delegation, 'organisation')),
      near,
      LEAST,
    );
    const organisations = [
      ...ranked.filter(isUsable).slice(0, MOST_USABLE),
      ...ranked.filter((it) => !isUsable(it)).slice(0, MOST_TO_KNOW),
    ];
    const named = new Set(organisations.map(({ id }) => id));
    const able = library.records.sites.filter(
      (site) =>
        isForWork(site) &&
        site.clusterIds.includes(cluster.id) &&
        !taken.has(site.id) &&
        suitsVisit(asked.delegation, 'site')(site),
    );
    const places = new Set(needs.flatMap(({ need }) => need.placeNames));
    const sites = [
      ...able.filter(({ organisationId }) => organisationId !== null && named.has(organisationId)),
      ...able
        .filter(({ organisationId, place }) => organisationId === null && place !== null && places.has(place))
        .slice(0, MOST_SITES),
    ];
    for (const { id } of [...organisations, ...sites]) taken.add(id);
    return { cluster, organisations, sites };
  });
}
