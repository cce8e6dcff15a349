import type { Notice } from '../../shared/contract.ts';
import { openStore, type Store } from '../storage/store.ts';
import { type ChainFault, checkChain, headOf } from './chain.ts';
import { readHead, writeHead } from './ledger-head.ts';
import { type LedgerFile, ledgerSpec } from './ledger-store.ts';

export type Ledger = Store<LedgerFile> & {
  /** What was wrong with the chain when the ledger was opened, and is since. */
  faults(): readonly ChainFault[];
};

/** A notice for the officer, where the chain is broken. */
export function chainNotice(faults: readonly ChainFault[]): Notice | null {
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

/**
 * Opens `ledger.json` with the chain of its entries checked. For writing, each change is remembered in a second file too,
 * so that a ledger that was cut at its end is found. The head that was cut off is kept until the officer looks into it.
 */
export async function openLedger(
  home: string,
  now: () => Date,
  access: 'write' | 'read' = 'write',
): Promise<{ ledger: Ledger; notices: readonly Notice[] }> {
  const { store, notices } = await openStore(home, ledgerSpec, now, access);
  const head = await readHead(home);
  const atOpening = checkChain(store.data, head);
  const wasCut = atOpening.filter(({ kind }) => kind === 'cut' || kind === 'rewritten');
  // A ledger of before there were heads, or one whose last write was cut short of its head.
  if (access === 'write' && atOpening.length === 0) await writeHead(home, headOf(store.data));
  const ledger: Ledger = {
    get data() {
      return store.data;
    },
    async update(change) {
      const data = await store.update(change);
      // The entry is safe by now; a head that lags behind is brought up at the next opening.
      if (wasCut.length === 0) await writeHead(home, headOf(data)).catch(() => {});
      return data;
    },
    settled: () => store.settled(),
    faults: () => [...checkChain(store.data, null), ...wasCut],
  };
  const notice = chainNotice(atOpening);
  return { ledger, notices: notice ? [...notices, notice] : notices };
}
