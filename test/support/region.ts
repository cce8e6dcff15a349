import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DraftRequest, draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { readDelegation } from '../../src/main/briefs/read-delegation.ts';
import type { Library } from '../../src/main/library/library.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import type { Audience, Brief, Delegation, Fact } from '../../src/shared/domain/index.ts';
import { firstEdition, otherLibrary } from '../library/shipped-library.ts';
import { repository, shippedAudience } from './shipped.ts';

/** The first edition of the region that ships, opened once for each test file, and the invented one of the fixtures. */
export const library: Library = await firstEdition();
export const northmoor: Library = await otherLibrary();

export const AUDIENCES = ['us', 'uae', 'india'] as const;
export type AudienceId = (typeof AUDIENCES)[number];

const EXAMPLES: Readonly<Record<AudienceId, string>> = {
  us: 'us-aerospace-health.json',
  uae: 'uae-logistics-energy.json',
  india: 'india-automotive-medtech.json',
};

export const examplePath = (id: AudienceId): string =>
  join(repository, 'resources', 'delegations', EXAMPLES[id]);

const audiences: readonly Audience[] = AUDIENCES.map(shippedAudience);

/** The example delegation that ships for an audience, read as the officer's own file would be. */
export function exampleDelegation(id: AudienceId): Delegation {
  const text = readFileSync(examplePath(id), 'utf8');
  return readDelegation(text, EXAMPLES[id], `example-${id}`, audiences, library.records.clusters);
}

/** Six briefs, as an officer would make them: each audience with nobody named, and with its example delegation. */
export const OCCASIONS: readonly {
  readonly name: string;
  readonly id: AudienceId;
  readonly delegation: Delegation | null;
}[] = AUDIENCES.flatMap((id) => [
  { name: `${id}, nobody named`, id, delegation: null },
  { name: `${id}, its example delegation`, id, delegation: exampleDelegation(id) },
]);

export const ISSUED = '2026-11-22';

/** A draft for an audience; `more` changes the request. */
export function draftFor(
  id: AudienceId,
  more: Partial<Omit<DraftRequest, 'audience'>> = {},
  from: Library = library,
): Brief {
  const audience = shippedAudience(id);
  return draftBrief(from, {
    id: `brief-${id}`,
    audience,
    delegation: null,
    clusterIds: null,
    edition: 'full',
    paper: audience.paper,
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
    ...more,
  });
}

/** All facts of a brief, in the order in which it prints them. */
export const factsOf = (brief: Brief): readonly Fact[] =>
  brief.sections.flatMap((section) => pinsOfSection(section).map((pin) => pin.fact));

export const factIds = (brief: Brief): readonly string[] => factsOf(brief).map((fact) => fact.id);
