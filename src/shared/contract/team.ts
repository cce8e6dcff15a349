import { z } from 'zod';
import { Text } from '../domain/words.ts';
import { TeamFolder, TeamView } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

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
  syncTeam: { input: Nothing, output: TeamView },
  /** Closes the series of a computer that is lost. */
  closeSeries: { input: z.object({ series: z.string().min(1).max(8) }).strict(), output: TeamView },
} as const satisfies CallTable;
