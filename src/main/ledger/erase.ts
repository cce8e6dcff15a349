import type { LedgerEntry, LedgerFile } from '../../shared/domain/index.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import { sha256 } from '../storage/hash.ts';
import { type Redaction, redacted, says } from '../storage/redact.ts';
import { hashOfEntry } from './chain.ts';
import { type IssuedEntry, issuedCopies, withEvent } from './ledger-store.ts';

/** The issued copies whose entry says one of the names. */
export const copiesSaying = (ledger: LedgerFile, names: readonly string[]): readonly IssuedEntry[] =>
  issuedCopies(ledger).filter(({ copy }) => says(copy, names));

/** The copies whose kept PDF was deleted with a name that it bore. */
export const erasedCopies = (ledger: Pick<LedgerFile, 'entries'>): ReadonlySet<string> =>
  new Set(ledger.entries.flatMap(({ event }) => (event.kind === 'erased' ? event.numbers : [])));

/**
 * The ledger without the name. An entry that bore it keeps its place and its hash, by which the next one knows it; its salt
 * goes, so that nobody can try names against that hash; and a new entry says what the old ones are now. `numbers` are the
 * copies whose kept PDF goes too.
 */
export function withoutName(
  ledger: LedgerFile,
  redaction: Redaction,
  numbers: readonly string[],
  at: string,
): LedgerFile {
  const { left, entries, records } = nameTakenOut(ledger, redaction);
  const known = erasedCopies(ledger);
  const fresh = numbers.filter((number) => !known.has(number));
  if (entries.length === 0 && records.length === 0 && fresh.length === 0) return ledger;
  return withEvent(left, at, { kind: 'erased', token: redaction.token, entries, records, numbers: fresh });
}

/** Entries and records without the name, and what those are now that bore it. */
export function nameTakenOut<T extends LedgerFile>(ledger: T, redaction: Redaction) {
  const entries = ledger.entries.map((entry): LedgerEntry => {
    if (!says(entry.event, redaction.names)) return entry;
    const { salt: _, ...bare } = entry;
    return { ...bare, event: redacted(entry.event, redaction) };
  });
  const changed = entries.filter((entry, index) => entry !== ledger.entries[index]);
  const facts = redactedTable(ledger.facts, redaction);
  const records = redactedTable(ledger.records ?? {}, redaction);
  const left: T = {
    ...ledger,
    entries,
    facts: facts.table,
    ...(ledger.records === undefined ? {} : { records: records.table }),
  };
  return {
    left,
    entries: changed.map((entry) => ({ seq: entry.seq, now: hashOfEntry(entry) })),
    records: [...facts.changed, ...records.changed],
  };
}

function redactedTable<T>(table: Readonly<Record<string, T>>, redaction: Redaction) {
  const changed: { hash: string; now: string }[] = [];
  const made = Object.entries(table).map(([hash, record]): readonly [string, T] => {
    if (!says(record, redaction.names)) return [hash, record];
    const now = redacted(record, redaction);
    changed.push({ hash, now: sha256(canonicalJson(now)) });
    return [hash, now];
  });
  return { table: Object.fromEntries(made), changed };
}
