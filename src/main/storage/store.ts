import { Low } from 'lowdb';
import { z } from 'zod';
import { Refused } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { durableFile } from './durable-file.ts';
import { membersOf, type StoreSpec } from './store-spec.ts';

export type { StoreSpec } from './store-spec.ts';

export type Store<T> = {
  /** The data as it is on the disk. */
  readonly data: T;
  /**
   * Applies `change` and saves the result. Changes run one after another, and the promise resolves with the new data
   * once it is on the disk. If saving fails, `data` stays as it was and the promise rejects with
   * `Refused('cannot-write')`; if `change` throws, it rejects with that error.
   */
  update(change: (data: T) => T): Promise<T>;
  /** Resolves when every pending change has been saved or has failed. */
  settled(): Promise<void>;
};

function parsed<T>(name: string, schema: z.ZodType<T>, data: unknown, at: string): T {
  const found = schema.safeParse(JSON.parse(JSON.stringify(data) ?? 'null'));
  if (found.success) return found.data;
  throw new Refused(
    'cannot-write',
    `The change would leave ${name}.json unreadable, so it was not saved.`,
    'Report this; it is a mistake in Attaché.',
    found.error.issues.map((issue) => `${at}${issue.path.join('.')}: ${issue.message}`),
  );
}

/**
 * The data as reading the file back would give it, so that what is in memory can always be opened again.
 * @param known members of lists that came from here before
 */
function asStored<T>(spec: StoreSpec<T>, data: T, known: WeakSet<object>): T {
  const lists = Object.entries(spec.members ?? {});
  if (lists.length === 0) return parsed(spec.name, spec.schema, data, '');
  const given = data as Readonly<Record<string, unknown>>;
  const rest = { ...data, ...Object.fromEntries(lists.map(([list]) => [list, []])) };
  const stored = parsed(spec.name, spec.schema, rest, '');
  const kept = lists.map(([list, schema]): readonly [string, unknown] => {
    const members = given[list];
    if (!Array.isArray(members)) return [list, parsed(spec.name, z.array(schema), members, `${list}.`)];
    return [
      list,
      members.map((member, index) => {
        if (known.has(member)) return member;
        const one = parsed(spec.name, schema, member, `${list}.${index}.`);
        known.add(one as object);
        return one;
      }),
    ];
  });
  return { ...stored, ...Object.fromEntries(kept) };
}

/**
 * Opens `home/NAME.json` and repairs what it can: a damaged file is set aside, the last good one is used, and
 * `notices` tells the user. To open for writing, hold the home's lock (`lockHome`); `access` 'read' needs none,
 * changes nothing on disk, and its `update` refuses. Throws `Refused`: `damaged` (written by a newer Attaché; nothing
 * is touched), `cannot-read`, `cannot-write`.
 */
export async function openStore<T>(
  home: string,
  spec: StoreSpec<T>,
  now: () => Date,
  access: 'write' | 'read' = 'write',
): Promise<{ store: Store<T>; notices: readonly Notice[] }> {
  const file = durableFile(home, spec, now, access);
  const db = new Low<{ readonly value: T }>(
    {
      read: async () => ({ value: (await file.read()) ?? spec.empty }),
      write: ({ value }) => file.write(value),
    },
    { value: spec.empty },
  );
  await db.read();
  const known = new WeakSet<object>(membersOf(spec, db.data.value));
  let last: Promise<unknown> = Promise.resolve();
  const store: Store<T> = {
    get data() {
      return db.data.value;
    },
    update(change) {
      const update = last.then(async () => {
        const value = asStored(spec, change(db.data.value), known);
        // `db.write` would show readers the change before it is saved; here they see it only afterwards.
        await db.adapter.write({ value });
        db.data = { value };
        return value;
      });
      last = update.catch(() => undefined);
      return update;
    },
    async settled() {
      await last;
    },
  };
  return { store, notices: file.notices() };
}
