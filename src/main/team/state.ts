import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Desk } from '../../shared/domain/index.ts';
import type { StoreSpec } from '../storage/store.ts';
import { About } from './folder.ts';

/** Where a home keeps what belongs to its team. */
export const teamHome = (home: string): string => join(home, 'team');

export const TeamState = z.object({
  /** Null until a folder was joined, and after it was left. */
  folder: z.string().nullable(),
  desk: Desk.nullable(),
  joinedAt: z.string(),
  turn: z.number().int(),
  /** The files of each desk that were read, by name. */
  taken: z.record(z.string(), z.array(z.string())),
  /** Documents whose newest state the workspace has not confirmed. */
  unseen: z.array(z.string()),
  /** Own files may hold what is of a history that was begun anew since. */
  dropping: z.boolean().default(true),
  /** Desks that the team has given up, as the settings here say; null until they were read. */
  closed: z.array(z.string()).nullable().default(null),
  /** Colleagues as they were last seen. */
  others: z.array(About).readonly(),
  /** The last entry of the own ledger that was given to the folder. */
  ledger: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
});
export type TeamState = z.infer<typeof TeamState>;

export const teamSpec: StoreSpec<TeamState> = {
  name: 'team',
  version: 1,
  schema: TeamState,
  empty: {
    folder: null,
    desk: null,
    joinedAt: '',
    turn: 0,
    taken: {},
    unseen: [],
    dropping: false,
    closed: null,
    others: [],
    ledger: null,
  },
  migrations: {},
};

/** Letters and digits that cannot be taken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A series that nobody in sight has; two who join out of each other's sight differ by chance, and are told apart when they meet. */
export function newSeries(taken: ReadonlySet<string>): string {
  for (;;) {
    const series = [...randomBytes(4)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    if (!taken.has(series)) return series;
  }
}

export const newDeskId = (): string => randomBytes(8).toString('hex');
