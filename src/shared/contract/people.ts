import { z } from 'zod';
import { Retention } from '../domain/index.ts';
import { Erasure, PeopleKept } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

const ByName = z.object({ name: z.string().min(1).max(400) }).strict();

/** What is known of people: how long it is kept, and how it goes. */
export const peopleCalls = {
  people: { input: Nothing, output: PeopleKept },
  keepPeople: { input: Retention.strict(), output: PeopleKept },
  /** What would go with a name; nothing is changed. */
  erasure: { input: ByName, output: Erasure },
  /** Takes the name out of the home; the window starts anew after it. */
  erasePerson: { input: ByName, output: Erasure },
} as const satisfies CallTable;
