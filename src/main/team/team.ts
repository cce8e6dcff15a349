import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorMessage, Refused, TeamSettings } from '../../shared/domain/index.ts';
import { type Redaction, redacted } from '../storage/redact.ts';
import { openStore, type Store } from '../storage/store.ts';
import { type Heads, loadAutomerge } from './automerge.ts';
import { FORMAT, type Lot } from './batch.ts';
import { docStore } from './docs.ts';
import {
  type About,
  deskFolder,
  desksIn,
  type Fault,
  filesIn,
  isThere,
  readAbout,
  readOpen,
  writeAbout,
  writeOpen,
} from './folder.ts';
import { keysSaying, teamHistories } from './histories.ts';
import { newFilesOf } from './inbox.ts';
import { keyOf, kindOfKey, SHAPES } from './kinds.ts';
import {
  forgetSeenLedgers,
  keepSeenLedger,
  LedgerPart,
  readSeenLedgers,
  type SeenLedger,
  seenWithout,
  withPart,
} from './ledgers.ts';
import { outbox } from './outbox.ts';
import { newDeskId, newSeries, type TeamState, teamHome, teamSpec } from './state.ts';
import { type Clash, type Item, lastOf, readDoc, settle, type Turn, turnsOf } from './team-doc.ts';

/** A document as the team has it. */
export type Result = {
  readonly key: string;
  readonly item: unknown;
  readonly heads: Heads;
  readonly clashes: readonly Clash[];
  /** Who changed it last. */
  readonly last: Pick<Turn, 'desk' | 'at'>;
  /** Where the document stood as it was given, where it was. */
  readonly given: Heads | null;
};

export type SyncInput = {
  readonly items: readonly Item[];
  /** Documents that the workspace has taken over since the last time. */
  readonly seen: readonly string[];
  readonly ledger: { readonly part: LedgerPart; readonly anew: boolean } | null;
  readonly version: string;
};

export type Synced = {
  readonly results: readonly Result[];
  /** Whose ledger has grown. */
  readonly ledgers: readonly string[];
  readonly status: TeamStatus;
};

export type TeamStatus = {
  readonly state: TeamState;
  /** Null where all could be read and written. */
  readonly trouble: 'gone' | 'read-only' | null;
  readonly why: string | null;
  readonly faults: readonly Fault[];
  /** Documents that only a newer version can read. */
  readonly unreadable: readonly string[];
  readonly open: readonly { readonly desk: string; readonly key: string; readonly at: string }[];
  /** Documents whose history a colleague began anew without a person’s name. */
  readonly begunAnew: readonly string[];
  /** This desk got another series, and why. */
  readonly renewed: 'copied' | 'closed' | 'same-series' | null;
};

/** An answer to a question about `path` of a document: which sides it answers, and a value as JSON. */
export type SettleInput = {
  readonly key: string;
  readonly path: string;
  readonly sides: readonly string[];
  readonly value: string;
};

export type EraseInput = Omit<SyncInput, 'seen'> & { readonly redaction: Redaction };

/** What is in a folder, before anything changes. */
export type Looked = {
  readonly isThere: boolean;
  readonly desks: readonly About[];
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly Fault[];
};

/** Deletes what a home keeps of a team that it is in no more. */
export async function forgetTeam(home: string): Promise<void> {
  const own = teamHome(home);
  for (const folder of ['own', 'docs']) await rm(join(own, folder), { recursive: true, force: true });
  await forgetSeenLedgers(own);
}

/** The files of a home’s documents whose history says one of the names, by their path in the home. */
export async function teamFilesSaying(home: string, names: readonly string[]): Promise<readonly string[]> {
  const docs = docStore(join(teamHome(home), 'docs'), () => '0'.repeat(16));
  await loadAutomerge();
  const { saying, damaged } = await keysSaying(docs, names);
  return [...saying, ...damaged].map((key) => relative(home, docs.pathOf(key)));
}

export async function lookInto(folder: string): Promise<Looked> {
  if (!(await isThere(folder))) return { isThere: false, desks: [], files: 0, bytes: 0, faults: [] };
  const { desks, faults } = await desksIn(folder);
  const files = (await Promise.all(desks.map((desk) => filesIn(deskFolder(folder, desk))))).flat();
  const abouts = await Promise.all(desks.map((desk) => readAbout(folder, desk)));
  return {
    isThere: true,
    desks: abouts.filter((about) => about !== null),
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    faults,
  };
}

