import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fact, LedgerEntry, type LedgerFile, PrintedRecord } from '../../shared/domain/index.ts';
import { checkChain, hashOfEntry } from '../ledger/chain.ts';
import { nameTakenOut } from '../ledger/erase.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';
import type { Redaction } from '../storage/redact.ts';
import { replaceFile } from '../storage/replace-file.ts';

/** A stretch of a desk's ledger with what its entries print. */
export const LedgerPart = z.object({
  entries: z.array(LedgerEntry).readonly(),
  facts: z.record(z.string(), Fact),
  records: z.record(z.string(), PrintedRecord),
});
export type LedgerPart = z.infer<typeof LedgerPart>;

/** A colleague's ledger as far as it was seen here, and what is wrong with it. */
export const SeenLedger = LedgerPart.extend({
  desk: z.string(),
  /** Entries that stood otherwise when they were seen first. */
  rewritten: z.array(z.number().int()).readonly(),
  /** What entries and records became when a name was taken out of them here, in a chain that is not ours to go on with. */
  erased: z
    .object({ entries: z.record(z.string(), z.string()), records: z.record(z.string(), z.string()) })
    .default({ entries: {}, records: {} }),
});
export type SeenLedger = z.infer<typeof SeenLedger>;

const FOLDER = 'ledgers';

