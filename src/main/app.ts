import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Contract, EventName, EventPayload, InstallOutcome, Notice } from '../shared/contract.ts';
import { type Audience, type Brief, type Delegation, Refused, refusalOf } from '../shared/domain/index.ts';
import { backgroundCheck } from './app/background-check.ts';
import { checkClusters, delegationFrom, findAudience, localDay } from './app/batch.ts';
import { channelsOf } from './app/channels.ts';
import { installedPacks } from './app/installed-packs.ts';
import { sceneMeasure } from './app/measure.ts';
import { installShipped, openRegion, type Region, type Surroundings } from './app/region.ts';
import { updates } from './app/updates.ts';
import { workspaceSpec } from './app/workspace.ts';
import { factCard, viewBrief } from './briefs/brief-view.ts';
import { draftClusters, scoreClusters } from './briefs/choose-clusters.ts';
import { draftBrief } from './briefs/draft-brief.ts';
import { includeFact, includeSection } from './briefs/edit-brief.ts';
import { scoreFact } from './briefs/score-fact.ts';
import { ledgerSpec, withExport } from './ledger/ledger-store.ts';
import { searchIndexOf } from './library/search.ts';
import { librarySpec } from './packs/library-store.ts';
import { compose } from './pdf/compose/compose.ts';
import { openFonts } from './pdf/fonts.ts';
import type { Rendered, RenderPdf } from './pdf/render.ts';
import { lockHome } from './storage/home-lock.ts';
import { replaceFile } from './storage/replace-file.ts';
import { openStore } from './storage/store.ts';

/** The parts of the app that the command line uses as they are. */
export { batch } from './app/batch.ts';
export type { batchChannels } from './app/batch-channels.ts';
export type { batchPacks } from './app/batch-packs.ts';
export { describeChanges } from './app/describe-changes.ts';
export { problemLine } from './app/region.ts';

type Filters = { readonly name: string; readonly extensions: string[] }[];

/** Questions to the officer that only a host can ask; null when cancelled. */
export type Dialogs = {
  openFile(options: { title: string; filters: Filters }): Promise<string | null>;
  openFolder(options: { title: string }): Promise<string | null>;
  saveFile(options: { title: string; defaultName: string; filters: Filters }): Promise<string | null>;
};

export type Ports = Surroundings & {
  /** Folder of the faces that the PDF embeds. */
  readonly fonts: string;
  readonly version: string;
  readonly dialogs: Dialogs;
  readonly renderPdf: RenderPdf;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly openExternal: (url: string) => Promise<void>;
  readonly showItem: (path: string) => void;
};

/** A wait shorter than this needs no words. */
const PROGRESS_AFTER_MS = 200;

/**
 * Joins the rooms and answers the contract for one window.
 * @throws Refused when another Attaché holds the home, or its files cannot be used.
 */