/** The team of one home. Whoever opens it holds the home's lock. */
export async function openTeam(home: string, now: () => Date) {
  await loadAutomerge();
  const own = teamHome(home);
  const { store } = await openStore(own, teamSpec, now);
  let isFirst = true;
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const deskId = (): string => store.data.desk?.id ?? '0'.repeat(16);
  const kept = docStore(join(own, 'docs'), deskId);
  const docs = () => kept;
  const histories = teamHistories({
    docs: kept,
    box: () => box(),
    author: () => ({ desk: deskId(), time: seconds() }),
  });
  const box = () => outbox(join(own, 'own'), deskId());
  const set = (change: Partial<TeamState>): Promise<TeamState> =>
    store.update((state) => ({ ...state, ...change }));

  const takenOwn = async (names: readonly string[]): Promise<void> => {
    if (names.length > 0) await markTaken(store, deskId(), names);
  };

  const setWhereOther = async (change: Partial<TeamState>): Promise<void> => {
    if (!isDeepStrictEqual({ ...store.data, ...change }, store.data)) await set(change);
  };

  /** Gives this desk another name and series, and everything that it knows to the folder under it. */
  async function renew(version: string): Promise<void> {
    const { desk, others, folder } = store.data;
    if (!desk || folder === null) return;
    await box().clear();
    const id = newDeskId();
    const series = newSeries(new Set([...others.map((it) => it.series), desk.series]));
    await set({
      desk: { ...desk, id, series },
      turn: 0,
      ledger: null,
      taken: { ...store.data.taken, [desk.id]: [] },
    });
    await publishAll();
    await sayAbout(folder, version, null).catch(() => undefined);
  }

  /** Every change of every document here, in a file of this desk. */
  async function publishAll(): Promise<void> {
    const lots: Lot[] = [];
    for (const key of (await docs().eras()).keys()) {
      const doc = await docs().open(key);
      if (doc) lots.push({ key, ...docs().historyOf(key), changes: doc.getChanges([]) });
      doc?.free();
    }
    if (lots.length === 0) return;
    const name = await box().addLots(lots);
    await markTaken(store, deskId(), [name]);
  }

  async function sayAbout(folder: string, version: string, leftAt: string | null): Promise<void> {
    const { desk, joinedAt, turn } = store.data;
    if (desk) await writeAbout(folder, { ...desk, format: FORMAT, version, joinedAt, turn, leftAt });
  }

  /** Whether the folder knows this desk as it is; a copy of this home, or one put back from a backup, becomes another desk. */
  async function greet(folder: string, version: string): Promise<TeamStatus['renewed']> {
    const { desk, turn, others } = store.data;
    if (!desk) return null;
    const about = await readAbout(folder, desk.id);
    const settings = await readResult(keyOf('settings', 'team'));
    const agreed =
      settings && settings !== 'unreadable' ? TeamSettings.safeParse(settings.item).data : undefined;
    const why =
      about !== null && about.turn > turn
        ? 'copied'
        : others.some(({ id, series }) => series === desk.series && id < desk.id)
          ? 'same-series'
          : agreed?.closed.includes(desk.id)
            ? 'closed'
            : null;
    if (why !== null) await renew(version);
    else if (isFirst) {
      await set({ turn: turn + 1 });
      await sayAbout(folder, version, null);
    }
    return why;
  }

  async function readResult(key: string): Promise<Omit<Result, 'given'> | 'unreadable' | null> {
    const kind = kindOfKey(key);
    const doc = await docs().open(key);
    if (!doc) return null;
    try {
      const heads = [...doc.getHeads()].sort();
      if (heads.length === 0) return null;
      if (kind === null) return 'unreadable';
      const reading = readDoc(doc, SHAPES[kind]);
      const isGone = reading.isGone;
      const parsed = SHAPES[kind].schema.safeParse(reading.item);
      if (!isGone && !parsed.success) return 'unreadable';
      return {
        key,
        item: isGone ? null : parsed.data,
        heads,
        clashes: reading.clashes,
        last: lastOf(doc, heads),
      };
    } finally {
      doc.free();
    }
  }

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

  /** Takes in what the others wrote, a document at a time. */
  async function takeIn(folder: string) {
    const { desks, faults } = await desksIn(folder);
    const all: Fault[] = [...faults];
    const byKey = new Map<string, Lot[]>();
    const reads: [string, readonly string[], readonly string[]][] = [];
    const ledgers: { desk: string; part: LedgerPart }[] = [];
    const lotsOf: { readonly desk: string; readonly name: string; readonly lots: readonly Lot[] }[] = [];
    for (const desk of desks) {
      const taken = new Set(store.data.taken[desk] ?? []);
      const files = await newFilesOf(folder, desk, taken);
      all.push(...files.faults);
      reads.push([desk, files.read, files.names]);
      for (const file of files.arrived) {
        if (file.what === 'changes') {
          lotsOf.push(file);
          for (const lot of file.lots) byKey.set(lot.key, [...(byKey.get(lot.key) ?? []), lot]);
        } else if (desk !== deskId()) {
          const part = LedgerPart.safeParse(file.content);
          if (part.success) ledgers.push({ desk, part: part.data });
          else all.push({ path: `${desk}/${file.name}`, what: 'changed' });
        }
      }
    }
    const touched: string[] = [];
    const begunAnew: string[] = [];
    let isDamaged = false;
    for (const [key, lots] of byKey) {
      const took = await histories.takeLots(key, lots);
      isDamaged ||= took.isDamaged;
      if (took.isTouched) touched.push(key);
      if (took.isAnew) begunAnew.push(key);
      all.push(...took.faults);
      await takenOwn(took.files);
    }
    if (begunAnew.length > 0 || isFirst) await takenOwn(await histories.dropEarlier());
    // Of a history whose beginning has not come yet: its files are read again.
    const early = new Set(
      lotsOf.flatMap(({ desk, name, lots }) =>
        lots.some(({ key, era }) => era > docs().historyOf(key).era) ? [`${desk}/${name}`] : [],
      ),
    );
    for (const path of early) all.push({ path, what: 'waiting' });
    const grown = await takeLedgers(ledgers);
    await setWhereOther({
      taken: isDamaged
        ? {}
        : {
            ...store.data.taken,
            ...Object.fromEntries(
              reads.map(([desk, read, stand]) => [
                desk,
                [...new Set([...(store.data.taken[desk] ?? []), ...read])].filter(
                  (name) => stand.includes(name) && !early.has(`${desk}/${name}`),
                ),
              ]),
            ),
          },
      unseen: [...new Set([...store.data.unseen, ...touched])],
      others: await othersIn(folder, desks, deskId()),
    });
    return { faults: all, ledgers: grown, begunAnew };
  }

  async function takeLedgers(
    parts: readonly { desk: string; part: LedgerPart }[],
  ): Promise<readonly string[]> {
    if (parts.length === 0) return [];
    const seen = new Map((await readSeenLedgers(own)).map((ledger) => [ledger.desk, ledger]));
    for (const { desk, part } of parts) seen.set(desk, withPart(seen.get(desk) ?? null, desk, part));
    const grown = [...new Set(parts.map(({ desk }) => desk))];
    for (const desk of grown) await keepSeenLedger(own, seen.get(desk) as SeenLedger);
    return grown;
  }

  async function sync({ items, seen, ledger, version }: SyncInput): Promise<Synced> {
    const { folder, desk } = store.data;
    const none: Omit<TeamStatus, 'state'> = {
      trouble: null,
      why: null,
      faults: [],
      unreadable: [],
      open: [],
      renewed: null,
      begunAnew: [],
    };
    if (folder === null || desk === null)
      return { results: [], ledgers: [], status: { ...none, state: store.data } };
    if (seen.length > 0) {
      await set({ unseen: store.data.unseen.filter((key) => !seen.includes(key)) });
      for (const key of seen) await docs().forgetBefore(key);
    }
    await recoverOwn();
    const at = await commitAll(items);
    if (ledger) await keepLedger(ledger);
    let status: Omit<TeamStatus, 'state'> = none;
    let grown: readonly string[] = [];
    if (!(await isThere(folder))) status = { ...status, trouble: 'gone' };
    else {
      const taken = await takeIn(folder).catch((error: unknown) => errorMessage(error));
      if (typeof taken === 'string') status = { ...status, trouble: 'gone', why: taken };
      else {
        grown = taken.ledgers;
        status = {
          ...status,
          faults: taken.faults,
          begunAnew: taken.begunAnew,
          ...(await give(folder, version)),
        };
      }
    }
    const results: Result[] = [];
    const unreadable: string[] = [];
    for (const key of store.data.unseen) {
      const result = await readResult(key);
      if (result === 'unreadable') unreadable.push(key);
      else if (result) results.push({ ...result, given: at.get(key) ?? null });
    }
    const open = await openElsewhere(folder, store.data, now());
    return { results, ledgers: grown, status: { ...status, unreadable, open, state: store.data } };
  }

  async function resultsOf(
    keys: readonly string[],
    at: ReadonlyMap<string, Heads>,
  ): Promise<readonly Result[]> {
    const results = await Promise.all(keys.map(readResult));
    return results.flatMap((result) =>
      result && result !== 'unreadable' ? [{ ...result, given: at.get(result.key) ?? null }] : [],
    );
  }

  async function applyTo(key: string, changes: readonly Uint8Array[]): Promise<void> {
    const doc = await docs().open(key);
    doc?.applyChanges([...changes]);
    if (doc) await docs().save(key, doc);
    doc?.free();
  }

  /** Own files that a killed process wrote and did not come to read are read like those of others. */
  async function recoverOwn(): Promise<void> {
    if (!isFirst) return;
    const known = new Set(store.data.taken[deskId()] ?? []);
    for (const { name } of await box().list()) {
      if (known.has(name) || !name.startsWith('changes-')) continue;
      const lots = await box()
        .read(name)
        .catch(() => null);
      for (const key of new Set((lots ?? []).map((lot) => lot.key))) {
        const took = await histories.takeLots(
          key,
          (lots ?? []).filter((lot) => lot.key === key),
        );
        await takenOwn(took.files);
        await set({ unseen: [...new Set([...store.data.unseen, key])] });
      }
      await markTaken(store, deskId(), [name]);
    }
  }

  /** First the file, then the documents, then that it was read: killed between them, it is read again. */
  async function keepMade(
    made: ReadonlyMap<string, readonly Uint8Array[]>,
    keys: readonly string[],
  ): Promise<void> {
    const lots = [...made].map(
      ([key, changes]): Lot => ({ key, era: docs().historyOf(key).era, origin: null, changes }),
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
      const renewed = await greet(folder, version);
      await box().mirror(folder, isFirst);
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
      await recoverOwn();
      const at = await commitAll(items);
      const { saying: keys, damaged } = await keysSaying(kept, redaction.names);
      // Set aside, and deleted with what was; the folder has what they held.
      for (const key of damaged) await docs().open(key);
      if (damaged.length > 0) await set({ taken: {} });
      await takenOwn(await histories.eraseFrom(keys, redaction));
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
      return resultsOf(keys, at);
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
      const doc = kind && (await docs().open(key));
      const clash =
        doc && kind
          ? readDoc(doc, SHAPES[kind]).clashes.find(
              (it) => it.path === path && it.sides.every(({ head }) => sides.includes(head)),
            )
          : undefined;
      if (!doc || !clash)
        throw new Refused('not-found', 'This question has been settled.', 'Look at the list again.');
      const made = settle(doc, clash, value, { desk: deskId(), time: seconds() });
      doc.free();
      await keepMade(new Map([[key, made]]), [key]);
      return resultsOf([key], new Map());
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
      const doc = kind && (await docs().open(key));
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
      await recoverOwn();
      const at = await commitAll(items);
      return resultsOf(
        items.map(({ key }) => key),
        at,
      );
    },
    close: () => store.settled(),
  };
}
export type Team = Awaited<ReturnType<typeof openTeam>>;

async function markTaken(store: Store<TeamState>, desk: string, names: readonly string[]): Promise<void> {
  await store.update((state) => ({
    ...state,
    taken: { ...state.taken, [desk]: [...new Set([...(state.taken[desk] ?? []), ...names])] },
  }));
}

async function othersIn(folder: string, desks: readonly string[], own: string): Promise<About[]> {
  const abouts = await Promise.all(
    desks.filter((desk) => desk !== own).map((desk) => readAbout(folder, desk)),
  );
  return abouts.filter((about) => about !== null);
}

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
