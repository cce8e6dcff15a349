import { Refused } from '../../shared/domain/index.ts';
import { startThread, type Thread, withoutThread } from '../threads/start-thread.ts';
import { lookInto, teamFilesSaying } from './look-into.ts';
import type { TeamState } from './state.ts';
import { openTeam, type Team } from './team.ts';
import type { Item } from './team-doc.ts';
import type { EraseInput, SettleInput, SyncInput } from './told.ts';

/** What can be asked of a home's team; the home's files of it are opened at the first job. */
export function teamJobs(home: string, now: () => Date) {
  let opened: Promise<Team> | null = null;
  const team = (): Promise<Team> => {
    opened ??= openTeam(home, now);
    return opened;
  };
  return {
    look: ({ folder }: { folder: string }) => lookInto(folder),
    join: async ({
      folder,
      person,
      name,
      version,
    }: {
      folder: string;
      person: string;
      name: string;
      version: string;
    }) => (await team()).join(folder, person, name, version),
    leave: async ({ version }: { version: string }) => (await team()).leave(version),
    sync: async (input: SyncInput) => (await team()).sync(input),
    erase: async (input: EraseInput) => (await team()).erase(input),
    saying: ({ names }: { names: readonly string[] }) => teamFilesSaying(home, names),
    rebase: async (items: readonly Item[]) => (await team()).rebase(items),
    settle: async (input: SettleInput) => (await team()).settle(input),
    rename: async ({
      person,
      name,
      version,
    }: {
      person: string;
      name: string;
      version: string;
    }): Promise<TeamState> => (await team()).rename(person, name, version),
    turns: async ({ key, most }: { key: string; most: number }) => (await team()).turns(key, most),
    sayOpen: async ({ key }: { key: string | null }) => (await team()).sayOpen(key),
  };
}
export type TeamThread = Thread<ReturnType<typeof teamJobs>>;

/** In a thread of the built `team-thread.ts`; without it, here: on the command line, and in tests. */
export const teamThread = (home: string, now: () => Date, file: URL | undefined): TeamThread =>
  file
    ? startThread<ReturnType<typeof teamJobs>>(file, {
        workerData: { home },
        died: (why) =>
          new Refused(
            'unexpected',
            'Attaché could not finish its work with the team’s folder.',
            'What you do is kept on this computer; it goes to the team at the next start.',
            [why],
          ),
      })
    : withoutThread(teamJobs(home, now));
