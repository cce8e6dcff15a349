import { z } from 'zod';
import { Audience } from '../domain/index.ts';
import { AppStatus, ClusterCard, InstallOutcome } from '../views/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

export const regionCalls = {
  status: { input: Nothing, output: AppStatus },
  dismissNotice: { input: ById, output: Nothing },
  audiences: { input: Nothing, output: z.array(Audience).readonly() },
  clusters: { input: Nothing, output: z.array(ClusterCard).readonly() },
  /** Asks for a pack folder, validates and installs it; problems are listed and nothing is installed then. */
  installPack: { input: Nothing, output: InstallOutcome },
  /** The same for a zip, an Excel workbook or a CSV of facts. */
  installPackFile: { input: Nothing, output: InstallOutcome },
  usePack: { input: z.object({ name: z.string() }).strict(), output: Nothing },
  /** Opens a source's page in the system's browser, after its address was checked. */
  openSource: { input: z.object({ url: z.string().max(2000) }).strict(), output: Nothing },
} as const satisfies CallTable;
