import { z } from 'zod';
import { Desk } from '../domain/index.ts';

/** A computer in a team's folder, as colleagues read it. */
const TeamMember = z.object({
  person: z.string(),
  name: z.string(),
  series: z.string(),
  joinedAt: z.string(),
  leftAt: z.string().nullable(),
});

const TEAM_FAULTS = ['cut', 'changed', 'stranger', 'copy', 'newer', 'unreadable', 'waiting'] as const;

/** What is in a folder that a team may have. */
export const TeamFolder = z.object({
  folder: z.string(),
  isThere: z.boolean(),
  desks: z.array(TeamMember).readonly(),
  files: z.number(),
  bytes: z.number(),
  faults: z.array(z.object({ path: z.string(), what: z.enum(TEAM_FAULTS) })).readonly(),
  /** What the team’s look waits for. */
  missing: z.array(z.enum(['logo', 'font'])).readonly(),
});
export type TeamFolder = z.infer<typeof TeamFolder>;

/** This computer in its team; both null where it is in none. */
export const TeamView = z.object({
  /** The folder that the computer’s owner decided on. */
  decided: z.string().nullable(),
  desk: Desk.nullable(),
  folder: TeamFolder.nullable(),
  /** Series in which nothing is issued any more. */
  closed: z.array(z.string()).readonly(),
});
export type TeamView = z.infer<typeof TeamView>;

/** A colleague's name; null is whoever sits here. */
const Person = z.string().nullable();

/** Who changed a brief within a while, and which parts of it. */
const BriefTurn = z.object({
  by: Person,
  at: z.string(),
  blocks: z.array(z.string()).readonly(),
  sections: z.array(z.string()).readonly(),
  /** What of the brief itself: its title, its paper. */
  fields: z.array(z.string()).readonly(),
});

export const BriefHistory = z.object({
  /** Questions about it that wait for an answer. */
  asked: z.number().int(),
  turns: z.array(BriefTurn).readonly(),
  /** Of each block, who wrote it last. */
  last: z.record(z.string(), z.object({ by: Person, at: z.string() })),
});
export type BriefHistory = z.infer<typeof BriefHistory>;
