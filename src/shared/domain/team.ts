import { z } from 'zod';
import { Carried } from './carried.ts';
import { Retention } from './retention.ts';
import { Text } from './words.ts';

/** What a team has agreed on, wherever it works. */
export const TeamSettings = z.object({
  signOffRequired: z.boolean(),
  retention: Retention,
  /** Desks that are given up: nothing is issued in their series any more. */
  closed: z.array(z.string().max(40)).readonly().default([]),
});
export type TeamSettings = z.infer<typeof TeamSettings>;

/** What a travelling brief brought along, as a team shares it: in one piece. */
export const SharedCarried = z.object({
  briefId: Carried.shape.briefId,
  came: Carried.omit({ briefId: true }),
});
export type SharedCarried = z.infer<typeof SharedCarried>;

/** Who works at a computer, as colleagues read it. */
export const Desk = z.object({
  /** Sixteen digits, by chance. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  person: Text.max(200),
  name: Text.max(200),
  /** Stands in every number that is issued here. */
  series: z.string().regex(/^[A-Z2-9]{4}$/),
});
export type Desk = z.infer<typeof Desk>;

const Side = z.object({ head: z.string(), desk: z.string(), at: z.number(), value: z.json() });

/** Two values that two desks gave one field apart. Work goes on with one of them, the same for all, until somebody answers. */
export const TeamQuestion = z.object({
  id: z.string(),
  /** The document, as the team calls it. */
  key: z.string(),
  path: z.string(),
  kind: z.enum(['field', 'gone']),
  base: z.json(),
  sides: z.tuple([Side, Side]),
  state: z.enum(['open', 'deferred']),
});
export type TeamQuestion = z.infer<typeof TeamQuestion>;

/** What the workspace knows of its team: where each document stands in its history, and what waits for an answer. */
export const TeamWork = z.object({
  docs: z.record(
    z.string(),
    z.object({
      heads: z.array(z.string()),
      hash: z.string(),
      /** The desk that changed it last, and when, in seconds. */
      by: z.string().optional(),
      at: z.number().optional(),
    }),
  ),
  questions: z.array(TeamQuestion).readonly(),
  closed: z.array(z.string()).readonly(),
});
export type TeamWork = z.infer<typeof TeamWork>;

export const NO_TEAM: TeamWork = { docs: {}, questions: [], closed: [] };
