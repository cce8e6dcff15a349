import { sectionOf } from '../../../shared/briefs/edit-brief.ts';
import { pinsOfSection } from '../../../shared/briefs/printed.ts';
import type { BriefView, Came } from '../../../shared/contract.ts';
import { type Audience, type Brief, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { briefReader, factCard, scoreFor, viewBrief } from '../../briefs/brief-view.ts';
import { openDrifts } from '../../briefs/drift/drift.ts';
import { pinFact } from '../../briefs/pin.ts';
import { whyNot } from '../../briefs/why-not.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import { draftFor, duplicate, suggestClusters } from '../use-cases/draft.ts';
import {
  briefOf,
  changesOfCame,
  delegationOf,
  findAudience,
  type OpenedBrief,
  openBrief,
} from '../use-cases/open-brief.ts';
import { preview } from '../use-cases/preview.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** As many as are looked through in a list that opens while typing. */
const MOST_FOUND = 12;
/** A wait shorter than this needs no words. */
const PROGRESS_AFTER_MS = 200;

/** Making, reading and previewing briefs. */
export function briefCalls(context: AppContext): CallGroup<'briefCalls'> {
  const { ports, workspace, region } = context;

  const view = async (brief: Brief): Promise<BriefView> => briefViewOf(await openBrief(context, brief));

  const add = async (opened: OpenedBrief): Promise<BriefView> => {
    await workspace.update((file) => ({ ...file, briefs: [...file.briefs, opened.brief] }));
    return briefViewOf(opened);
  };

  /** Told of what takes long. */
  const slowly = (): RenderProgress => {
    const startedAt = performance.now();
    return (progress) => {
      if (performance.now() - startedAt >= PROGRESS_AFTER_MS)
        ports.emit('progress', { task: 'preview', ...progress });
    };
  };

  return {
    async briefs() {
      return Promise.all(
        [...workspace.data.briefs]
          .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
          .map((brief) => summaryOf(context, brief)),
      );
    },
    createBrief: async (request) => add(await draftFor(context, request)),
    suggestClusters: (request) => suggestClusters(context, request),
    brief: async ({ id }) => view(briefOf(context, id)),
    viewBrief: async ({ brief }) => view(brief),
    async findAmounts({ packName, audienceId, query, today }) {
      const { library, audiences, search } = await region(packName);
      const audience = findAudience(audiences, audienceId);
      const { hits } = await search.search(query.trim(), { kind: 'fact' }, 60);
      return hits
        .flatMap(({ id }) => library.fact(id) ?? [])
        .filter((fact) => fact.value !== null)
        .slice(0, MOST_FOUND)
        .map((fact) => ({
          card: factCard({ fact, score: 0, reasons: [] }, library, audience, today),
          pin: pinFact(fact, library.pack),
        }));
    },
    async findSources({ packName, query }) {
      const { library, search } = await region(packName);
      const { hits } = await search.search(query.trim(), { kind: 'source' }, MOST_FOUND);
      return hits.flatMap(({ id }) => {
        const source = library.source(id);
        return source ? [{ id, title: source.title, publisher: source.publisher, url: source.url }] : [];
      });
    },
    async whyNot({ brief, sectionId, query }) {
      const { search } = await region(brief.packName);
      const { library, audience, delegation } = await openBrief(context, brief);
      const reader = briefReader(brief, library, audience, delegation);
      const score = scoreFor(library, reader);
      const section = sectionOf(brief, sectionId);
      const { hits } = await search.search(query.trim(), { kind: 'fact' }, MOST_FOUND);
      return hits.flatMap(({ id }) => {
        const fact = library.fact(id);
        if (!fact) return [];
        const { reasons, addable } = whyNot(fact, section, brief, library, reader, score);
        return [{ card: factCard(score(fact), library, audience, brief.issueDate), reasons, addable }];
      });
    },
    duplicateBrief: async (request) => add(await duplicate(context, request)),
    async pinFacts({ packName, factIds }) {
      const { library } = await region(packName);
      return factIds.map((id) => {
        const fact = library.fact(id);
        if (fact) return pinFact(fact, library.pack);
        throw new Refused('not-found', `The library holds no fact ${id}.`, 'Choose another fact.');
      });
    },
    previewBrief: ({ brief, shown }) => preview(context, brief, slowly(), shown),
  };
}

export const briefViewOf = (opened: OpenedBrief): BriefView => {
  const { brief, library, audience, delegation, came } = opened;
  return viewBrief(brief, library, audience, delegation, came ? cameOf(opened, came) : null);
};

const cameOf = (opened: OpenedBrief, { carried, here }: NonNullable<OpenedBrief['came']>): Came => ({
  from: carried.from,
  isInstalled: here !== null,
  packTitle: carried.pack.title,
  changes: changesOfCame(opened),
});

async function summaryOf(context: AppContext, brief: Brief) {
  const opened = await context.region(brief.packName).catch((error: unknown) => {
    // A brief whose pack is gone is still listed: it is the team's work.
    refusalOf(error);
    return null;
  });
  const audience: Audience | undefined = opened?.audiences.find((a) => a.id === brief.audienceId);
  return {
    id: brief.id,
    title: brief.title,
    audienceId: brief.audienceId,
    audienceName: audience?.name ?? brief.audienceId,
    delegationName: delegationOf(context, brief.delegationId)?.name ?? null,
    clusters: brief.sections.flatMap((s) =>
      s.clusterId ? [opened?.library.cluster(s.clusterId)?.name ?? s.clusterId] : [],
    ),
    issueDate: brief.issueDate,
    changedAt: brief.changedAt,
    facts: brief.sections.reduce((sum, section) => sum + pinsOfSection(section).length, 0),
    drifted: opened ? openDrifts(brief, opened.library) : 0,
  };
}
