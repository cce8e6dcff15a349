import { errorMessage, Refused } from '../../shared/domain/index.ts';
import { redacted } from '../storage/redact.ts';
import { type Heads, loadAutomerge } from './automerge.ts';
import type { Lot } from './batch.ts';
import { brandFiles } from './brand-files.ts';
import { isThere, readOpen, writeOpen } from './folder.ts';
import { keysSaying } from './histories.ts';
import { kindOfKey, SHAPES } from './kinds.ts';
import { keepSeenLedger, readSeenLedgers, seenWithout } from './ledgers.ts';
import { forgetTeam, lookInto } from './look-into.ts';
import { ownDesk } from './own-desk.ts';
import { teamParts } from './parts.ts';
import { resultsOf } from './results.ts';
import { newDeskId, newSeries, type TeamState, teamSpec } from './state.ts';
import { recoverOwn, takeIn } from './take-in.ts';
import { type Item, readDoc, settle, type Turn, turnsOf } from './team-doc.ts';
import type { EraseInput, Result, SettleInput, Synced, SyncInput, TeamStatus } from './told.ts';

/** By then the window stands and is read. */
const AFTER_OPENING_MS = 2000;

/** The team of one home. Whoever opens it holds the home's lock. */
export async function openTeam(home: string, now: () => Date) {
  const parts = await teamParts(home, now);
  const { own, store, docs, box, histories, deskId, author, set, takenOwn } = parts;
  const { sayAbout, publishAll, greet } = ownDesk(parts);
  const files = brandFiles(parts);
  let isFirst = true;

  /** Commits all, keeps it, and says where each stands in its history. */
  async function commitAll(items: readonly Item[]): Promise<ReadonlyMap<string, Heads>> {
    const made = new Map<string, readonly Uint8Array[]>();
    const at = new Map<string, Heads>();
    for (const item of items) {
      const committed = await histories.commitItem(item);
      if (committed.changes.length > 0) made.set(item.key, committed.changes);
      at.set(item.key, committed.at);
    }
    await keepMade(
      made,
      items.map(({ key }) => key),
    );
    return at;
  }

  async function sync({ items, seen, ledger, brandFiles: needed, version }: SyncInput): Promise<Synced> {
    const { folder, desk } = store.data;
    const none: Omit<TeamStatus, 'state'> = {
      trouble: null,
      why: null,
      faults: [],
      missing: [],
      unreadable: [],
      open: [],
      renewed: null,
      begunAnew: [],
    };
    if (folder === null || desk === null)
      return { results: [], ledgers: [], status: { ...none, state: store.data } };
    if (seen.length > 0) {
      await set({ unseen: store.data.unseen.filter((key) => !seen.includes(key)) });
      for (const key of seen) await docs.forgetBefore(key);
    }
    if (isFirst) await recoverOwn(parts);
    const at = await commitAll(items);
    if (ledger) await keepLedger(ledger);
    let status: Omit<TeamStatus, 'state'> = none;
    let grown: readonly string[] = [];
    if (!(await isThere(folder))) status = { ...status, trouble: 'gone' };
    else {
      const taken = await takeIn(parts, folder).catch((error: unknown) => errorMessage(error));
      if (typeof taken === 'string') status = { ...status, trouble: 'gone', why: taken };
      else {
        grown = taken.ledgers;
        status = {
          ...status,
          begunAnew: taken.begunAnew,
          ...(await give(folder, version)),
          faults: taken.faults,
        };
        const look = await files.round(folder, needed).catch(() => null);
        if (look) status = { ...status, missing: look.missing, faults: [...status.faults, ...look.faults] };
      }
    }
    const { results, unreadable } = await resultsOf(parts, store.data.unseen, at);
    const open = await openElsewhere(folder, store.data, now());
    return { results, ledgers: grown, status: { ...status, unreadable, open, state: store.data } };
  }

  async function applyTo(key: string, changes: readonly Uint8Array[]): Promise<void> {
    const doc = await docs.open(key);
    doc?.applyChanges([...changes]);
    if (doc) await docs.save(key, doc);
    doc?.free();
  }

  /** First the file, then the documents, then that it was read: killed between them, it is read again. */
  async function keepMade(
    made: ReadonlyMap<string, readonly Uint8Array[]>,
    keys: readonly string[],
  ): Promise<void> {
    const lots = [...made].map(
      ([key, changes]): Lot => ({ key, era: docs.historyOf(key).era, origin: null, changes }),
    );
    const name = lots.length > 0 ? await box().addLots(lots) : null;
    for (const [key, changes] of made) await applyTo(key, changes);
    const joined = await box().compact();
    if (name === null && joined === null && keys.length === 0) return;
    await store.update((state) => ({
      ...state,
      unseen: [...new Set([...state.unseen, ...keys])],
      taken: {
        ...state.taken,
        [deskId()]: [...new Set([...(state.taken[deskId()] ?? []), name, joined])].filter(
          (it) => it !== null,
        ),
      },
    }));
  }

  async function keepLedger({ part, anew }: NonNullable<SyncInput['ledger']>): Promise<void> {
    const [first, last] = [part.entries[0], part.entries.at(-1)];
    if (!first || !last) return;
    await box().addLedger(first.seq, last.seq, part, anew);
    await set({ ledger: { seq: last.seq, hash: last.hash } });
  }

  /** Brings what this desk wrote into the folder. */
  async function give(
    folder: string,
    version: string,
  ): Promise<Pick<TeamStatus, 'trouble' | 'why' | 'renewed'>> {
    try {
      const renewed = await greet(folder, version, isFirst);
      await box().mirror(folder, isFirst);
      // The first edit is not to wait for what opening goes without.
      if (isFirst) setTimeout(() => void loadAutomerge().catch(() => undefined), AFTER_OPENING_MS).unref();
      isFirst = false;
      return { trouble: null, why: null, renewed };
    } catch (error) {
      return { trouble: 'read-only', why: errorMessage(error), renewed: null };
    }
  }

  return {
    state: () => store.data,
    look: lookInto,
    sync,
    /** Takes a person’s name out of all that is kept here of the team, and out of what this desk gave to the folder. */
    async erase({ items, ledger, redaction, version }: EraseInput): Promise<readonly Result[]> {
      if (isFirst) await recoverOwn(parts);
      const at = await commitAll(items);
      const { saying: keys, damaged } = await keysSaying(docs, redaction.names);
      // Set aside, and deleted with what was; the folder has what they held.
      for (const key of damaged) await docs.open(key);
      if (damaged.length > 0) await set({ taken: {} });
      await set({ dropping: true });
      await takenOwn(await histories.eraseFrom(keys, redaction));
      await set({ dropping: false });
      if (ledger) await keepLedger(ledger);
      for (const seen of await readSeenLedgers(own)) {
        const without = seenWithout(seen, redaction);
        if (without) await keepSeenLedger(own, without);
      }
      await store.update((state) => ({
        ...redacted(state, redaction),
        unseen: [...new Set([...state.unseen, ...keys])],
      }));
      const { folder } = store.data;
      if (folder !== null && (await isThere(folder))) {
        await box()
          .mirror(folder)
          .catch(() => undefined);
        await sayAbout(folder, version, null).catch(() => undefined);
      }
      return (await resultsOf(parts, keys, at)).results;
    },
    /** @throws Refused where the folder is not there, or a folder was joined already. */
    async join(folder: string, person: string, name: string, version: string): Promise<TeamState> {
      if (store.data.folder !== null)
        throw new Refused(
          'bad-input',
          `This home is in a team already: ${store.data.folder}.`,
          'Leave that one first.',
        );
      const looked = await lookInto(folder);
      if (!looked.isThere)
        throw new Refused(
          'not-found',
          `There is no folder ${folder}.`,
          'Check that the share is connected, or choose another.',
        );
      const taken = new Set(looked.desks.map(({ series }) => series));
      const desk = { id: newDeskId(), person, name, series: newSeries(taken) };
      await set({ ...teamSpec.empty, folder, desk, joinedAt: now().toISOString(), others: looked.desks });
      isFirst = true;
      await publishAll();
      await sayAbout(folder, version, null).catch(async (error: unknown) => {
        await set({ ...teamSpec.empty });
        throw new Refused(
          'cannot-write',
          `Attaché may not write into ${folder}, so it was not joined.`,
          'Ask for the right to write there, or choose another folder.',
          [errorMessage(error)],
        );
      });
      return store.data;
    },
    /** The home keeps all that it has; the folder keeps what this desk gave. */
    async leave(version: string): Promise<void> {
      const { folder } = store.data;
      if (folder !== null && (await isThere(folder))) {
        await box()
          .mirror(folder)
          .catch(() => undefined);
        await writeOpen(folder, deskId(), null).catch(() => undefined);
        await sayAbout(folder, version, now().toISOString()).catch(() => undefined);
      }
      await set({ ...teamSpec.empty });
      await forgetTeam(home);
    },
    /** Answers a question by one of its sides, or by another value, as JSON. @returns what the document is then */
    async settle({ key, path, sides, value }: SettleInput): Promise<readonly Result[]> {
      const kind = kindOfKey(key);
      const doc = kind && (await docs.open(key));
      const clash =
        doc && kind
          ? readDoc(doc, SHAPES[kind]).clashes.find(
              (it) => it.path === path && it.sides.every(({ head }) => sides.includes(head)),
            )
          : undefined;
      if (!doc || !clash)
        throw new Refused('not-found', 'This question has been settled.', 'Look at the list again.');
      const made = settle(doc, clash, value, author());
      doc.free();
      await keepMade(new Map([[key, made]]), [key]);
      return (await resultsOf(parts, [key], new Map())).results;
    },
    /** Who sits here, as colleagues read it. */
    async rename(person: string, name: string, version: string): Promise<TeamState> {
      const { desk, folder } = store.data;
      if (!desk || folder === null)
        throw new Refused('bad-input', 'This home is in no team.', 'Join one first.');
      await set({ desk: { ...desk, person, name } });
      await sayAbout(folder, version, null).catch(() => undefined);
      return store.data;
    },
    async turns(key: string, most: number): Promise<readonly Turn[]> {
      const kind = kindOfKey(key);
      const doc = kind && (await docs.open(key));
      const turns = doc && kind ? turnsOf(doc, SHAPES[kind], most) : [];
      doc?.free();
      return turns;
    },
    async sayOpen(key: string | null): Promise<void> {
      const { folder, desk } = store.data;
      if (folder === null || !desk || !(await isThere(folder))) return;
      await writeOpen(folder, desk.id, key === null ? null : { key, at: now().toISOString() }).catch(
        () => undefined,
      );
    },
    /** Brings documents of the window, made from what it had, together with what has arrived since. */
    async rebase(items: readonly Item[]): Promise<readonly Result[]> {
      if (isFirst) await recoverOwn(parts);
      const at = await commitAll(items);
      const { results } = await resultsOf(
        parts,
        items.map(({ key }) => key),
        at,
      );
      return results;
    },
    close: () => store.settled(),
  };
}
export type Team = Awaited<ReturnType<typeof openTeam>>;

/** A desk says anew each minute what it has open; one that fell silent has closed it, or its files come late. */
const OPEN_FOR_MS = 3 * 60_000;

async function openElsewhere(folder: string, { others }: TeamState, now: Date): Promise<TeamStatus['open']> {
  const open = await Promise.all(
    others.map(async ({ id }) => ({ desk: id, found: await readOpen(folder, id) })),
  );
  return open.flatMap(({ desk, found }) =>
    found && Math.abs(now.getTime() - Date.parse(found.at)) < OPEN_FOR_MS ? [{ desk, ...found }] : [],
  );
}
