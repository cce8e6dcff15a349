import { z } from 'zod';
import { allPins, briefInEdition } from '../../shared/briefs/printed.ts';
import {
  type Brief,
  ExportedCopy,
  type Fact,
  FORMAT_RULES,
  type Format,
  type IssuedCopy,
  type LedgerEntry,
  type LedgerEvent,
  LedgerFile,
  type Pin,
  type PrintedPin,
  type PrintedPlace,
} from '../../shared/domain/index.ts';
import { formatDay } from '../../shared/format/date.ts';
import { sha256 } from '../storage/hash.ts';
import type { StoreSpec } from '../storage/store.ts';
import { appendEntry, checkChain } from './chain.ts';
import type { PrintedValues } from './printed-values.ts';

export type { LedgerFile } from '../../shared/domain/index.ts';

/** The pages on which each fact of a copy is printed, by fact id, as the layout reports. */
export type FactPages = Readonly<Record<string, readonly number[]>>;

/** Version 1 was a list of exports, each holding its facts in full, with no chain. */
function fromVersion1(old: unknown): unknown {
  const { exported } = z.object({ exported: z.array(ExportedCopy) }).parse(old);
  return exported.reduce<LedgerFile>(
    (ledger, { exportedAt, pins, ...copy }) =>
      withEvent(
        ledger,
        exportedAt,
        { kind: 'exported', ...copy, pins: pins.map((pin) => bare(pin, {})) },
        pins,
      ),
    EMPTY,
  );
}

/**
 * Version 2 had no salt in its entries, so that names could be tried against their hashes. A whole chain is sealed anew; a
 * broken one stays as it is, for what is wrong with it must still show.
 */
function fromVersion2(old: unknown): unknown {
  const ledger = LedgerFile.parse(old);
  if (checkChain(ledger, null).length > 0) return ledger;
  return {
    ...ledger,
    entries: ledger.entries.reduce<readonly LedgerEntry[]>(
      (entries, { at, event }) => appendEntry(entries, at, event),
      [],
    ),
  };
}

const EMPTY: LedgerFile = { entries: [], facts: {} };

export const ledgerSpec: StoreSpec<LedgerFile> = {
  name: 'ledger',
  version: 3,
  schema: LedgerFile,
  empty: EMPTY,
  migrations: { 1: fromVersion1, 2: fromVersion2 },
};

const bare = (
  { factId, packName, packVersion, hash }: Pin,
  pages: FactPages,
  places: readonly PrintedPlace[] = [],
): PrintedPin => ({
  factId,
  packName,
  packVersion,
  hash,
  pages: [...(Object.hasOwn(pages, factId) ? (pages[factId] ?? []) : [])],
  ...atOf(factId, places),
});

function atOf(factId: string, places: readonly PrintedPlace[]): Pick<PrintedPin, 'at'> {
  const place = places.find(({ type, key }) => type === 'fact' && key === factId);
  return place ? { at: place.at } : {};
}

/** The ledger with one more entry, and with its printed facts in the table of facts. */
export function withEvent(
  ledger: LedgerFile,
  at: string,
  event: LedgerEvent,
  pins: readonly Pin[] = [],
  records: PrintedValues['records'] = {},
): LedgerFile {
  const fresh = pins
    .filter(({ hash }) => !Object.hasOwn(ledger.facts, hash))
    .map((pin) => [pin.hash, pin.fact] as const);
  return {
    ...ledger,
    ...(Object.keys(records).length > 0 ? { records: { ...ledger.records, ...records } } : {}),
    entries: appendEntry(ledger.entries, at, event),
    facts: fresh.length > 0 ? { ...ledger.facts, ...Object.fromEntries(fresh) } : ledger.facts,
  };
}

/** The pins that a copy prints: those with a page, or all of the edition if the layout reported no pages. */
export function printedPins(
  brief: Brief,
  pages: FactPages | null,
  places: readonly PrintedPlace[] = [],
): { readonly pins: readonly Pin[]; readonly bare: readonly PrintedPin[] } {
  const all = allPins(briefInEdition(brief));
  const pins = pages === null ? all : all.filter(({ factId }) => Object.hasOwn(pages, factId));
  return { pins, bare: pins.map((pin) => bare(pin, pages ?? {}, places)) };
}

