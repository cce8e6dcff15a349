import type { MenuState } from '../../../shared/actions.ts';
import type { CallInput, EventName, EventPayload } from '../../../shared/contract.ts';
import type { Recent } from '../../../shared/domain/index.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import type { FindPageFaults, RenderPdf } from '../../pdf/render.ts';
import type { Environment } from '../stores/environment.ts';

type Filters = { readonly name: string; readonly extensions: string[] }[];

/** Questions to the officer that only a host can ask; null when cancelled. */
export type Dialogs = {
  openFile(options: { title: string; filters: Filters }): Promise<string | null>;
  openFolder(options: { title: string }): Promise<string | null>;
  saveFile(options: { title: string; defaultName: string; filters: Filters }): Promise<string | null>;
  /** A choice between `go` and leaving things as they are, which is the default. */
  confirm(options: { question: string; detail: string; go: string }): Promise<boolean>;
};

/** The window's frame, which only a host can draw. */
export type WindowPort = {
  apply(settings: Settings): void;
  showMenus(state: MenuState): void;
  /** Whether everything is on the disk: the window may close, or the officer is asked. */
  readyToClose(state: CallInput<'readyToClose'>): void;
};

export type Ports = Environment & {
  /** Folder of the faces that the PDF embeds. */
  readonly fonts: string;
  readonly version: string;
  readonly dialogs: Dialogs;
  readonly window: WindowPort;
  readonly renderPdf: RenderPdf;
  readonly findPageFaults: FindPageFaults;
  /** Reads a PDF of unknown origin. */
  readonly readPdf: ReadPdf;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly openExternal: (url: string) => Promise<void>;
  readonly showItem: (path: string) => void;
  /** Briefs that were opened last, for the system's own list of them, where it has one. */
  readonly showRecent?: (briefs: readonly Recent[]) => void;
  /** Files that the system handed over (a double click, `attache FILE`) and nobody has asked for yet. */
  readonly takeNamed: () => readonly string[];
  /** Opens a file in the system's own program for it. */
  readonly openFile: (path: string) => Promise<void>;
  /** Puts words on the clipboard, plain and rich. */
  readonly copy: (words: { readonly text: string; readonly html: string }) => Promise<void>;
};
