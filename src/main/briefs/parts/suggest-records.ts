import { recordsIn } from '../../../shared/briefs/printed.ts';
import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import { type Brief, type PinnedRecord, SECTION_RULES, type Section } from '../../../shared/domain/index.ts';
import type { RecordType } from '../../../shared/domain/records/kinds.ts';
import type { Library } from '../../library/library.ts';
import { suggestPhotographs } from '../photographs/choose-photographs.ts';
import type { Reader } from '../score-fact.ts';
import { bestFirst, inChapters } from './asked.ts';
import { isPinnedType, pinRecord, recordsOfType } from './pin-record.ts';

const MOST = 12;

export type Suggesting = Pick<Reader, 'audience' | 'clusters' | 'delegation' | 'today'> &
  Pick<Brief, 'paper' | 'sections'>;

/** Records that the section could hold besides, those of the brief's chapters and of the audience's market first. */
export function suggestRecords(
  section: Section,
  library: Library,
  suggesting: Suggesting,
): readonly PinnedRecord[] {
  const { audience, clusters, delegation } = suggesting;
  const chapters =
    section.clusterId === null ? clusters : clusters.filter(({ id }) => id === section.clusterId);
  const types: readonly RecordType[] = SECTION_RULES[section.kind].records;
  return types.filter(isPinnedType).flatMap((type): readonly PinnedRecord[] => {
    if (type === 'image')
      return suggestPhotographs(section, library, { ...suggesting, clusters: chapters })
        .slice(0, MOST)
        .map((record) => ({ type, record }));
    const held = new Set(recordsIn(section, type).map(({ id }) => id));
    const near = (record: object): number => {
      const { clusterIds, organisationId, homeMarket } = record as Partial<Near>;
      const own = clusterIds ?? library.organisation(organisationId ?? '')?.clusterIds ?? [];
      return (
        inChapters(own, { clusters: chapters }) +
        (homeMarket && audience.countries.includes(homeMarket) ? 1 : 0)
      );
    };
    const all: readonly { readonly id: string }[] = recordsOfType(library, type);
    return bestFirst(
      all.filter((record) => !held.has(record.id) && suitsVisit(delegation, type)(record)),
      near,
      section.clusterId === null ? 0 : 0.1,
    )
      .slice(0, MOST)
      .flatMap((record) => pinRecord(type, record as Parameters<typeof pinRecord>[1], library) ?? []);
  });
}

type Near = {
  readonly clusterIds: readonly string[];
  readonly organisationId: string | null;
  readonly homeMarket: string | null;
};
