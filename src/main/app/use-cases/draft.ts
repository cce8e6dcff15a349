import { randomUUID } from 'node:crypto';
import { type Audience, type Brief, type Delegation, Refused } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { sectionTitle } from '../../briefs/brief-view.ts';
import { scoreClusters } from '../../briefs/choose-clusters.ts';
import { clustersOfDraft, draftBrief } from '../../briefs/draft-brief.ts';
import { carryOverWords } from '../../briefs/duplicate-brief.ts';
import type { Library } from '../../library/library.ts';
import type { OpenHome } from '../stores/open-home.ts';
import { briefOf, delegationOf, findAudience, type OpenedBrief } from './open-brief.ts';

type Drafting = {
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  readonly library: Library;
};

/** What the officer may choose; the rest is the audience's and today's. */
type Choice = Partial<Pick<Brief, 'edition' | 'paper' | 'courtesy' | 'issueDate'>> & {
  /** Null: those that suit the delegation. */
  readonly clusterIds: readonly string[] | null;
};

/** A brief that is kept nowhere yet. @throws Refused for a cluster that the library does not hold. */
export function draft(drafting: Drafting, choice: Choice, at: Date): OpenedBrief {
  const { audience, delegation, library } = drafting;
  checkClusters(library, choice.clusterIds ?? []);
  const brief = draftBrief(library, {
    id: randomUUID(),
    audience,
    delegation,
    clusterIds: choice.clusterIds,
    edition: choice.edition ?? 'full',
    paper: choice.paper ?? audience.paper,
    courtesy: choice.courtesy ?? null,
    issueDate: choice.issueDate ?? localDay(at),
    now: at.toISOString(),
  });
  return { brief, audience, delegation, library };
}

/** For whom a brief is drafted. @throws Refused where the delegation is unknown, or of another audience. */
async function draftingFor(
  home: OpenHome,
  audienceId: string,
  delegationId: string | null,
  packName?: string,
): Promise<Drafting> {
  const { library, audiences } = await home.region(packName);
  const audience = findAudience(audiences, audienceId);
  return { library, audience, delegation: comingTo(home, audience, delegationId) };
}

function comingTo(home: OpenHome, audience: Audience, id: string | null): Delegation | null {
  if (id === null) return null;
  const delegation = delegationOf(home, id);
  if (!delegation) throw new Refused('not-found', 'This delegation no longer exists.', 'Choose another one.');
  if (delegation.audienceId === audience.id) return delegation;
  throw new Refused(
    'bad-input',
    `${delegation.name} is a delegation for another audience than ${audience.name}.`,
    'Choose its own audience, or another delegation.',
  );
}

export async function draftFor(
  home: OpenHome,
  { audienceId, delegationId, clusterIds }: DraftRequest,
): Promise<OpenedBrief> {
  const drafting = await draftingFor(home, audienceId, delegationId);
  return draft(drafting, { clusterIds }, home.environment.now());
}

type DraftRequest = {
  readonly audienceId: string;
  readonly delegationId: string | null;
  readonly clusterIds: readonly string[] | null;
};

/** The clusters of the library, the ones for these visitors first, with the reasons. */
export async function suggestClusters(
  home: OpenHome,
  { audienceId, delegationId }: Omit<DraftRequest, 'clusterIds'>,
) {
  const { library, audience, delegation } = await draftingFor(home, audienceId, delegationId);
  const today = localDay(home.environment.now());
  const drafted = clustersOfDraft(library, audience, delegation, today).map(({ id }) => id);
  const order = (id: string): number => (drafted.includes(id) ? drafted.indexOf(id) : drafted.length);
  return scoreClusters(library, audience, delegation)
    .map(({ cluster, reasons }) => ({
      clusterId: cluster.id,
      name: cluster.name,
      drafted: drafted.includes(cluster.id),
      reasons,
    }))
    .sort((a, b) => order(a.clusterId) - order(b.clusterId));
}

/** A fresh draft for other visitors, with the words that the officer wrote in the first brief. */
export async function duplicate(
  home: OpenHome,
  { id, audienceId, delegationId }: { readonly id: string } & Omit<DraftRequest, 'clusterIds'>,
): Promise<OpenedBrief> {
  const source = briefOf(home, id);
  const drafting = await draftingFor(home, audienceId, delegationId, source.packName);
  const fresh = draft(drafting, { clusterIds: null, edition: source.edition }, home.environment.now());
  const { library, audiences } = await home.region(source.packName);
  const before = findAudience(audiences, source.audienceId);
  const brief = carryOverWords(source, fresh.brief, (section) => sectionTitle(section, library, before));
  return { ...fresh, brief };
}

function checkClusters(library: Library, clusterIds: readonly string[]): void {
  const unknown = clusterIds.find((id) => !library.cluster(id));
  if (unknown === undefined) return;
  throw new Refused(
    'bad-input',
    `No cluster is called "${unknown}".`,
    `The clusters are: ${library.records.clusters.map((cluster) => cluster.id).join(', ')}.`,
  );
}
