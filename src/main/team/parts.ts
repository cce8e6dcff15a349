import { join } from 'node:path';
import { openStore } from '../storage/store.ts';
import { docStore } from './docs.ts';
import { teamHistories } from './histories.ts';
import { outbox } from './outbox.ts';
import { type TeamState, teamHome, teamSpec } from './state.ts';

/** What the team of one home works with. */
export async function teamParts(home: string, now: () => Date) {
  const own = teamHome(home);
  const { store } = await openStore(own, teamSpec, now);
  const deskId = (): string => store.data.desk?.id ?? '0'.repeat(16);
  const author = () => ({ desk: deskId(), time: Math.floor(now().getTime() / 1000) });
  const docs = docStore(join(own, 'docs'), deskId);
  const box = () => outbox(join(own, 'own'), deskId());
  return {
    home,
    own,
    now,
    store,
    deskId,
    author,
    docs,
    box,
    histories: teamHistories({ docs, box, author }),
    set: (change: Partial<TeamState>): Promise<TeamState> =>
      store.update((state) => ({ ...state, ...change })),
    /** Own files whose changes the documents here have. */
    async takenOwn(names: readonly string[]): Promise<void> {
      if (names.length === 0) return;
      await store.update((state) => ({
        ...state,
        taken: { ...state.taken, [deskId()]: [...new Set([...(state.taken[deskId()] ?? []), ...names])] },
      }));
    },
  };
}
export type TeamParts = Awaited<ReturnType<typeof teamParts>>;
