import { TeamSettings } from '../../shared/domain/index.ts';
import { FORMAT, type Lot } from './batch.ts';
import { readAbout, writeAbout } from './folder.ts';
import { keyOf } from './kinds.ts';
import type { TeamParts } from './parts.ts';
import { readResult } from './results.ts';
import { newDeskId, newSeries } from './state.ts';
import type { TeamStatus } from './told.ts';

const SETTINGS = keyOf('settings', 'team');

/** This desk, as the folder knows it. */
export function ownDesk(parts: TeamParts) {
  const { store, set, box, docs, takenOwn } = parts;

  async function sayAbout(folder: string, version: string, leftAt: string | null): Promise<void> {
    const { desk, joinedAt, turn } = store.data;
    if (desk) await writeAbout(folder, { ...desk, format: FORMAT, version, joinedAt, turn, leftAt });
  }

  /** Every change of every document here, in a file of this desk. */
  async function publishAll(): Promise<void> {
    const lots: Lot[] = [];
    for (const key of (await docs.eras()).keys()) {
      const doc = await docs.open(key);
      if (doc) lots.push({ key, ...docs.historyOf(key), changes: doc.getChanges([]) });
      doc?.free();
    }
    if (lots.length > 0) await takenOwn([await box().addLots(lots)]);
  }

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

  /** The settings are opened only where they may have become others. */
  async function closedDesks(): Promise<readonly string[]> {
    const { closed, unseen } = store.data;
    if (closed !== null && !unseen.includes(SETTINGS)) return closed;
    const settings = await readResult(parts, SETTINGS);
    const agreed = settings && settings !== 'unreadable' ? TeamSettings.safeParse(settings.item).data : null;
    const now = [...(agreed?.closed ?? [])];
    if (now.join() !== closed?.join()) await set({ closed: now });
    return now;
  }

  return {
    sayAbout,
    publishAll,
    /**
     * Whether the folder knows this desk as it is; a copy of this home, or one put back from a backup, becomes another desk.
     * @param isFirst whether it is greeted for the first time since the start
     */
    async greet(folder: string, version: string, isFirst: boolean): Promise<TeamStatus['renewed']> {
      const { desk, turn, others } = store.data;
      if (!desk) return null;
      const about = await readAbout(folder, desk.id);
      const why =
        about !== null && about.turn > turn
          ? 'copied'
          : others.some(({ id, series }) => series === desk.series && id < desk.id)
            ? 'same-series'
            : (await closedDesks()).includes(desk.id)
              ? 'closed'
              : null;
      if (why !== null) await renew(version);
      else if (isFirst) {
        await set({ turn: turn + 1 });
        await sayAbout(folder, version, null);
      }
      return why;
    },
  };
}
