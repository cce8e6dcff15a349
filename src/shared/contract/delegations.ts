import { z } from 'zod';
import { Delegation } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** Who is coming. Delegations are changed on the desk (`desk.ts`). */
export const delegationCalls = {
  delegations: { input: Nothing, output: z.array(Delegation) },
  /** Asks for a delegation file; null when the officer cancels. */
  importDelegation: { input: Nothing, output: Delegation.nullable() },
} as const satisfies CallTable;
