import { readFile } from 'node:fs/promises';
import { LedgerFile } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { readEnvelope } from '../storage/envelope.ts';
import { openStore, type Store } from '../storage/store.ts';
import { storePaths } from '../storage/store-spec.ts';
import { type ChainFault, checkChain, headOf } from './chain.ts';
import { readHead, removeHead, writeHead } from './ledger-head.ts';
import { ledgerSpec } from './ledger-store.ts';

export type Ledger = Store<LedgerFile> & {
  /** Faults in the chain, found when the ledger was opened or since. */
  faults(): readonly ChainFault[];
};

/** A notice for the officer if the chain is broken. */
function chainNotice(faults: readonly ChainFault[]): Notice | null {
  const [first] = faults;
  if (!first) return null;
  const more = faults.length > 1 ? ` And ${faults.length - 1} more.` : '';
  return {
    id: 'ledger-chain',
    tone: 'error',
    sentence: `The ledger of issued copies is not as Attaché wrote it. ${first.sentence}${more}`,
    next: 'Open Issued to see what is wrong. A dated copy of the ledger is in the folder “backups” of the home.',
  };
}

/** The ledger as an Attaché of before version 3 left it, its chain as it was sealed then; null where it is none. */
async function readUnsalted(home: string): Promise<LedgerFile | null> {
  const text = await readFile(storePaths(home, ledgerSpec.name).current, 'utf8').catch(() => '');
  const read = readEnvelope(ledgerSpec.name, text);
  return read.whole && read.version === 2 ? (LedgerFile.safeParse(read.data).data ?? null) : null;
}

/**
 * Opens `ledger.json` and checks the chain of its entries. When writing, the head is also kept in a second file, so
 * that a ledger truncated at its end is noticed. A truncated ledger's head is kept for the officer.
 */
export async function openLedger(
  home: string,
  now: () => Date,
  access: 'write' | 'read' = 'write',
): Promise<{ ledger: Ledger; notices: readonly Notice[] }> {
  const head = await readHead(home);
  const unsalted = await readUnsalted(home);
  const before = unsalted && checkChain(unsalted, head);
  // It knows the entries before they were sealed anew; without it only a truncated end goes unnoticed.
  if (access === 'write' && before?.length === 0) await removeHead(home);
  const { store, notices } = await openStore(home, ledgerSpec, now, access);
  const atOpening = before ?? checkChain(store.data, head);
  const wasCut = atOpening.filter(({ kind }) => kind === 'cut' || kind === 'rewritten');
  // A ledger from before heads existed, or one written just before a crash.
  if (access === 'write' && atOpening.length === 0) await writeHead(home, headOf(store.data));
  const ledger: Ledger = {
    get data() {
      return store.data;
    },
    async update(change) {
      const data = await store.update(change);
      // The entry is already saved; a head that lags behind is updated at the next opening.
      if (wasCut.length === 0) await writeHead(home, headOf(data)).catch(() => {});
      return data;
    },
    settled: () => store.settled(),
    faults: () => [...checkChain(store.data, null), ...wasCut],
  };
  const notice = chainNotice(atOpening);
  return { ledger, notices: notice ? [...notices, notice] : notices };
}