export async function readSeenLedgers(teamHome: string): Promise<readonly SeenLedger[]> {
  const folder = join(teamHome, FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const read = await Promise.all(
    names.map(async (name) => {
      try {
        return SeenLedger.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8'))).data ?? [];
      } catch {
        // Damaged here: the folder has it, and it is read anew.
        return [];
      }
    }),
  );
  return read.flat();
}

export async function keepSeenLedger(teamHome: string, ledger: SeenLedger): Promise<void> {
  await mkdir(join(teamHome, FOLDER), { recursive: true });
  await replaceFile(join(teamHome, FOLDER, `${ledger.desk}.json`), JSON.stringify(ledger));
}

export const forgetSeenLedgers = (teamHome: string): Promise<void> =>
  rm(join(teamHome, FOLDER), { recursive: true, force: true });

/** What an entry may have become: as it was sealed, or as a later entry says that a name was taken out of it. */
function isAsSealed(entry: LedgerEntry, all: readonly LedgerEntry[]): boolean {
  const own = hashOfEntry(entry);
  return (
    own === entry.hash ||
    all.some(
      ({ event, seq }) =>
        event.kind === 'erased' &&
        seq > entry.seq &&
        event.entries.some((it) => it.seq === entry.seq && it.now === own),
    )
  );
}

const NOTHING_SEEN = {
  entries: [],
  facts: {},
  records: {},
  rewritten: [],
  erased: { entries: {}, records: {} },
};

/** What a name was taken out of here stays as it is, unless its desk has taken the name out too. */
function withRecords<T>(
  before: Readonly<Record<string, T>>,
  part: Readonly<Record<string, T>>,
  { erased }: SeenLedger,
): Record<string, T> {
  const table = { ...before };
  for (const [hash, record] of Object.entries(part))
    if (!(hash in erased.records) || sha256(canonicalJson(record)) !== hash) table[hash] = record;
  return table;
}

/** A colleague’s ledger as it was seen, without a name; null where it does not say it. */
export function seenWithout(ledger: SeenLedger, redaction: Redaction): SeenLedger | null {
  const { left, entries, records } = nameTakenOut(ledger, redaction);
  if (entries.length === 0 && records.length === 0) return null;
  return {
    ...left,
    erased: {
      entries: { ...ledger.erased.entries, ...Object.fromEntries(entries.map(({ seq, now }) => [seq, now])) },
      records: {
        ...ledger.erased.records,
        ...Object.fromEntries(records.map(({ hash, now }) => [hash, now])),
      },
    },
  };
}

/** The ledger with a part that came. What was seen first stands against another entry in its place, unless a name was taken out. */
export function withPart(before: SeenLedger | null, desk: string, part: LedgerPart): SeenLedger {
  const seen = before ?? { ...NOTHING_SEEN, desk };
  const all = [...seen.entries, ...part.entries];
  const bySeq = new Map(seen.entries.map((entry) => [entry.seq, entry]));
  const rewritten = new Set(seen.rewritten);
  for (const entry of part.entries) {
    const known = bySeq.get(entry.seq);
    if (!known) bySeq.set(entry.seq, entry);
    else if (known.hash !== entry.hash) rewritten.add(entry.seq);
    else if (!('salt' in entry) && isAsSealed(entry, all)) bySeq.set(entry.seq, entry);
  }
  return {
    ...seen,
    entries: [...bySeq.values()].sort((a, b) => a.seq - b.seq),
    facts: withRecords(seen.facts, part.facts, seen),
    records: withRecords(seen.records, part.records, seen),
    rewritten: [...rewritten].sort((a, b) => a - b),
  };
}

/** Entries that follow each other from the first: what comes after a gap has not come whole yet. */
export function unbroken({ entries }: Pick<SeenLedger, 'entries'>): readonly LedgerEntry[] {
  const end = entries.findIndex(({ seq }, index) => seq !== index + 1);
  return end === -1 ? entries : entries.slice(0, end);
}

/** What is wrong with a colleague's ledger, in sentences. */
export function faultsOfSeen(ledger: SeenLedger, whose: string): readonly string[] {
  const { facts, records } = ledger;
  return [
    ...checkChain({ entries: unbroken(ledger), facts, records }, null, ledger.erased).map(
      ({ sentence }) => `${whose}: ${sentence}`,
    ),
    ...ledger.rewritten.map(
      (seq) =>
        `${whose}: entry ${seq} of the ledger in the team’s folder is not the one that was seen here first.`,
    ),
  ];
}

/** An entry’s place in its chain names an export: those of another desk get places that no own ledger reaches. */
const numberedApart = (ledger: SeenLedger): readonly LedgerEntry[] =>
  unbroken(ledger).map((entry) => ({
    ...entry,
    seq: Number.parseInt(ledger.desk.slice(0, 8), 16) * 100_000 + 100_000 + entry.seq,
  }));

/** The ledgers as one list, by time. For reading only: each chain is checked by itself. */
export function readTogether(own: LedgerFile, others: readonly SeenLedger[]): LedgerFile {
  if (others.length === 0) return own;
  return {
    entries: [...own.entries, ...others.flatMap(numberedApart)].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq,
    ),
    facts: Object.assign({}, ...others.map(({ facts }) => facts), own.facts),
    records: Object.assign({}, ...others.map(({ records }) => records), own.records),
  };
}

/** What of the own ledger the folder does not have yet; all of it where a name was taken out of earlier entries. */
export function partToPublish(
  ledger: LedgerFile,
  published: { readonly seq: number; readonly hash: string } | null,
): { readonly part: LedgerPart; readonly anew: boolean } | null {
  const last = ledger.entries.at(-1);
  if (!last || last.hash === published?.hash) return null;
  const at = published
    ? ledger.entries.findIndex(({ seq, hash }) => seq === published.seq && hash === published.hash)
    : -1;
  const fresh = ledger.entries.slice(at + 1);
  const anew = at === -1 || fresh.some(({ event }) => event.kind === 'erased');
  const entries = anew ? ledger.entries : fresh;
  const named = new Set<string>();
  for (const { event } of entries) {
    const copy = event.kind === 'issued' ? event.copy : event.kind === 'exported' ? event : null;
    for (const { hash } of [...(copy?.pins ?? []), ...(copy?.values ?? [])]) named.add(hash);
  }
  const of = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(table).filter(([hash]) => named.has(hash)));
  return { part: { entries, facts: of(ledger.facts), records: of(ledger.records ?? {}) }, anew };
}
