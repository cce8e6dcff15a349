import type { LedgerFile } from '../../../shared/domain/index.ts';
import type { Redaction } from '../../storage/redact.ts';
import type { Store } from '../../storage/store.ts';
import type { Heads } from '../../team/automerge.ts';
import { partToPublish } from '../../team/ledgers.ts';
import type { Item } from '../../team/team-doc.ts';
import type { TeamThread } from '../../team/team-jobs.ts';
import type { EraseInput, Result, SettleInput, Synced, SyncInput, TeamStatus } from '../../team/told.ts';
import { brandFilesOf, changedKeys, hashOfItem, teamItems, unknownKeys, withResult } from './team-items.ts';
import type { WorkspaceFile } from './workspace.ts';

/** Somebody who does the team's work: in a thread, or in place. */
export type TeamWorker = {
  sync(input: SyncInput): Promise<Synced>;
  rebase(items: readonly Item[]): Promise<readonly Result[]>;
  erase(input: EraseInput): Promise<readonly Result[]>;
  settle(input: SettleInput): Promise<readonly Result[]>;
};

/** The same, asked of a thread. */
export const workerOf = (thread: TeamThread): TeamWorker => ({
  sync: (input) => thread.ask('sync', input),
  rebase: (items) => thread.ask('rebase', items),
  erase: (input) => thread.ask('erase', input),
  settle: (input) => thread.ask('settle', input),
});

export type TeamRound = {
  readonly status: TeamStatus;
  /** Documents that are otherwise than they were given. */
  readonly arrived: readonly string[];
  readonly ledgers: readonly string[];
};

/** A window that is further behind than these is brought together with the nearest of them. */
const MOST_HELD = 8;

/**
 * Keeps the workspace and the team's documents together. The workspace is the store: it is written first and read first, and each
 * document in it says which history it was made from.
 */
export function teamLink(workspace: Store<WorkspaceFile>, worker: TeamWorker, version: string) {
  type Ledger = { readonly file: LedgerFile; readonly published: Parameters<typeof partToPublish>[1] };

  /** Null until the workspace was looked through once. */
  let dirty: Set<string> | null = null;
  let seen: string[] = [];
  /** The states of a document that the window may still hold, while the workspace has a newer one. */
  const window = new Map<string, readonly Heads[]>();
  const mayHold = (key: string, heads: Heads): void => {
    if (heads.length > 0) window.set(key, [...(window.get(key) ?? []), heads].slice(-MOST_HELD));
  };
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const headsOf = (key: string): Heads => workspace.data.team.docs[key]?.heads ?? [];

  /** Takes over what the team has, unless it was edited here meanwhile: then the next round brings both together. */
  async function takeOver(
    results: readonly Result[],
    given: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const arrived: string[] = [];
    const taken: string[] = [];
    if (results.length === 0) return [];
    await store.update((file) => {
      arrived.length = 0;
      taken.length = 0;
      const items = teamItems(file);
      let next = file;
      for (const result of results) {
        const { key, item } = result;
        const now = items.get(key);
        const isEdited = given.has(key)
          ? given.get(key) !== hashOfItem(now ?? null)
          : (dirty?.has(key) ?? true);
        if (isEdited) {
          dirty?.add(key);
          continue;
        }
        taken.push(key);
        const isOther = hashOfItem(item) !== hashOfItem(now ?? null);
        if (isOther) arrived.push(key);
        next = withResult(next, result);
        if (isOther) mayHold(key, result.given ?? headsOf(key));
      }
      return next;
    }, true);
    seen.push(...taken);
    return arrived;
  }

  /** What was edited here since it was asked last. */
  async function edited() {
    dirty ??= new Set(await unknownKeys(workspace.data));
    const keys = [...dirty];
    dirty.clear();
    const now = teamItems(workspace.data);
    const items = keys.map((key) => ({ key, item: now.get(key) ?? null, from: [headsOf(key)] }));
    return { keys, items, given: new Map(items.map(({ key, item }) => [key, hashOfItem(item)])) };
  }

  const store = {
    /** @param isTeams whether the change comes from the team itself */
    async update(change: (file: WorkspaceFile) => WorkspaceFile, isTeams = false): Promise<WorkspaceFile> {
      const touched: string[] = [];
      const after = await workspace.update((file) => {
        const next = change(file);
        if (!isTeams) touched.push(...changedKeys(file, next));
        return next;
      });
      for (const key of touched) dirty?.add(key);
      return after;
    },
  };

  return {
    update: store.update,
    isDirty: (): boolean => dirty === null || dirty.size > 0,
    /** Gives what was edited here, takes what others wrote. */
    round: (ledger: Ledger | null) =>
      inTurn(async (): Promise<TeamRound> => {
        const { keys, items, given } = await edited();
        const told = seen;
        seen = [];
        let synced: Synced;
        try {
          synced = await worker.sync({
            items,
            seen: told,
            ledger: ledger && partToPublish(ledger.file, ledger.published),
            brandFiles: brandFilesOf(workspace.data.brand),
            version,
          });
        } catch (error) {
          for (const key of keys) dirty?.add(key);
          seen.push(...told);
          throw error;
        }
        const arrived = await takeOver(synced.results, given);
        return { status: synced.status, arrived, ledgers: synced.ledgers };
      }),
    /** Takes a person’s name, which the workspace does not say any more, out of what is kept of the team. */
    erase: (redaction: Redaction, ledger: Ledger) =>
      inTurn(async (): Promise<void> => {
        const { keys, items, given } = await edited();
        try {
          const results = await worker.erase({
            items,
            redaction,
            ledger: partToPublish(ledger.file, ledger.published),
            version,
          });
          window.clear();
          await takeOver(results, given);
        } catch (error) {
          for (const key of keys) dirty?.add(key);
          throw error;
        }
      }),
    /** Answers a question; never between a round and what it tells of having been seen, or the answer would count as seen. */
    settle: (input: SettleInput) =>
      inTurn(async (): Promise<void> => void (await takeOver(await worker.settle(input), new Map()))),
    /** Whether the window may hold an older state of the document than the workspace does. */
    isBehind: (key: string): boolean => window.has(key),
    /** Brings documents that the window made from what it had together with what has come since. */
    rebase: (sent: ReadonlyMap<string, unknown>) =>
      inTurn(async (): Promise<ReadonlyMap<string, unknown>> => {
        const now = teamItems(workspace.data);
        const items = [...sent].flatMap(([key, item]): Item[] => [
          // What was changed here otherwise comes first.
          ...(dirty?.has(key) ? [{ key, item: now.get(key) ?? null, from: [headsOf(key)] }] : []),
          { key, item, from: [headsOf(key), ...(window.get(key) ?? [])] },
        ]);
        const results = await worker.rebase(items);
        await store.update((file) => results.reduce(withResult, file), true);
        seen.push(...results.map(({ key }) => key));
        for (const { key, item, given } of results) {
          if (hashOfItem(item) === hashOfItem(sent.get(key))) window.delete(key);
          else if (given) mayHold(key, given);
        }
        return new Map(results.map(({ key, item }) => [key, item]));
      }),
    /** Documents that were taken over since the last round, which the next one tells. */
    takenOver: (): readonly string[] => [...seen],
    settled: async (): Promise<void> => void (await last),
  };
}
