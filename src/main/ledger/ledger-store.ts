import { z } from 'zod';
import { allPins, printed } from '../../shared/briefs/printed.ts';
import { type Brief, ExportedCopy } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import type { StoreSpec } from '../storage/store.ts';

/** `ledger.json`: what left the window. Entries are only ever added. */
export const LedgerFile = z.object({ exported: z.array(ExportedCopy).readonly() });
export type LedgerFile = z.infer<typeof LedgerFile>;

export const ledgerSpec: StoreSpec<LedgerFile> = {
  name: 'ledger',
  version: 1,
  schema: LedgerFile,
  empty: { exported: [] },
  migrations: {},
};

/** The ledger with one more exported copy: the file's hash and the facts it prints, as they were pinned. */
export function withExport(
  ledger: LedgerFile,
  brief: Brief,
  pdf: Uint8Array,
  pages: number,
  exportedAt: string,
): LedgerFile {
  const copy: ExportedCopy = {
    exportedAt,
    briefId: brief.id,
    title: brief.title,
    edition: brief.edition,
    issueDate: brief.issueDate,
    pages,
    fileHash: sha256(pdf),
    pins: [...allPins(printed(brief))],
  };
  return { ...ledger, exported: [...ledger.exported, copy] };
}
