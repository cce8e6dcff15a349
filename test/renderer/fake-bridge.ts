import { audienceOf as audienceFrom } from '../../src/shared/audiences/audience-form.ts';
import type {
  AppStatus,
  Bridge,
  BriefSummary,
  BriefView,
  CallInput,
  CallName,
  Contract,
  EventName,
  EventPayload,
  ExportChoice,
  ImportedFile,
  PlannedFile,
} from '../../src/shared/contract.ts';
import { calls } from '../../src/shared/contract.ts';
import type { Recent } from '../../src/shared/domain/index.ts';
import { Refused, refusalOf } from '../../src/shared/domain/refusal.ts';
import { KEEP_ALL } from '../../src/shared/domain/retention.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings.ts';
import { briefOf, duplicateOf, figuresFor, pinOf, verdictsOf, viewOf } from './drafted.ts';
import { clusterCards, type Rows, searchOf, statusOf } from './records.ts';

export type Fake = {
  readonly bridge: Bridge;
  /** What the window asked for, in order. */
  readonly asked: { readonly name: CallName; readonly input: unknown }[];
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
};

export type Scene = {
  readonly status?: Partial<AppStatus>;
  readonly briefs?: readonly BriefView[];
  /** Calls that answer otherwise than the small library below. */
  readonly calls?: Partial<Contract>;
  readonly pdf?: Uint8Array<ArrayBuffer>;
  /** What a dropped file turns out to be. */
  readonly arrivals?: ImportedFile[];
};

const summaryOf = ({ brief, audience, delegation, sections }: BriefView): BriefSummary => ({
  id: brief.id,
  title: brief.title,
  audienceId: audience.id,
  audienceName: audience.name,
  delegationName: delegation?.name ?? null,
  clusters: sections.flatMap((it) => (it.kind === 'cluster' ? [it.title] : [])),
  issueDate: brief.issueDate,
  changedAt: brief.changedAt,
  facts: sections.reduce((sum, it) => sum + it.facts.length, 0),
  drifted: 0,
});

const planOf = ({ parts, formats = ['pdf'] }: ExportChoice): PlannedFile[] =>
  parts.flatMap(({ briefId, edition }) =>
    formats.map((format) => ({
      key: [briefId, edition, ...(format === 'pdf' ? [] : [format])].join(' '),
      briefId,
      edition,
      format,
      title: 'West Midlands for the United States',
      audienceName: 'United States',
      name: `2026-11-22_West-Midlands_United-States_${edition}_en.${format}`,
    })),
  );

const some = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Refused('not-found', 'It is not there.', 'Go back to Home.');
  return found;
};

const missing = async (): Promise<never> => some<never>(undefined);

