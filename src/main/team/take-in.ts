import { isDeepStrictEqual } from 'node:util';
import type { Lot } from './batch.ts';
import { type About, desksIn, type Fault, readAbout } from './folder.ts';
import { type Arrived, newFilesOf } from './inbox.ts';
import { keepSeenLedger, LedgerPart, readSeenLedgers, type SeenLedger, withPart } from './ledgers.ts';
import type { TeamParts } from './parts.ts';

export type TakenIn = {
  readonly faults: readonly Fault[];
  /** Whose ledger has grown. */
  readonly ledgers: readonly string[];
  readonly begunAnew: readonly string[];
};

type ArrivedChanges = Extract<Arrived, { what: 'changes' }>;
type DeskLedger = { readonly desk: string; readonly part: LedgerPart };

/** What came of the files of every desk: changes, parts of ledgers, and what is wrong with them. */
async function arrivedIn({ store, deskId }: TeamParts, folder: string, desks: readonly string[]) {
  const faults: Fault[] = [];
  const changes: ArrivedChanges[] = [];
  const ledgers: DeskLedger[] = [];
  const reads: {
    readonly desk: string;
    readonly read: readonly string[];
    readonly names: readonly string[];
  }[] = [];
  for (const desk of desks) {
    const files = await newFilesOf(folder, desk, new Set(store.data.taken[desk] ?? []));
    faults.push(...files.faults);
    reads.push({ desk, read: files.read, names: files.names });
    for (const file of files.arrived) {
      if (file.what === 'changes') changes.push(file);
      else if (desk !== deskId()) {
        const part = LedgerPart.safeParse(file.content);
        if (part.success) ledgers.push({ desk, part: part.data });
        else faults.push({ path: `${desk}/${file.name}`, what: 'changed' });
      }
    }
  }
  return { faults, changes, ledgers, reads };
}

/** Whether a history that was begun anew may be among them. */
const mayBeginAnew = (lots: readonly Lot[]): boolean => lots.some(({ origin }) => origin !== null);

/** Takes in what the others wrote, a document at a time. */
export async function takeIn(parts: TeamParts, folder: string): Promise<TakenIn> {
  const { store, docs, histories, takenOwn, set, deskId } = parts;
  const { desks, faults: strangers } = await desksIn(folder);
  const { faults: wrong, changes, ledgers, reads } = await arrivedIn(parts, folder, desks);
  const faults: Fault[] = [...strangers, ...wrong];
  const byKey = new Map<string, Lot[]>();
  for (const { lots } of changes)
    for (const lot of lots) byKey.set(lot.key, [...(byKey.get(lot.key) ?? []), lot]);
  // Killed between a document and what is said of it, it is looked at again.
  const before = store.data.unseen;
  if (byKey.size > 0)
    await set({
      unseen: [...new Set([...before, ...byKey.keys()])],
      dropping: store.data.dropping || changes.some(({ lots }) => mayBeginAnew(lots)),
    });
  const touched: string[] = [];
  const begunAnew: string[] = [];
  let isDamaged = false;
  for (const [key, lots] of byKey) {
    const took = await histories.takeLots(key, lots);
    isDamaged ||= took.isDamaged;
    if (took.isTouched) touched.push(key);
    if (took.isAnew) begunAnew.push(key);
    faults.push(...took.faults);
    await takenOwn(took.files);
  }
  if (store.data.dropping) {
    await takenOwn(await histories.dropEarlier());
    await set({ dropping: false });
  }
  // Of a history whose beginning has not come yet: its files are read again.
  const early = new Set(
    changes.flatMap(({ desk, name, lots }) =>
      lots.some(({ key, era }) => era > docs.historyOf(key).era) ? [`${desk}/${name}`] : [],
    ),
  );
  for (const path of early) faults.push({ path, what: 'waiting' });
  const grown = await takeLedgers(parts, ledgers);
  const change = {
    taken: isDamaged
      ? {}
      : {
          ...store.data.taken,
          ...Object.fromEntries(
            reads.map(({ desk, read, names }) => [
              desk,
              [...new Set([...(store.data.taken[desk] ?? []), ...read])].filter(
                (name) => names.includes(name) && !early.has(`${desk}/${name}`),
              ),
            ]),
          ),
        },
    unseen: [...new Set([...before, ...touched])],
    others: await othersIn(folder, desks, deskId()),
  };
  if (!isDeepStrictEqual({ ...store.data, ...change }, store.data)) await set(change);
  return { faults, ledgers: grown, begunAnew };
}

async function takeLedgers({ own }: TeamParts, parts: readonly DeskLedger[]): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const seen = new Map((await readSeenLedgers(own)).map((ledger) => [ledger.desk, ledger]));
  for (const { desk, part } of parts) seen.set(desk, withPart(seen.get(desk) ?? null, desk, part));
  const grown = [...new Set(parts.map(({ desk }) => desk))];
  for (const desk of grown) await keepSeenLedger(own, seen.get(desk) as SeenLedger);
  return grown;
}

async function othersIn(folder: string, desks: readonly string[], own: string): Promise<About[]> {
  const abouts = await Promise.all(
    desks.filter((desk) => desk !== own).map((desk) => readAbout(folder, desk)),
  );
  return abouts.filter((about) => about !== null);
}

/** Own files that a killed process wrote and did not come to read are read like those of others. */
export async function recoverOwn({ store, box, deskId, histories, takenOwn, set }: TeamParts): Promise<void> {
  const known = new Set(store.data.taken[deskId()] ?? []);
  for (const { name } of await box().list()) {
    if (known.has(name) || !name.startsWith('changes-')) continue;
    const lots = await box()
      .read(name)
      .catch(() => null);
    if (mayBeginAnew(lots ?? [])) await set({ dropping: true });
    for (const key of new Set((lots ?? []).map((lot) => lot.key))) {
      const took = await histories.takeLots(
        key,
        (lots ?? []).filter((lot) => lot.key === key),
      );
      await takenOwn(took.files);
      await set({ unseen: [...new Set([...store.data.unseen, key])] });
    }
    await takenOwn([name]);
  }
}
