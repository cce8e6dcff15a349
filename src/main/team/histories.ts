import { withoutPerson } from '../briefs/without-person.ts';
import { type Redaction, sayerOf } from '../storage/redact.ts';
import type { Doc, Heads } from './automerge.ts';
import { joinedOrigin, type Lot, type Origin } from './batch.ts';
import { beginAnew, historySays, makeAgain } from './begin-anew.ts';
import type { DocStore } from './docs.ts';
import type { Fault } from './folder.ts';
import { kindOfKey, SHAPES } from './kinds.ts';
import type { outbox } from './outbox.ts';

import { type Author, type Committed, commit, emptyDoc, type Item } from './team-doc.ts';

type Parts = {
  readonly docs: DocStore;
  readonly box: () => ReturnType<typeof outbox>;
  readonly author: () => Author;
};

/** What came of lots; `files` are own ones that were written meanwhile. */
type Took = {
  readonly isDamaged: boolean;
  readonly isTouched: boolean;
  readonly isAnew: boolean;
  readonly faults: readonly Fault[];
  readonly files: readonly string[];
};

/** The histories of a home’s documents: what is added to them, and how one is begun anew. */
export function teamHistories({ docs, box, author }: Parts) {
  const without =
    (token: string) =>
    (names: readonly string[]) =>
    <T>(item: T): T =>
      withoutPerson(item, { names, token });

  /** A history that was begun anew takes the place of the one here; what this desk alone wrote is made again in it. */
  async function takeHistory(
    key: string,
    old: Doc,
    lots: readonly Lot[],
    faults: Fault[],
  ): Promise<readonly string[]> {
    const kind = kindOfKey(key);
    const era = lots[0]?.era ?? 0;
    const given = lots.flatMap((lot) => lot.origin ?? []).reduce(joinedOrigin);
    const fresh = emptyDoc(author().desk);
    applyAll(
      fresh,
      lots.flatMap(({ changes }) => changes),
      key,
      faults,
    );
    const again = kind && makeAgain(old, fresh, SHAPES[kind], given, without(given.token), author());
    const origin = again?.origin ?? given;
    const files =
      again && again.changes.length > 0
        ? [await box().addLots([{ key, era, origin, changes: fresh.getChanges([]) }])]
        : [];
    await docs.keepBefore(key);
    await docs.save(key, fresh, { era, origin });
    fresh.free();
    return files;
  }

  return {
    /** What this desk has to say of it; nothing of it is kept yet. */
    async commitItem({ key, item, from }: Item): Promise<Committed> {
      const kind = kindOfKey(key);
      const doc = kind && (await docs.open(key));
      if (!doc || !kind) return { changes: [], at: [] };
      try {
        const before = await docs.openBefore(key);
        const isOld = ([head]: Heads): boolean =>
          head !== undefined && !doc.getChangeMetaByHash(head) && !!before?.getChangeMetaByHash(head);
        const { era, origin } = docs.historyOf(key);
        if (!before || !origin || !from.some(isOld))
          return commit(doc, SHAPES[kind], { from, item, ...author() });
        // Made from the history before this one: there first, and then again here.
        const { at } = commit(before, SHAPES[kind], { from: from.filter(isOld), item, ...author() });
        const again = makeAgain(before, doc, SHAPES[kind], origin, without(origin.token), author());
        before.free();
        await docs.save(key, doc, { era, origin: again.origin });
        const here = at.flatMap((head) => again.at.get(head) ?? []);
        return { changes: again.changes, at: here.length > 0 ? here : doc.getHeads() };
      } finally {
        doc.free();
      }
    },

    /** Brings lots of a document into the history that it has; a later history takes the place of an earlier one. */
    async takeLots(key: string, lots: readonly Lot[]): Promise<Took> {
      const faults: Fault[] = [];
      const doc = await docs.open(key);
      if (!doc) return { isDamaged: true, isTouched: false, isAnew: false, faults, files: [] };
      try {
        const history = docs.historyOf(key);
        const now = lots.filter(({ era }) => era === history.era);
        const before = [...doc.getHeads()].join();
        const waited = doc.getMissingDeps([]).length;
        applyAll(
          doc,
          now.flatMap(({ changes }) => changes),
          key,
          faults,
        );
        const origins = [history.origin, ...now.map(({ origin }) => origin)].filter((it) => it !== null);
        const isTouched = [...doc.getHeads()].join() !== before;
        if (isTouched || doc.getMissingDeps([]).length !== waited || waited > 0)
          await docs.save(key, doc, {
            ...history,
            origin: origins.length > 0 ? origins.reduce(joinedOrigin) : null,
          });
        const latest = Math.max(history.era, ...lots.flatMap(({ era, origin }) => (origin ? [era] : [])));
        if (latest === history.era) return { isDamaged: false, isTouched, isAnew: false, faults, files: [] };
        const files = await takeHistory(
          key,
          doc,
          lots.filter(({ era }) => era === latest),
          faults,
        );
        return { isDamaged: false, isTouched: true, isAnew: true, faults, files };
      } finally {
        doc.free();
      }
    },

    /** Takes out of the own files what is of an earlier history than its document has. @returns the files in their place. */
    async dropEarlier(isDropped: (key: string) => boolean = () => false): Promise<readonly string[]> {
      const eras = await docs.eras();
      return box().keepOnly(({ key, era }) => era >= (eras.get(key) ?? 0) && !isDropped(key));
    },

    /** Begins the history of these documents anew without the names. @returns the own files that were written. */
    async eraseFrom(keys: readonly string[], { names, token }: Redaction): Promise<readonly string[]> {
      const isSaid = sayerOf(names);
      const lots: Lot[] = [];
      const fresh: {
        readonly key: string;
        readonly doc: Doc;
        readonly era: number;
        readonly origin: Origin;
      }[] = [];
      for (const key of keys) {
        const kind = kindOfKey(key);
        const doc = isSaid(key) || !kind ? null : await docs.open(key);
        if (!doc || !kind) continue;
        const era = docs.historyOf(key).era + 1;
        const made = beginAnew(
          doc,
          SHAPES[kind],
          (item) => withoutPerson(item, { names, token }),
          token,
          author(),
        );
        doc.free();
        fresh.push({ key, era, ...made });
        lots.push({ key, era, origin: made.origin, changes: made.doc.getChanges([]) });
      }
      const written = lots.length > 0 ? [await box().addLots(lots)] : [];
      for (const { key, doc, era, origin } of fresh) {
        await docs.save(key, doc, { era, origin });
        doc.free();
      }
      // One that is called by the name cannot be kept, nor one that only a newer version could take it out of.
      const made = new Set(fresh.map(({ key }) => key));
      const gone = new Set(keys.filter((key) => !made.has(key)));
      for (const key of gone) await docs.remove(key);
      await docs.forgetAside();
      return [...written, ...(await this.dropEarlier((key) => gone.has(key)))];
    },
  };
}

/** One that is no change keeps the others back from nothing. */
function applyAll(doc: Doc, changes: readonly Uint8Array[], key: string, faults: Fault[]): void {
  try {
    doc.applyChanges([...changes]);
  } catch {
    for (const change of changes)
      try {
        doc.applyChanges([change]);
      } catch {
        faults.push({ path: key, what: 'changed' });
      }
  }
}

/** The documents whose history says one of the names, and those of which it cannot be known. Nothing is changed. */
export async function keysSaying(docs: DocStore, names: readonly string[]) {
  const isSaid = sayerOf(names);
  const saying: string[] = [];
  const damaged: string[] = [];
  for (const key of (await docs.eras()).keys()) {
    const doc = await docs.read(key);
    if (doc === null) damaged.push(key);
    else if (isSaid(key) || historySays(doc, isSaid)) saying.push(key);
    doc?.free();
  }
  return { saying, damaged };
}