export async function openApp(ports: Ports): Promise<{ contract: Contract; close(): Promise<void> }> {
  const { home, now } = ports;
  const lock = await lockHome(home, 'window');
  const opening = async () => {
    const { store: libraryStore, notices: libraryNotices } = await openStore(home, librarySpec, now);
    const { store: workspace, notices: workspaceNotices } = await openStore(home, workspaceSpec, now);
    const { store: ledger, notices: ledgerNotices } = await openStore(home, ledgerSpec, now);
    await installShipped(libraryStore, ports);
    await installedPacks(ports, libraryStore, workspace).settle();
    return {
      libraryStore,
      workspace,
      ledger,
      notices: [...libraryNotices, ...workspaceNotices, ...ledgerNotices],
    };
  };
  const { libraryStore, workspace, ledger, ...opened } = await opening().catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  let notices: readonly Notice[] = opened.notices;
  const packs = installedPacks(ports, libraryStore, workspace);
  const channels = channelsOf(ports, libraryStore, packs);
  await channels.addShipped();
  const fonts = openFonts(ports.fonts);
  const measure = sceneMeasure(fonts);
  const exported = new Set<string>();

  // Opened regions by pack hash: a brief keeps to the pack it was made from.
  const regions = new Map<string, Promise<Region & { search: ReturnType<typeof searchIndexOf> }>>();
  const region = async (packName?: string) => {
    const name = packName ?? libraryStore.data.activePack ?? '';
    const key = libraryStore.data.packs.find((pack) => pack.name === name)?.hash ?? name;
    const known = regions.get(key);
    if (known) return known;
    const opening = openRegion(libraryStore.data, ports, name, workspace.data.overlays).then((r) => ({
      ...r,
      search: searchIndexOf(r.library),
    }));
    regions.set(key, opening);
    // A failure is told each time and not remembered: the pack may be mended meanwhile.
    opening.catch(() => regions.delete(key));
    return opening;
  };

  const tell = (notice: Notice): void => {
    notices = [...notices.filter(({ id }) => id !== notice.id), notice];
    ports.emit('notice', notice);
  };
  const background = backgroundCheck(channels, tell, () => regions.clear());
  const arriving = updates({
    home,
    now,
    libraryStore,
    workspace,
    packs,
    channels,
    library: async () => (await region()).library,
    forget: () => regions.clear(),
    onStep: (step) => ports.emit('progress', { task: 'update', ...step }),
    openFile: (title) =>
      ports.dialogs.openFile({ title, filters: [{ name: 'Root of trust', extensions: ['json'] }] }),
    openFolder: (title) => ports.dialogs.openFolder({ title }),
    saveFile: (title, defaultName) =>
      ports.dialogs.saveFile({ title, defaultName, filters: [{ name: 'Suggestion', extensions: ['json'] }] }),
  });

  const delegationOf = (id: string | null): Delegation | null =>
    workspace.data.delegations.find((delegation) => delegation.id === id) ?? null;

  /** The delegation that a brief is asked for: it must be known, and of the same audience. */
  const comingTo = (audience: Audience, id: string | null): Delegation | null => {
    if (id === null) return null;
    const delegation = delegationOf(id);
    if (!delegation)
      throw new Refused('not-found', 'This delegation no longer exists.', 'Choose another one.');
    if (delegation.audienceId === audience.id) return delegation;
    throw new Refused(
      'bad-input',
      `${delegation.name} is a delegation for another audience than ${audience.name}.`,
      'Choose its own audience, or another delegation.',
    );
  };

  const briefOf = (id: string): Brief => {
    const brief = workspace.data.briefs.find((candidate) => candidate.id === id);
    if (!brief) throw noSuchBrief();
    return brief;
  };

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

  /** Edits the brief as it stands when its turn comes: edits that overlap are made one after the other, none is lost. */
  const edit = async (id: string, change: (brief: Brief) => Brief): Promise<Brief> => {
    const file = await workspace.update((current) => {
      if (!current.briefs.some((brief) => brief.id === id)) throw noSuchBrief();
      return { ...current, briefs: current.briefs.map((brief) => (brief.id === id ? change(brief) : brief)) };
    });
    const edited = file.briefs.find((brief) => brief.id === id);
    if (!edited) throw noSuchBrief();
    return edited;
  };

  const render = async (id: string, task: 'preview' | 'export'): Promise<Rendered> => {
    const brief = briefOf(id);
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
    return ports.renderPdf(document, ({ sentence, share }) => {
      if (performance.now() - startedAt >= PROGRESS_AFTER_MS)
        ports.emit('progress', { task, sentence, share });
    });
  };

  const install = async (path: string | null): Promise<InstallOutcome> => {
    if (path === null) return { result: 'cancelled' };
    const installed = await packs.install(path, {
      trust: 'unverified',
      onStep: (step) => ports.emit('progress', { task: 'install', ...step }),
      signal: arriving.begin(),
    });
    if (!installed.ok)
      return { result: 'refused', problems: [...installed.problems], total: installed.total };
    return { result: 'installed', pack: installed.pack };
  };

  const contract: Contract = {
    async status() {
      const { library } = await region();
      const today = localDay(now());
      const accessed = library.records.sources.map((source) => source.accessed).sort();
      return {
        version: ports.version,
        home,
        packs: [...libraryStore.data.packs],
        activePack: library.pack.name,
        regionName: library.homePlace.name,
        dataAsOf: accessed.at(-1) ?? null,
        dueForReview: library.records.facts.filter((fact) => fact.reviewBy !== null && fact.reviewBy < today)
          .length,
        notices: [...notices],
      };
    },
    async dismissNotice({ id }) {
      notices = notices.filter((notice) => notice.id !== id);
      return {};
    },
    audiences: async () => [...(await region()).audiences],
    async clusters() {
      const { library } = await region();
      return library.records.clusters.map((cluster) => ({
        ...cluster,
        facts: library.factsOfCluster(cluster.id).length,
        organisations: library.organisationsOfCluster(cluster.id).length,
      }));
    },
    delegations: async () => [...workspace.data.delegations],
    async importDelegation() {
      const path = await ports.dialogs.openFile({
        title: 'Import a delegation',
        filters: [{ name: 'Delegation', extensions: ['json'] }],
      });
      if (path === null) return null;
      const { library, audiences } = await region();
      const delegation = await delegationFrom(path, audiences, library.records.clusters);
      await workspace.update((file) => ({ ...file, delegations: [...file.delegations, delegation] }));
      return delegation;
    },
    async installPack() {
      return install(await ports.dialogs.openFolder({ title: 'Install a data pack from a folder' }));
    },
    async installPackFile() {
      const filters = [{ name: 'Data pack', extensions: ['zip', 'xlsx', 'csv'] }];
      return install(await ports.dialogs.openFile({ title: 'Install a data pack from a file', filters }));
    },
    async usePack({ name }) {
      if (!libraryStore.data.packs.some((pack) => pack.name === name)) {
        throw new Refused('not-found', `No pack called ${name} is installed.`, 'Choose one from the list.');
      }
      await libraryStore.update((file) => ({ ...file, activePack: name }));
      return {};
    },
    async search({ query, facets, limit }) {
      return (await region()).search.search(query, facets, limit);
    },
    async fact({ id, audienceId }) {
      const { library, audiences } = await region();
      const fact = library.fact(id);
      if (!fact) throw new Refused('not-found', `The library holds no fact ${id}.`, 'Search for it again.');
      const audience = findAudience(audiences, audienceId);
      const today = localDay(now());
      return factCard(
        scoreFact(fact, library, { audience, delegation: null, clusters: [], today }),
        library,
        audience,
        today,
      );
    },
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
    async removeBrief({ id }) {
      briefOf(id);
      await workspace.update((file) => ({ ...file, briefs: file.briefs.filter((brief) => brief.id !== id) }));
      return {};
    },
    async includeFact({ briefId, sectionId, factId, included }) {
      const { library } = await region(briefOf(briefId).packName);
      const at = now().toISOString();
      return view(
        await edit(briefId, (brief) => includeFact(brief, sectionId, factId, included, library, at)),
      );
    },
    async includeSection({ briefId, sectionId, included }) {
      const at = now().toISOString();
      return view(await edit(briefId, (brief) => includeSection(brief, sectionId, included, at)));
    },
    async preview({ id }) {
      const { pdf, pages, notes } = await render(id, 'preview');
      return { pdf, pages, notes: [...notes] };
    },
    async exportBrief({ id }) {
      const brief = briefOf(id);
      const path = await ports.dialogs.saveFile({
        title: 'Export the brief as PDF',
        defaultName: fileName(brief),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (path === null) return { path: null, pages: 0 };
      const { pdf, pages } = await render(id, 'export');
      await writePdf(path, pdf);
      exported.add(path);
      await ledger.update((file) => withExport(file, brief, pdf, pages, now().toISOString()));
      return { path, pages };
    },
    async reveal({ path }) {
      if (!exported.has(path))
        throw new Refused('not-found', 'This file was not exported in this session.', null);
      ports.showItem(path);
      return {};
    },
    ...arriving.calls,
    async openSource({ url }) {
      await ports.openExternal(checkedAddress(url));
      return {};
    },
  };
  return {
    contract,
    close: () => {
      background.stop();
      return lock.release();
    },
  };
}

const noSuchBrief = (): Refused =>
  new Refused('not-found', 'This brief no longer exists.', 'Go back to the list of briefs.');

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
    facts: brief.sections.reduce((sum, section) => sum + section.pins.length, 0),
  };
}

/** A name that sorts by date, and that every file system takes. */
function fileName(brief: Brief): string {
  const words = brief.title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 90);
  return `${brief.issueDate}-${words || 'brief'}.pdf`;
}

/** Writes the whole PDF or nothing: an older file of that name stays until the new one is on the disk. */
export async function writePdf(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await replaceFile(path, pdf, { mode: 0o644 });
  } catch (error) {
    throw new Refused(
      'cannot-write',
      `${basename(path)} could not be written.`,
      'Check that the folder exists, that the file is not open elsewhere, and that there is room.',
      [error instanceof Error ? error.message : String(error)],
    );
  }
}

/** Only pages on the web, over an encrypted line; everything else stays unopened. */
function checkedAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol === 'https:' || parsed?.protocol === 'mailto:') return parsed.href;
  throw new Refused(
    'bad-input',
    `This address is not opened from here: ${url}`,
    'Copy it into your browser if you trust it.',
  );
}
