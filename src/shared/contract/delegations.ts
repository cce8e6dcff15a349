import { z } from 'zod';
import { Delegation } from '../domain/index.ts';
import { DelegationHistory, DelegationReading, SceneOnScreen } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

const Words = z.string().max(80);

export const delegationCalls = {
  delegations: { input: Nothing, output: z.array(Delegation).readonly() },
  /** Asks for a delegation file; null when the officer cancels. */
  importDelegation: { input: Nothing, output: Delegation.nullable() },
  /** What a pasted letter, a table of people or a delegation file says. Nothing is kept. */
  readDelegation: {
    input: z.object({ text: z.string().max(4_000_000), fileName: z.string().max(300).nullable() }).strict(),
    output: DelegationReading,
  },
  /** The same from a file that the officer chooses; null when they cancel. */
  readDelegationFile: {
    input: Nothing,
    output: z.object({ fileName: z.string(), reading: DelegationReading }).nullable(),
  },
  delegationHistory: { input: z.object({ delegation: Delegation }).strict(), output: DelegationHistory },
  /** Places of the library that an itinerary may name, the region's own first. */
  placeNames: { input: Nothing, output: z.array(z.string()).readonly() },
  /** The region with the named places on it, and those of them that no map can show. */
  visitMap: {
    input: z
      .object({
        places: z.array(Words).max(200).readonly(),
        width: z.number().min(100).max(2000),
        height: z.number().min(100).max(2000),
      })
      .strict(),
    output: z.object({ scene: SceneOnScreen, unknown: z.array(z.string()).readonly() }),
  },
} as const satisfies CallTable;