/** Answers as main would, on the shipped pack's rows, from memory. */
export function fakeBridge(rows: Rows, scene: Scene = {}): Fake {
  let status: AppStatus = { ...statusOf(rows), ...scene.status };
  let briefs = [...(scene.briefs ?? [])];
  // A step back brings a removed one again.
  const removed = new Map<string, BriefView>();
  let settings: Settings = DEFAULT_SETTINGS;
  let recent: Recent[] = [];
  const delegations = [...rows.delegations].slice(0, 1);
  const clusters = clusterCards(rows);

  const audienceOf = (id: string) => some(rows.audiences.find((it) => it.id === id));
  const delegationOf = (id: string | null) => rows.delegations.find((it) => it.id === id) ?? null;
  const brief = (id: string): BriefView => some(briefs.find((it) => it.brief.id === id));
  const contract: Contract = {
    status: async () => status,
    dismissNotice: async ({ id }) => {
      status = { ...status, notices: status.notices.filter((it) => it.id !== id) };
      return {};
    },
    audiences: async () => [...rows.audiences],
    audiencesOfTeam: async () => ({
      audiences: rows.audiences.map((audience) => ({ audience, isOwn: false })),
      ready: [],
    }),
    saveAudience: async ({ form, id }) => audienceFrom(form, id === null ? null : audienceOf(id)),
    takeReadyAudience: async ({ id }) => audienceOf(id),
    removeAudience: async ({ id }) => audienceOf(id),
    clusters: async () => clusters,
    delegations: async () => delegations,
    workCopies: async () => [],
    restoreCopy: missing,
    team: async () => ({ decided: null, desk: null, folder: null, closed: [] }),
    chooseTeamFolder: async () => null,
    joinTeam: missing,
    leaveTeam: missing,
    syncTeam: missing,
    enquiries: async () => [],
    importEnquiries: async () => null,
    exportEnquiries: async () => null,
    haveOpen: async () => ({ others: null }),
    briefHistory: async () => ({ asked: 0, turns: [], last: {} }),
    recordTurns: async () => [],
    closeSeries: missing,
    importDelegation: async () => some(rows.delegations[1]),
    home: async () => ({ states: [], attention: [] }),
    cover: async () => {
      throw new Refused('cannot-draw', 'Covers are drawn in the real window.', null);
    },
    saveCover: async () => ({}),
    readDelegation: async () => ({ kind: 'letter', guesses: [], left: [], notes: [] }),
    readDelegationFile: async () => null,
    delegationHistory: async () => ({ briefs: [], given: [], notForVisit: [] }),
    placeNames: async () => ['Birmingham', 'Coventry', 'Solihull'],
    visitMap: async ({ width, height }) => ({
      scene: { width, height, shapes: [], alt: 'Map.', data: { columns: [], rows: [] } },
      unknown: [],
    }),
    installPack: async () => ({ result: 'cancelled' }),
    installPackFile: async () => ({ result: 'cancelled' }),
    chooseFigures: async () => null,
    figureTable: async () => null,
    importFigures: async () => ({ result: 'refused', problems: [], total: 0 }),
    sendBrief: async () => ({ path: '/tmp/brief.attache' }),
    continuePdf: missing,
    takeLibraryHere: missing,
    usePack: async ({ name }) => {
      status = { ...status, activePack: name };
      return {};
    },
    search: async ({ query, limit }) => searchOf(rows, query, limit),
    seek: async () => ({ at: null }),
    savedSearches: async () => [],
    saveSearches: async () => ({}),
    recordPage: missing,
    recordHistory: async () => [],
    recordUsage: async () => ({ briefs: [], copies: [], issued: [] }),
    seriesChart: missing,
    clusterNetwork: async () => null,
    regionMap: missing,
    overlayFor: async () => ({ result: 'problems', problems: [] }),
    tryFact: async () => null,
    photograph: async () => null,
    recordRefs: async () => [],
    ownEdits: async () => [],
    preflight: async () => ({
      groups: [],
      counts: { errors: 0, warnings: 0, waived: 0, notes: 0, decide: 0, fix: 0, know: 0 },
      ready: true,
    }),
    drift: async () => [],
    matchQuestions: async ({ questions }) =>
      questions.map((question) => ({ question, answers: 0, candidates: [] })),
    difference: missing,
    people: async () => ({ retention: KEEP_ALL, due: [] }),
    brandOfTeam: async () => ({ own: null, ofPack: null, region: 'West Midlands' }),
    readLogo: missing,
    readFace: missing,
    saveBrand: async () => ({}),
    previewBrand: missing,
    keepPeople: async (retention) => ({ retention, due: [] }),
    erasure: missing,
    erasePerson: missing,
    earlierCopies: async () => [],
    sinceLast: async () => [],
    readQuestions: async () => null,
    exportAnswers: async () => ({ path: null }),
    fillWorkbook: async () => null,
    briefs: async () => briefs.map(summaryOf),
    createBrief: async ({ audienceId, delegationId, clusterIds }) => {
      const view = briefOf(
        `brief-${briefs.length + 1}`,
        audienceOf(audienceId),
        delegationOf(delegationId),
        clusterIds ?? [],
      );
      briefs = [view, ...briefs];
      return view;
    },
    suggestClusters: async ({ audienceId }) => {
      const first = rows.audiences.findIndex((it) => it.id === audienceId);
      return clusters.slice(first, first + 4).map((it) => ({
        clusterId: it.id,
        name: it.name,
        drafted: true,
        reasons: ['The delegation named this sector', `${it.facts} facts in the library`],
      }));
    },
    brief: async ({ id }) => brief(id),
    saveDocuments: async ({ briefs: kept }) => {
      for (const { id, brief: document } of kept) {
        const listed = briefs.find((it) => it.brief.id === id);
        const known = listed ?? removed.get(id);
        if (!known) continue;
        removed.set(id, known);
        const now = document === null ? [] : [viewOf(document, known.audience, known.delegation)];
        briefs = listed ? briefs.flatMap((it) => (it === listed ? now : [it])) : [...briefs, ...now];
      }
      return { briefs: [], delegations: [] };
    },
    viewBrief: async ({ brief: document }) => {
      const { audience, delegation } = brief(document.id);
      return viewOf(document, audience, delegation);
    },
    pinFacts: async ({ factIds }) => factIds.map(pinOf),
    findAmounts: async ({ audienceId, query, today }) => figuresFor(audienceOf(audienceId), query, today),
    findSources: async () => [],
    whyNot: async ({ brief: document, sectionId, query }) => {
      const { audience, delegation } = brief(document.id);
      return verdictsOf(document, audience, delegation, sectionId, query);
    },
    duplicateBrief: async ({ id, audienceId, delegationId }) => {
      const view = duplicateOf(brief(id), audienceOf(audienceId), delegationOf(delegationId));
      briefs = [view, ...briefs];
      return view;
    },
    previewBrief: async () => ({
      pdf: scene.pdf ?? new Uint8Array([37, 80, 68, 70]),
      pages: 3,
      holds: [0, 1, 2],
      notes: [],
      parts: [],
      looks: [],
      words: 4000,
    }),
    planExport: async ({ choice }) => planOf(choice),
    exportFiles: async ({ choice }) => ({
      result: 'done',
      folder: '/home/officer/Briefs',
      files: planOf(choice).map((it) => ({
        ...it,
        outcome: { result: 'written', path: `/home/officer/Briefs/${it.name}`, pages: 22 },
      })),
    }),
    stopExport: async () => ({}),
    openExported: async () => ({}),
    revealExported: async () => ({}),
    copyCitations: async () => ({ sources: 41 }),
    openSource: async () => ({}),
    updates: async () => ({
      app: { version: '0.1.0', offer: null, isDecided: false },
      channels: [],
      packs: [],
      conflicts: [],
      merges: [],
      history: [],
    }),
    checkUpdates: async () => ({ brought: [] }),
    stopUpdate: async () => ({}),
    saveInstaller: async () => null,
    showInstaller: async () => ({}),
    chooseRoot: async () => null,
    addChannel: async () => ({}),
    removeChannel: async () => ({}),
    whatChanged: async () => null,
    settleConflict: async () => ({}),
    deferConflict: async () => ({}),
    rollBack: async () => ({}),
    removePack: async () => ({}),
    undoMerge: async () => ({}),
    exportSuggestion: async () => null,
    changeSettings: async (change) => {
      settings = { ...settings, ...change };
      return settings;
    },
    showMenus: async () => ({}),
    recent: async () => recent,
    keepRecent: async (used) => {
      recent = [used, ...recent];
      return recent;
    },
    readyToClose: async () => ({}),
    importFile: async () => null,
    openNamed: async () => [],
    saveDiagnostics: async () => null,
    issued: async () => ({ copies: [], faults: [], entries: 0, openRecalls: 0 }),
    issuedCopy: async () => {
      throw new Refused('not-found', 'No such copy was issued.', null);
    },
    openIssued: async () => ({}),
    revealIssued: async () => ({}),
    beforeIssue: async ({ briefId }) => {
      const { brief: document, delegation } = brief(briefId);
      return {
        briefId,
        title: document.title,
        edition: document.edition,
        issueDate: document.issueDate,
        recipient: delegation?.name ?? null,
        recipients: [],
        nextNumber: 'WM-2026-001',
        findings: [],
        earlier: [],
      };
    },
    issueBrief: async ({ editions }) => ({
      numbers: editions.map((_, index) => `WM-2026-00${index + 1}`),
    }),
    whatLeaves: async () => ({
      figures: 61,
      sources: 96,
      files: [{ name: 'facts.csv', description: 'Every fact that this PDF prints', size: 19_000 }],
      kinds: [{ what: 'facts', count: 61, fields: ['statement'], stays: ['note'] }],
      stays: { notes: 2, decisions: 3, hasVisitors: true },
      hasProgramme: true,
    }),
    draftEmail: async () => ({ path: '/mail.eml' }),
    saveCopies: async () => null,
    saveCalendar: async () => null,
    signOff: async () => ({ state: 'none', required: false, review: null }),
    makeReview: async () => null,
    addRemark: async () => ({ state: 'waiting', required: false, review: null }),
    approveReview: async () => ({ state: 'approved', required: false, review: null }),
    requireSignOff: async ({ required }) => ({ required: required ?? false, fixed: false }),
    verifyPdf: async () => null,
    recalls: async () => [],
    answerRecall: async () => ({}),
    writeCorrigendum: async () => null,
    ...scene.calls,
  };

  const asked: { name: CallName; input: unknown }[] = [];
  const listeners: { [N in EventName]: Set<(payload: EventPayload<N>) => void> } = {
    progress: new Set(),
    notice: new Set(),
    action: new Set(),
    closing: new Set(),
    teamArrived: new Set(),
    teamOpened: new Set(),
    named: new Set(),
  };

  const bridged = <N extends CallName>(name: N) => [
    name,
    async (input: CallInput<N>) => {
      asked.push({ name, input });
      try {
        // What the window sends must be what main accepts.
        calls[name].input.parse(input);
        return { ok: true, value: await contract[name](input) };
      } catch (cause) {
        return { ok: false, refusal: refusalOf(cause) };
      }
    },
  ];

  const subscribe =
    <N extends EventName>(name: N) =>
    (listener: (payload: EventPayload<N>) => void) => {
      listeners[name].add(listener);
      return () => void listeners[name].delete(listener);
    };

  return {
    bridge: {
      call: Object.fromEntries((Object.keys(calls) as CallName[]).map(bridged)) as Bridge['call'],
      dropped: async () => ({ ok: true, value: scene.arrivals ?? [] }),
      on: {
        progress: subscribe('progress'),
        notice: subscribe('notice'),
        action: subscribe('action'),
        closing: subscribe('closing'),
        teamArrived: subscribe('teamArrived'),
        teamOpened: subscribe('teamOpened'),
        named: subscribe('named'),
      },
    },
    asked,
    emit: (name, payload) => {
      for (const listener of listeners[name]) listener(payload);
    },
  };
}
