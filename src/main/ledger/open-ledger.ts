import { readFile } from 'node:fs/promises';
import { LedgerFile } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { readEnvelope } from '../storage/envelope.ts';
import { openStore, type Store } from '../storage/store.ts';
import { storePaths } from '../storage/store-spec.ts';
import { type ChainFault, checkChain, headOf } from './chain.ts';
import { numbersOnDisk } from './issued-files.ts';
import { type KeptHead, readHead, writeHead } from './ledger-head.ts';
import { ledgerSpec } from './ledger-store.ts';

export type Ledger = Store<LedgerFile> & {
  /** Faults in the chain, found when the ledger was opened or since. */
  faults(): readonly ChainFault[];
  /** Nothing shows that entries were ever lost: a kept PDF that it does not list was never handed over. */
  readonly knowsAllIssued: boolean;
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

/** The ledger as an older Attaché left it, its chain as it was sealed then; null where it is none, or of this version. */
async function readOlder(home: string): Promise<{ version: number; chained: LedgerFile | null } | null> {
  const text = await readFile(storePaths(home, ledgerSpec.name).current, 'utf8').catch(() => '');
  const read = readEnvelope(ledgerSpec.name, text);
  if (!read.whole || read.version >= ledgerSpec.version) return null;
  const chained = read.version < FIRST_CHAINED ? null : (LedgerFile.safeParse(read.data).data ?? null);
  return { version: read.version, chained };
}

/** The version since which entries are chained, and the head is kept. */
const FIRST_CHAINED = 2;

/** Something was issued here, and the file that remembers the last entry is gone or garbage. */
async function lostHead(
  home: string,
  { file }: KeptHead,
  { entries }: LedgerFile,
): Promise<readonly ChainFault[]> {
  if (file === 'kept') return [];
  if (file === 'missing' && entries.length === 0 && (await numbersOnDisk(home)).length === 0) return [];
  const what = file === 'missing' ? 'is missing' : 'cannot be read';
  return [
    {
      kind: 'head',
      seq: entries.at(-1)?.seq ?? 0,
      sentence: `The file that remembers the last entry of the ledger (ledger-head.json) ${what}: whether entries were taken off the end cannot be told.`,
    },
  ];
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
  const kept = await readHead(home);
  const older = await readOlder(home);
  const before = older?.chained ? checkChain(older.chained, kept.head) : null;
  // It knows the entries before they are sealed anew.
  if (access === 'write' && before?.length === 0 && kept.file === 'kept')
    await writeHead(home, null, kept.lost);
  const { store, notices } = await openStore(home, ledgerSpec, now, access);
  const isFromBeforeHeads = older !== null && older.version < FIRST_CHAINED;
  const lost = isFromBeforeHeads ? [] : await lostHead(home, kept, older?.chained ?? store.data);
  const atOpening = [...(before ?? checkChain(store.data, kept.head)), ...lost];
  const wasCut = atOpening.filter(({ kind }) => kind === 'cut' || kind === 'rewritten');
  const wasLost = kept.lost || lost.length > 0;
  // One written just before a crash lags behind.
  if (access === 'write' && atOpening.length === 0) await writeHead(home, headOf(store.data), wasLost);
  const ledger: Ledger = {
    get data() {
      return store.data;
    },
    async update(change) {
      const data = await store.update(change);
      // The entry is already saved; a head that lags behind is updated at the next opening.
      if (wasCut.length === 0) await writeHead(home, headOf(data), wasLost).catch(() => {});
      return data;
    },
    settled: () => store.settled(),
    faults: () => [...checkChain(store.data, null), ...wasCut, ...lost],
    knowsAllIssued: atOpening.length === 0 && !wasLost,
  };
  const notice = chainNotice(atOpening);
  return { ledger, notices: notice ? [...notices, notice] : notices };
}
