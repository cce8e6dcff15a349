import { z } from 'zod';
import { Audience, AudienceForm } from '../domain/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** The markets that briefs are written for: those of the pack, and the team's own over them. */
export const audienceCalls = {
  audiencesOfTeam: {
    input: Nothing,
    output: z.object({
      audiences: z.array(z.object({ audience: Audience, isOwn: z.boolean() })).readonly(),
      /** Made ready, and taken with one press. */
      ready: z.array(Audience).readonly(),
    }),
  },
  /** `id` names the audience that the form edits; null adds one. */
  saveAudience: {
    input: z.object({ id: z.string().nullable(), form: AudienceForm }).strict(),
    output: Audience,
  },
  takeReadyAudience: { input: ById, output: Audience },
  /** The pack's row takes its place again, where there is one. */
  removeAudience: { input: ById, output: Audience },
} as const satisfies CallTable;
