import type { Redaction } from '../storage/redact.ts';
import type { Heads } from './automerge.ts';
import type { BrandFile } from './brand-files.ts';
import type { About, Fault } from './folder.ts';
import type { LedgerPart } from './ledgers.ts';
import type { TeamState } from './state.ts';
import type { Clash, Item, Turn } from './team-doc.ts';

/** What a home's team is given, and what it tells. */

/** A document as the team has it. */
export type Result = {
  readonly key: string;
  readonly item: unknown;
  readonly heads: Heads;
  readonly clashes: readonly Clash[];
  /** Who changed it last. */
  readonly last: Pick<Turn, 'desk' | 'at'>;
  /** Where the document stood as it was given, where it was. */
  readonly given: Heads | null;
};

export type SyncInput = {
  readonly items: readonly Item[];
  /** Documents that the workspace has taken over since the last time. */
  readonly seen: readonly string[];
  readonly ledger: { readonly part: LedgerPart; readonly anew: boolean } | null;
  /** What the look here needs. */
  readonly brandFiles: readonly BrandFile[];
  readonly version: string;
};

export type Synced = {
  readonly results: readonly Result[];
  /** Whose ledger has grown. */
  readonly ledgers: readonly string[];
  readonly status: TeamStatus;
};

export type TeamStatus = {
  readonly state: TeamState;
  /** Null where all could be read and written. */
  readonly trouble: 'gone' | 'read-only' | null;
  readonly why: string | null;
  readonly faults: readonly Fault[];
  /** Of the team’s look, what has come from nobody yet. */
  readonly missing: readonly BrandFile['as'][];
  /** Documents that only a newer version can read. */
  readonly unreadable: readonly string[];
  readonly open: readonly { readonly desk: string; readonly key: string; readonly at: string }[];
  /** Documents whose history a colleague began anew without a person’s name. */
  readonly begunAnew: readonly string[];
  /** This desk got another series, and why. */
  readonly renewed: 'copied' | 'closed' | 'same-series' | null;
};

/** An answer to a question about `path` of a document: which sides it answers, and a value as JSON. */
export type SettleInput = {
  readonly key: string;
  readonly path: string;
  readonly sides: readonly string[];
  readonly value: string;
};

export type EraseInput = Omit<SyncInput, 'seen' | 'brandFiles'> & { readonly redaction: Redaction };

/** What is in a folder, before anything changes. */
export type Looked = {
  readonly isThere: boolean;
  readonly desks: readonly About[];
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly Fault[];
};
