import type { Measure } from '../../../shared/charts/scene.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Document } from '../../pdf/document.ts';
import type { ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import type { FindPageFaults, RenderPdf } from '../../pdf/render.ts';

export type InstalledApp = {
  readonly version: string;
  /** How the names of installers end that fit this computer; null where none does, as from source. */
  readonly installer: string | null;
};

/** Folders and the time: what the rooms may not find out for themselves. */
export type Environment = {
  /** The user's data. */
  readonly home: string;
  /** Shipped files: packs, example delegations. */
  readonly resources: string;
  readonly now: () => Date;
  /** What the computer’s owner has decided; nothing where this is left out. */
  readonly policy?: Policy | undefined;
  /** Attaché itself as it is installed here; left out where that is of no matter. */
  readonly app?: InstalledApp | undefined;
  /** The built `work-thread.ts`, where work on whole packs is to be done in threads of their own. */
  readonly workThread?: URL | undefined;
  /** The built `team-thread.ts`, where the team's folder is to be read and written in a thread of its own. */
  readonly teamThread?: URL | undefined;
};

/** How PDFs are drawn and read: in threads, where the host has them. */
export type PdfTools = {
  /** Folder of the faces that a file may embed. */
  readonly fonts: string;
  readonly measure: Measure;
  /** The same in an authority's own faces. */
  readonly measureIn: (document: Pick<Document, 'look' | 'files'>) => Measure;
  readonly renderPdf: RenderPdf;
  readonly findPageFaults: FindPageFaults;
  /** Reads a PDF of unknown origin. */
  readonly readPdf: ReadPdf;
};
