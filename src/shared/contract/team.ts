import { z } from 'zod';
import { Text } from '../domain/words.ts';
import { BriefHistory, TeamFolder, TeamView } from '../views/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** The team that shares its work through a folder. */
export const teamCalls = {
  team: { input: Nothing, output: TeamView },
  /** Asks for a folder and says what is in it; null when the officer cancels. Nothing is changed. */
  chooseTeamFolder: { input: Nothing, output: TeamFolder.nullable() },
  /** Joins the team of the folder that was chosen last. */
  joinTeam: {
    input: z.object({ person: Text.max(200), name: Text.max(200) }).strict(),
    output: TeamView,
  },
  /** The computer keeps a copy of everything; what it gave stays in the folder. */
  leaveTeam: { input: Nothing, output: TeamView },
  /**
   * Tells colleagues which brief is open here, null for none. @returns who else has it open, as far as the folder can tell;
   * null where this computer is in no team.
   */
  haveOpen: {
    input: z.object({ briefId: z.string().max(200).nullable() }).strict(),
    output: z.object({ others: z.array(z.string()).readonly().nullable() }),
  },
  /** Who wrote what of a brief, and when, the newest first; empty where this computer is in no team. */
  briefHistory: { input: ById, output: BriefHistory },
  syncTeam: { input: Nothing, output: TeamView },
  /** Closes the series of a computer that is lost. */
  closeSeries: { input: z.object({ series: z.string().min(1).max(8) }).strict(), output: TeamView },
} as const satisfies CallTable;
