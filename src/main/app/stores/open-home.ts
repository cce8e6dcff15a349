import type { Notice } from '../../../shared/contract.ts';
import { type Ledger, openLedger } from '../../ledger/open-ledger.ts';
import { type LibraryFile, librarySpec } from '../../packs/library-store.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { findFaultsHere, renderHere } from '../../pdf/render.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { fontsOn } from '../../pdf/worn.ts';
import { lockHome } from '../../storage/home-lock.ts';
import { openStore, type Store } from '../../storage/store.ts';
import type { Environment, PdfTools } from './environment.ts';
import { eraserOf } from './erase-from-team.ts';
import { finishErasing, isErasing } from './erasing.ts';
import { packInstaller } from './installed-packs.ts';
import { installShipped, openRegion, type Region, readLibraryFile } from './region.ts';
import { readTeamHere, type TeamHere } from './team-here.ts';
import { type WorkspaceFile, workspaceSpec } from './workspace.ts';

/**
 * A home that is open for reading: what a use case works on. The window keeps its home open (`context.ts`); the command
 * line opens one for a single command.
 */
export type OpenHome = PdfTools & {
  readonly environment: Environment;
  readonly libraryStore: { readonly data: LibraryFile };
  readonly workspace: { readonly data: WorkspaceFile };
  /** The named pack, or the one in use, with the team's edits in it. */
  readonly region: (packName?: string) => Promise<Region>;
};

/** With what was handed over. */
export type HomeWithLedger = OpenHome & {
  readonly ledger: Pick<Ledger, 'data' | 'faults' | 'knowsAllIssued'>;
  /** What is known of the team and of what colleagues issued. */
  readonly team?: () => TeamHere;
};

/** Open for writing: whoever has it holds the home's lock. */
export type WritableHome = OpenHome & {
  readonly libraryStore: Store<LibraryFile>;
  readonly workspace: Store<WorkspaceFile>;
  readonly packs: ReturnType<typeof packInstaller>;
};

/** Open for writing what was handed over, too. */
export type IssuingHome = OpenHome & {
  readonly ledger: Ledger;
  readonly team?: () => TeamHere;
  /** Work that must not be cut short between a file and its entry in the ledger: closing waits for it. */
  readonly finish: <T>(work: Promise<T>) => Promise<T>;
};

type Told = { readonly notices: readonly Notice[] };

/** Draws and reads in this thread; the faces in the folder are opened when the first word is measured. */
export function pdfToolsHere(fontFolder: string, readPdf: PdfTools['readPdf']): PdfTools {
  let opened: ReturnType<typeof openFonts> | null = null;
  const fonts = () => {
    opened ??= openFonts(fontFolder);
    return opened;
  };
  return {
    fonts: fontFolder,
    measure: (...words) => sceneMeasure(fonts())(...words),
    measureIn: (document) => sceneMeasure(fontsOn(document, fonts())),
    renderPdf: (...drawing) => renderHere(fonts())(...drawing),
    findPageFaults: (document) => findFaultsHere(fonts())(document),
    readPdf,
  };
}

/** Each region is read once, when it is first asked for. */
function regionsOf(
  environment: Environment,
  file: LibraryFile,
  workspace: WorkspaceFile,
): OpenHome['region'] {
  const opened = new Map<string | undefined, Promise<Region>>();
  return (packName) => {
    const opening = opened.get(packName) ?? openRegion(file, environment, packName, workspace);
    opened.set(packName, opening);
    return opening;
  };
}

/** The home's files as they stand, without its lock: a window may be writing meanwhile. */
export async function readHome(environment: Environment, tools: PdfTools): Promise<OpenHome & Told> {
  const { file, notices } = await readLibraryFile(environment);
  const { store: workspace } = await openStore(environment.home, workspaceSpec, environment.now, 'read');
  const region = regionsOf(environment, file, workspace.data);
  return { ...tools, environment, libraryStore: { data: file }, workspace, region, notices };
}

export async function readHomeWithLedger(
  environment: Environment,
  tools: PdfTools,
): Promise<HomeWithLedger & Told> {
  const home = await readHome(environment, tools);
  const { ledger } = await openLedger(environment.home, environment.now, 'read');
  const team = await readTeamHere(environment.home, environment.now);
  return { ...home, ledger, team: () => team };
}

/** Runs `work` as the home's only writer, with its packs in order. @throws Refused `locked` while a window is open. */
export async function changeHome<T>(
  environment: Environment,
  tools: PdfTools,
  work: (home: WritableHome & Told) => Promise<T>,
): Promise<T> {
  const { home, now } = environment;
  const lock = await lockHome(home, 'command line');
  try {
    const { store: libraryStore, notices } = await openStore(home, librarySpec, now);
    const { store: workspace } = await openStore(home, workspaceSpec, now);
    if (await isErasing(home)) {
      const { ledger } = await openLedger(home, now);
      await finishErasing({
        environment,
        workspace,
        ledger,
        others: [libraryStore],
        fromTeam: eraserOf(environment, workspace, ledger, 'command line'),
      });
    }
    await installShipped(libraryStore, environment);
    const packs = packInstaller(environment, libraryStore, workspace);
    await packs.settle();
    // What `work` changes is not asked for again by the same command.
    const region = regionsOf(environment, libraryStore.data, workspace.data);
    return await work({ ...tools, environment, libraryStore, workspace, packs, region, notices });
  } finally {
    await lock.release();
  }
}

/** The same with the ledger, to which something is added. */
export const addToLedger = <T>(
  environment: Environment,
  tools: PdfTools,
  work: (home: WritableHome & IssuingHome & Told) => Promise<T>,
): Promise<T> =>
  changeHome(environment, tools, async (home) => {
    const { ledger, notices } = await openLedger(environment.home, environment.now);
    const team = await readTeamHere(environment.home, environment.now);
    return work({
      ...home,
      ledger,
      team: () => team,
      notices: [...home.notices, ...notices],
      finish: (adding) => adding,
    });
  });
