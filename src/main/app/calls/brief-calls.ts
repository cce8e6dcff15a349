import { randomUUID } from 'node:crypto';
import { sectionOf } from '../../../shared/briefs/edit-brief.ts';
import { pinsOf } from '../../../shared/briefs/printed.ts';
import type { briefCalls, Contract } from '../../../shared/contract.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  Refused,
  type Rendering,
  refusalOf,
  type ShownPages,
} from '../../../shared/domain/index.ts';
import { faultNotes } from '../../../shared/wording/page-fault.ts';
import {
  factCard,
  readerOf,
  scoredCard,
  scoresFor,
  sectionTitle,
  viewBrief,
} from '../../briefs/brief-view.ts';
import { draftClusters, scoreClusters } from '../../briefs/choose-clusters.ts';
import { draftBrief } from '../../briefs/draft-brief.ts';
import { openDrifts } from '../../briefs/drift/drift.ts';
import { withWordsOf } from '../../briefs/duplicate-brief.ts';
import { pinFact } from '../../briefs/pin.ts';
import { whyNot } from '../../briefs/why-not.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import type { AppContext } from '../stores/context.ts';
import type { Region } from '../stores/region.ts';
import { checkClusters, findAudience, localDay } from '../use-cases/batch.ts';

/** As many as are looked through in a list that opens while typing. */
const MOST_FOUND = 12;
/** A wait shorter than this needs no words. */
const PROGRESS_AFTER_MS = 200;

/** Answers the contract about making, reading and printing briefs. */
export function answerBriefs(context: AppContext): Pick<Contract, keyof typeof briefCalls> {
  const { ports, workspace, region, measure, delegationOf, comingTo, briefOf } = context;
  const { now } = ports;

  const view = async (brief: Brief) => {
    const { library, audiences } = await region(brief.packName);
    return viewBrief(
      brief,
      library,
      findAudience(audiences, brief.audienceId),
      delegationOf(brief.delegationId),
    );
  };

  const add = async (brief: Brief): Promise<void> => {
    await workspace.update((file) => ({ ...file, briefs: [...file.briefs, brief] }));
  };

  /** For the eyes alone: what leaves the house carries its evidence (`export-calls.ts`). */
  const preview = async (brief: Brief, shown?: ShownPages): Promise<Rendering> => {
    const { library, audiences } = await region(brief.packName);
    const audience = findAudience(audiences, brief.audienceId);
    const startedAt = performance.now();
    const document = compose({
      brief,
      library,
      audience,
      delegation: delegationOf(brief.delegationId),
      measure,
    });
    const onProgress: RenderProgress = ({ sentence, share }) => {
      if (performance.now() - startedAt >= PROGRESS_AFTER_MS)
        ports.emit('progress', { task: 'preview', sentence, share });
    };
    const { faults, factPages: _, ...rendered } = await ports.renderPdf(document, onProgress, shown);
    return { ...rendered, notes: [...document.notes, ...faultNotes(faults)] };
  };

  return {
    async briefs() {
      return Promise.all(
        [...workspace.data.briefs]
          .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
          .map((brief) => summaryOf(brief, delegationOf(brief.delegationId), region)),
      );
    },
    async createBrief({ audienceId, delegationId, clusterIds }) {
      const { library, audiences } = await region();
      const audience = findAudience(audiences, audienceId);
      const delegation = comingTo(audience, delegationId);
      checkClusters(library, clusterIds ?? []);
      const at = now();
      const brief = draftBrief(library, {
        id: randomUUID(),
        audience,
        delegation,
        clusterIds,
        edition: 'full',
        paper: audience.paper,
        courtesy: null,
        issueDate: localDay(at),
        now: at.toISOString(),
      });
      await add(brief);
      return view(brief);
    },
    async suggestClusters({ audienceId, delegationId }) {
      const { library, audiences } = await region();
      const audience = findAudience(audiences, audienceId);
      const delegation = comingTo(audience, delegationId);
      const drafted = new Set(draftClusters(library, audience, delegation).map(({ cluster }) => cluster.id));
      return scoreClusters(library, audience, delegation).map(({ cluster, score, reasons }) => ({
        clusterId: cluster.id,
        name: cluster.name,
        drafted: drafted.has(cluster.id),
        score,
        reasons: [...reasons],
      }));
    },
    brief: async ({ id }) => view(briefOf(id)),
    viewBrief: async ({ brief }) => view(brief),
    async findFigures({ packName, audienceId, query, today }) {
      const { library, audiences, search } = await region(packName);
      const audience = findAudience(audiences, audienceId);
      const { hits } = await search.search(query.trim(), { kind: 'fact' }, 60);
      return hits
        .flatMap(({ id }) => library.fact(id) ?? [])
        .filter((fact) => fact.value !== null)
        .slice(0, MOST_FOUND)
        .map((fact) => ({
          card: factCard({ fact, score: 0, reasons: [], parts: [] }, library, audience, today),
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
      const { library, audiences, search } = await region(brief.packName);
      const audience = findAudience(audiences, brief.audienceId);
      const reader = readerOf(brief, library, audience, delegationOf(brief.delegationId));
      const scored = scoresFor(library, reader);
      const section = sectionOf(brief, sectionId);
      const { hits } = await search.search(query.trim(), { kind: 'fact' }, MOST_FOUND);
      return hits.flatMap(({ id }) => {
        const own = scored.find(({ fact }) => fact.id === id);
        if (!own) return [];
        const { reasons, addable } = whyNot(own.fact, section, brief, library, reader, scored);
        return [
          { card: scoredCard(own, library, audience, brief.issueDate), reasons: [...reasons], addable },
        ];
      });
    },
    async duplicateBrief({ id, audienceId, delegationId }) {
      const source = briefOf(id);
      const { library, audiences } = await region(source.packName);
      const audience = findAudience(audiences, audienceId);
      const delegation = comingTo(audience, delegationId);
      const at = now();
      const fresh = draftBrief(library, {
        id: randomUUID(),
        audience,
        delegation,
        clusterIds: null,
        edition: source.edition,
        paper: audience.paper,
        courtesy: null,
        issueDate: localDay(at),
        now: at.toISOString(),
      });
      const before = findAudience(audiences, source.audienceId);
      const brief = withWordsOf(source, fresh, (section) => sectionTitle(section, library, before));
      await add(brief);
      return view(brief);
    },
    async pinFacts({ packName, factIds }) {
      const { library } = await region(packName);
      return factIds.map((id) => {
        const fact = library.fact(id);
        if (fact) return pinFact(fact, library.pack);
        throw new Refused('not-found', `The library holds no fact ${id}.`, 'Choose another fact.');
      });
    },
    previewBrief: ({ brief, shown }) => preview(brief, shown),
  };
}

async function summaryOf(
  brief: Brief,
  delegation: Delegation | null,
  region: (pack: string) => Promise<Region>,
) {
  const opened = await region(brief.packName).catch((error: unknown) => {
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
    delegationName: delegation?.name ?? null,
    clusters: brief.sections.flatMap((s) =>
      s.clusterId ? [opened?.library.cluster(s.clusterId)?.name ?? s.clusterId] : [],
    ),
    issueDate: brief.issueDate,
    changedAt: brief.changedAt,
    facts: brief.sections.reduce((sum, section) => sum + pinsOf(section).length, 0),
    drifted: opened ? openDrifts(brief, opened.library) : 0,
  };
}
