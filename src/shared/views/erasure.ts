import { z } from 'zod';
import { RETENTION_KINDS, Retention } from '../domain/index.ts';

/** What of a person the home holds. */
export const Erasure = z.object({
  /** The name as given and as it is stored. */
  names: z.array(z.string()),
  visits: z.array(z.object({ id: z.string(), name: z.string(), people: z.array(z.string()) })),
  briefs: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Issued copies that bear the name, and who holds them: nobody can take it out of these. */
  copies: z.array(
    z.object({ number: z.string(), recipient: z.string(), title: z.string(), issueDate: z.string() }),
  ),
  /** Files of the home, and what becomes of each; `left` is what others published. */
  files: z.array(z.object({ path: z.string(), what: z.enum(['rewritten', 'deleted', 'left']) })),
  /** Colleagues of the team, at whose desks the name stands in what is theirs alone. */
  colleagues: z.array(z.string()),
});
export type Erasure = z.infer<typeof Erasure>;

/** Somebody whose period of keeping is over. */
export const PersonDue = z.object({
  kind: z.enum(RETENTION_KINDS),
  name: z.string(),
  /** The visit, the copy or the brief by which they are known. */
  where: z.string(),
  until: z.string(),
});
export type PersonDue = z.infer<typeof PersonDue>;

export const PeopleKept = z.object({ retention: Retention, due: z.array(PersonDue) });
export type PeopleKept = z.infer<typeof PeopleKept>;
