import { emptySection, factBlock } from '../../shared/briefs/edit-brief.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  type Edition,
  type Fact,
  type Paper,
  SECTION_KINDS,
  SECTION_RULES,
  type Section,
  type SectionKind,
} from '../../shared/domain/index.ts';
import type { Library } from '../library/library.ts';
import { draftClusters } from './choose-clusters.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { chooseSeries } from './choose-series.ts';
import { pinFact } from './pin.ts';
import { type Reader, scoreFact } from './score-fact.ts';
import { candidateFacts, SECTION_TURNS } from './section-facts.ts';

export type DraftRequest = {
  readonly id: string;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Null means: choose by audience and delegation. */
  readonly clusterIds: readonly string[] | null;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly courtesy?: Brief['courtesy'];
  readonly issueDate: string;
  /** ISO date and time. */
  readonly now: string;
};

/** Series that a draft draws. */
export const BENCHMARKS = 4;

/** The first, tailored version of a brief. The same library and request always give the same brief. */
export function draftBrief(library: Library, request: DraftRequest): Brief {
  const { audience, delegation } = request;
  const clusters = request.clusterIds
    ? [...new Set(request.clusterIds)].flatMap((id) => library.cluster(id) ?? [])
    : draftClusters(library, audience, delegation).map(({ cluster }) => cluster);
  const reader: Reader = { audience, delegation, clusters, today: request.issueDate };
  const scored = library.records.facts.map((fact) => scoreFact(fact, library, reader));
  const series = chooseSeries(library, audience, BENCHMARKS).map(({ id }) => id);

  const empty = (kind: SectionKind): readonly Section[] => {
    switch (SECTION_RULES[kind].drafted) {
      case 'always':
        return [{ ...emptySection(kind, kind), seriesIds: SECTION_RULES[kind].series ? series : [] }];
      case 'with-visit':
        return delegation?.visit ? [emptySection(kind, kind)] : [];
      case 'each-cluster':
        return clusters.map(({ id }) => emptySection(kind, `${kind}-${id}`, id));
      case 'never':
        return [];
    }
  };
  const sections = SECTION_KINDS.flatMap(empty);
  const taken: Fact[] = [];
  const chosen = new Map<Section, readonly Fact[]>();
  for (const [kind, count] of SECTION_TURNS) {
    for (const section of sections.filter((it) => it.kind === kind)) {
      const cluster = library.cluster(section.clusterId ?? '') ?? null;
      const able = candidateFacts(scored, kind, { cluster, library, audience });
      const facts = chooseDiverse(able, count, library, taken).map(({ fact }) => fact);
      taken.push(...facts);
      chosen.set(section, [...(chosen.get(section) ?? []), ...facts]);
    }
  }
  return {
    id: request.id,
    title: titleOf(library, audience, delegation),
    audienceId: audience.id,
    delegationId: delegation?.id ?? null,
    packName: library.pack.name,
    edition: request.edition,
    paper: request.paper,
    courtesy: request.courtesy ?? null,
    issueDate: request.issueDate,
    createdAt: request.now,
    changedAt: request.now,
    madeFrom: null,
    sections: sections.map((section) => ({
      ...section,
      blocks: (chosen.get(section) ?? []).map((fact) => factBlock(pinFact(fact, library.pack))),
    })),
    dismissed: [],
    waivers: [],
    kept: [],
  };
}

function titleOf(library: Library, audience: Audience, delegation: Delegation | null): string {
  const region = library.homePlace.name;
  return delegation
    ? `${region}: a brief for the ${delegation.name.replace(/^the\s+/i, '')}`
    : `${region}: a brief for ${audience.phrase}`;
}
