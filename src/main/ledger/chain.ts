import { randomBytes } from 'node:crypto';
import type { LedgerEntry, LedgerEvent, LedgerFile } from '../../shared/domain/index.ts';
import { hashOfFact } from '../briefs/pin.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';

/** The ledger's last entry as known outside the ledger; null before the first entry. */
export type Head = { readonly seq: number; readonly hash: string } | null;

export const hashOfEntry = ({ hash: _, ...entry }: LedgerEntry): string => sha256(canonicalJson(entry));

export const headOf = ({ entries }: Pick<LedgerFile, 'entries'>): Head => {
  const last = entries.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : null;
};

/** Appends an entry, bound to the one before it. */
export function appendEntry(
  entries: readonly LedgerEntry[],
  at: string,
  event: LedgerEvent,
): readonly LedgerEntry[] {
  const last = entries.at(-1);
  // Hash what reading the file back gives: no undefined fields.
  const bare = JSON.parse(
    JSON.stringify({
      seq: (last?.seq ?? 0) + 1,
      previous: last?.hash ?? null,
      at,
      event,
      salt: randomBytes(16).toString('hex'),
    }),
  );
  return [...entries, { ...bare, hash: sha256(canonicalJson(bare)) }];
}

/** What earlier entries and records became when a name was taken out of them, as later entries say. */
function erasedIn(entries: readonly LedgerEntry[]): {
  readonly entries: ReadonlyMap<number, string>;
  readonly records: ReadonlyMap<string, string>;
} {
  const all = entries.flatMap(({ seq: by, event }) => (event.kind === 'erased' ? [{ by, event }] : []));
  return {
    entries: new Map(
      all.flatMap(({ by, event }) =>
        event.entries.filter(({ seq }) => seq < by).map(({ seq, now }) => [seq, now] as const),
      ),
    ),
    records: new Map(all.flatMap(({ event }) => event.records.map(({ hash, now }) => [hash, now] as const))),
  };
}

export type ChainFault = {
  readonly kind: 'edited' | 'removed' | 'reordered' | 'broken' | 'cut' | 'rewritten' | 'head' | 'fact';
  /** The entry where it was noticed. */
  readonly seq: number;
  readonly sentence: string;
};

const entryName = (entry: LedgerEntry): string => {
  switch (entry.event.kind) {
    case 'exported':
      return `entry ${entry.seq} (an export of “${entry.event.title}”)`;
    case 'issued':
      return `entry ${entry.seq} (issue ${entry.event.copy.number})`;
    case 'superseded':
      return `entry ${entry.seq} (${entry.event.number} superseded)`;
    case 'recall':
      return `entry ${entry.seq} (a recall of ${entry.event.number})`;
    case 'erased':
      return `entry ${entry.seq} (a name was erased)`;
  }
};

const span = (from: number, to: number): string =>
  from === to ? `Entry ${from} was removed` : `Entries ${from} to ${to} were removed`;

/** What entries, by their place, and records, by their hash, became when a name was taken out of a copy of a ledger. */
export type ErasedHere = {
  readonly entries: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, string>>;
};

/**
 * What is wrong with the ledger, in sentences; empty if every entry is unchanged and in place. `head` is the last
 * entry as the second file has it: without it a truncated end cannot be noticed.
 */
export function checkChain(
  { entries, facts, records }: LedgerFile,
  head: Head,
  here: ErasedHere = { entries: {}, records: {} },
): readonly ChainFault[] {
  const faults: ChainFault[] = [];
  const say = (kind: ChainFault['kind'], seq: number, sentence: string): void => {
    faults.push({ kind, seq, sentence });
  };
  const erased = erasedIn(entries);
  const inFile = new Set(entries.map(({ seq }) => seq));
  let before: LedgerEntry | null = null;
  for (const entry of entries) {
    const { seq } = entry;
    const expected: number = (before?.seq ?? 0) + 1;
    const own = hashOfEntry(entry);
    const whole = [entry.hash, erased.entries.get(seq), here.entries[seq]].includes(own);
    if (!whole) say('edited', seq, `The ledger’s ${entryName(entry)} was changed after it was written.`);
    if (seq !== expected) {
      const missing = Array.from({ length: Math.max(0, seq - expected) }, (_, i) => expected + i);
      if (missing.length > 0 && missing.every((it) => !inFile.has(it)))
        say('removed', expected, `${span(expected, seq - 1)} from the ledger before ${entryName(entry)}.`);
      else say('reordered', seq, `The ledger’s ${entryName(entry)} does not stand where it was written.`);
    } else if (entry.previous !== (before?.hash ?? null) && whole) {
      const seal = before
        ? `The ledger’s ${entryName(before)} was changed and sealed again: ${entryName(entry)} remembers another one.`
        : `The ledger’s ${entryName(entry)} is not its first: what stood before it was removed.`;
      // A changed entry whose hash was not redone is already reported.
      if (!faults.some((fault) => fault.kind === 'edited' && fault.seq === before?.seq))
        say('broken', before?.seq ?? seq, seal);
    }
    before = entry;
  }
  const last = before;
  if (head !== null && (last === null || last.seq < head.seq)) {
    const from = (last?.seq ?? 0) + 1;
    say('cut', from, `${span(from, head.seq)} from the end of the ledger.`);
  } else if (head !== null && faults.length === 0) {
    const remembered = entries.find(({ seq }) => seq === head.seq);
    if (remembered?.hash !== head.hash)
      say(
        'rewritten',
        head.seq,
        `The ledger was written anew up to entry ${head.seq}: it is not the one that Attaché kept.`,
      );
  }
  for (const [hash, fact] of Object.entries(facts)) {
    if (
      hashOfFact(fact) !== hash &&
      ![erased.records.get(hash), here.records[hash]].includes(sha256(canonicalJson(fact)))
    )
      say('fact', 0, `The ledger’s record of the fact ${fact.id} was changed: “${fact.statement}”`);
  }
  for (const [hash, record] of Object.entries(records ?? {}))
    if (![hash, erased.records.get(hash), here.records[hash]].includes(sha256(canonicalJson(record))))
      say('fact', 0, `The ledger’s record of what was printed of “${record.key}” was changed.`);
  return faults;
}
