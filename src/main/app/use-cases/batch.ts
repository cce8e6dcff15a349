import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Notice, SearchAnswer, SearchFacets } from '../../../shared/contract.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  type Edition,
  type Paper,
  Refused,
} from '../../../shared/domain/index.ts';
import { faultNotes } from '../../../shared/wording/page-fault.ts';
import { draftBrief } from '../../briefs/draft-brief.ts';
import { readDelegation } from '../../briefs/read-delegation.ts';
import type { Library } from '../../library/library.ts';
import { searchIndexOf } from '../../library/search.ts';
import { composeWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { ReadPdf } from '../../pdf/evidence/read-in-worker.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { renderHere } from '../../pdf/render.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { openRegion, readLibraryFile, readOverlays, type Surroundings } from '../stores/region.ts';
import { batchChannels } from './batch-channels.ts';
import { batchChecks } from './batch-checks.ts';
import { batchLedger } from './batch-ledger.ts';
import { batchPacks } from './batch-packs.ts';
import { questionsFrom, withQuestions } from './question-files.ts';

export type BriefRequest = {
  readonly audience: string;
  readonly delegationFile: string | null;
  readonly clusterIds: readonly string[];
  readonly paper: Paper | null;
  readonly edition: Edition;
  readonly courtesy: Brief['courtesy'];
  readonly issueDate: string | null;
  /** A CSV or text of the visitors' questions, answered in a section of their own. */
  readonly questionsFile?: string | null;
  readonly pack: string | undefined;
};

export type MadeBrief = {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly notes: readonly string[];
  readonly brief: Brief;
  readonly notices: readonly Notice[];
};

/** What the app does without a window and without remembering: for batches, servers and checks. */
export function batch(surroundings: Surroundings & { readonly fonts: string; readonly readPdf: ReadPdf }) {
  const { now } = surroundings;
  return {
    ...batchPacks(surroundings),
    ...batchChannels(surroundings),
    ...batchChecks(surroundings),
    ...batchLedger(surroundings),
    async makeBrief(request: BriefRequest): Promise<MadeBrief> {
      const { file, notices } = await readLibraryFile(surroundings);
      const overlays = await readOverlays(surroundings);
      const { library, audiences } = await openRegion(file, surroundings, request.pack, overlays);
      const audience = findAudience(audiences, request.audience);
      checkClusters(library, request.clusterIds);
      const delegation = request.delegationFile
        ? await delegationFrom(request.delegationFile, audiences, library.records.clusters)
        : null;
      if (delegation && delegation.audienceId !== audience.id) {
        throw new Refused(
          'bad-input',
          `${basename(request.delegationFile ?? '')} is about a delegation for "${delegation.audienceId}", but the brief is for "${audience.id}".`,
          `Use --audience ${delegation.audienceId}, or another delegation file.`,
        );
      }
      const at = now();
      const asked = request.questionsFile ? await questionsFrom(request.questionsFile) : [];
      const draft = draftBrief(library, {
        id: randomUUID(),
        audience,
        delegation,
        clusterIds: request.clusterIds.length > 0 ? request.clusterIds : null,
        edition: request.edition,
        paper: request.paper ?? audience.paper,
        courtesy: request.courtesy,
        issueDate: request.issueDate ?? localDay(at),
        now: at.toISOString(),
      });
      const brief = withQuestions(draft, asked, library, audience);
      const fonts = openFonts(surroundings.fonts);
      const measure = sceneMeasure(fonts);
      const document = composeWithEvidence({ brief, library, audience, delegation, measure });
      const rendered = await renderHere(fonts)(document, () => {});
      const notes = [...document.notes, ...faultNotes(rendered.faults)];
      return { ...rendered, notes, brief, notices };
    },

    async search(query: string, facets: SearchFacets, limit: number, pack?: string): Promise<SearchAnswer> {
      const { file } = await readLibraryFile(surroundings);
      const { library } = await openRegion(file, surroundings, pack, await readOverlays(surroundings));
      return searchIndexOf(library).search(query, facets, limit);
    },
  };
}

/** The calendar day where the machine stands. */
export function localDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** @throws Refused for a cluster that the library does not hold. */
export function checkClusters(library: Library, clusterIds: readonly string[]): void {
  const unknown = clusterIds.find((id) => !library.cluster(id));
  if (unknown === undefined) return;
  throw new Refused(
    'bad-input',
    `No cluster is called "${unknown}".`,
    `The clusters are: ${library.records.clusters.map((cluster) => cluster.id).join(', ')}.`,
  );
}

export function findAudience(audiences: readonly Audience[], wanted: string): Audience {
  const audience = audiences.find((a) =>
    [a.id, a.market].some((name) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (audience) return audience;
  throw new Refused(
    'bad-input',
    `No audience is called "${wanted}".`,
    `Write one of: ${audiences.map((a) => a.id).join(', ')}.`,
  );
}

export async function delegationFrom(
  path: string,
  audiences: readonly Audience[],
  clusters: Parameters<typeof readDelegation>[4],
): Promise<Delegation> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Refused(
      'cannot-read',
      `The delegation file ${path} cannot be read.`,
      'Check its name and that you may open it.',
    );
  }
  return readDelegation(text, basename(path), randomUUID(), audiences, clusters);
}