/** What an export prints, and where. */
export type ExportPrints = {
  readonly factPages: FactPages;
  readonly places: readonly PrintedPlace[];
  readonly printed: PrintedValues;
};

/** The ledger with one more exported copy: the file's hash and all that it prints, as pinned. */
export function withExport(
  ledger: LedgerFile,
  brief: Brief,
  file: Uint8Array,
  pages: number,
  exportedAt: string,
  prints: ExportPrints | null = null,
  format: Format = 'pdf',
): LedgerFile {
  const { pins, bare: bound } = printedPins(brief, prints?.factPages ?? null, prints?.places);
  const event: LedgerEvent = {
    kind: 'exported',
    briefId: brief.id,
    title: brief.title,
    edition: brief.edition,
    issueDate: brief.issueDate,
    pages,
    fileHash: sha256(file),
    pins: bound,
    audienceId: brief.audienceId,
    ...(prints ? { values: prints.printed.values } : {}),
    ...(format === 'pdf' ? {} : { format }),
  };
  return withEvent(ledger, exportedAt, event, pins, prints?.printed.records);
}

/** A pin with its fact from the ledger's own table; null if that table is damaged. */
export function pinWithFact(ledger: LedgerFile, { pages: _, at: __, ...pin }: PrintedPin): Pin | null {
  const fact: Fact | undefined = ledger.facts[pin.hash];
  return fact ? { ...pin, fact } : null;
}

/** Every export, oldest first, with its facts in full. */
export const exportedCopies = (ledger: LedgerFile): readonly ExportedCopy[] =>
  ledger.entries.flatMap(({ at, event }) => {
    if (event.kind !== 'exported') return [];
    const { kind: _, pins, audienceId: __, values: ___, format: ____, ...copy } = event;
    return [{ exportedAt: at, ...copy, pins: pins.flatMap((pin) => pinWithFact(ledger, pin) ?? []) }];
  });

/** A copy that left the house, issued or only exported, as it is followed. */
export type FollowedCopy = Pick<
  IssuedCopy,
  'title' | 'edition' | 'issueDate' | 'pins' | 'values' | 'corrects'
> & {
  readonly number: string;
  readonly recipient: string;
  readonly audienceId: string | null;
  readonly supersededBy: string | null;
  readonly isExport: boolean;
};

/** Every copy that left, oldest first; of exports that print the same, the last. */
export function followedCopies(ledger: LedgerFile): readonly FollowedCopy[] {
  const issued = issuedCopies(ledger).map(
    ({ copy, supersededBy }): FollowedCopy => ({ ...copy, supersededBy, isExport: false }),
  );
  const exports = new Map<string, FollowedCopy>();
  for (const { seq, at, event } of ledger.entries) {
    if (event.kind !== 'exported') continue;
    const { briefId, edition, pins, values = [], audienceId = null, format } = event;
    const printed = [...pins, ...values].map(({ hash }) => hash).sort();
    exports.set(JSON.stringify([briefId, edition, audienceId, printed, format]), {
      ...event,
      number: `export-${seq}`,
      recipient: `exported${format ? ` as ${FORMAT_RULES[format].name}` : ''} on ${formatDay(at.slice(0, 10), 'd MMMM yyyy')}, not issued`,
      audienceId,
      supersededBy: null,
      isExport: true,
    });
  }
  return [...issued, ...exports.values()];
}

export type IssuedEntry = {
  readonly at: string;
  readonly copy: IssuedCopy;
  /** Number of the copy that replaced it. */
  readonly supersededBy: string | null;
};

/** Every issued copy, oldest first. */
export function issuedCopies(ledger: LedgerFile): readonly IssuedEntry[] {
  const replaced = new Map<string, string>();
  for (const { event } of ledger.entries)
    if (event.kind === 'superseded') replaced.set(event.number, event.by);
  return ledger.entries.flatMap(({ at, event }) =>
    event.kind === 'issued'
      ? [{ at, copy: event.copy, supersededBy: replaced.get(event.copy.number) ?? null }]
      : [],
  );
}
