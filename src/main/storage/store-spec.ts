import { join } from 'node:path';
import type { z } from 'zod';

/** One stored file: `name` 'library' means `library.json`. */
export type StoreSpec<T> = {
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** Long lists, and what each member is: those that a change left as they were are neither checked nor written out again. */
  readonly members?: Readonly<Record<string, z.ZodType>>;
  /** All that decides on what the schema makes of members: what the same build checked as it was written is not checked again. */
  readonly build?: string | null;
  /** How an officer goes back to a dated copy, where the app helps with it. */
  readonly goingBack?: string;
  /** From version n (the key) to n + 1. Each function gets a copy of the data. */
  readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
};

/** All members of the data's long lists. */
export const membersOf = <T>({ members = {} }: StoreSpec<T>, data: T): readonly object[] =>
  Object.keys(members).flatMap((list) => (data as Readonly<Record<string, readonly object[]>>)[list] ?? []);

export type StorePaths = {
  readonly folder: string;
  readonly current: string;
  readonly previous: string;
  readonly backups: string;
};

export function storePaths(home: string, name: string): StorePaths {
  return {
    folder: home,
    current: join(home, `${name}.json`),
    previous: join(home, `${name}.previous.json`),
    backups: join(home, 'backups'),
  };
}

/** `20261122T160405Z`: part of a file's name, sorts by time. */
export function utcStamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
