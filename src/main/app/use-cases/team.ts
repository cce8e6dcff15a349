import { resolve } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { teamThread } from '../../team/team-jobs.ts';
import type { Looked, TeamStatus } from '../../team/told.ts';
import type { Environment } from '../stores/environment.ts';
import type { IssuingHome, OpenHome, WritableHome } from '../stores/open-home.ts';
import { readTeamHere, type TeamHere } from '../stores/team-here.ts';
import { brandFilesOf } from '../stores/team-items.ts';
import { teamLink, workerOf } from '../stores/team-link.ts';
import type { WorkspaceFile } from '../stores/workspace.ts';

/** A team’s folder, from the command line: in place, one round a command. */

const BY_COMMAND = 'command line';

/** What is in a folder, before anything changes. */
export const lookAtTeamFolder = ({ environment: { home, now } }: OpenHome, folder: string): Promise<Looked> =>
  teamThread(home, now, undefined).ask('look', { folder });

export type TeamRoundReport = {
  readonly status: TeamStatus;
  readonly arrived: readonly string[];
  readonly questions: number;
};

/** Gives what was done here, takes what others did. @throws Refused where the home is in no team. */
export async function syncTeam(home: WritableHome & IssuingHome): Promise<TeamRoundReport> {
  const { home: folder, now } = home.environment;
  const { desk, state } = await readTeamHere(folder, now);
  if (!desk) throw notInATeam();
  const worker = teamThread(folder, now, undefined);
  const link = teamLink(home.workspace, workerOf(worker), BY_COMMAND);
  const first = await link.round({ file: home.ledger.data, published: state.ledger });
  // What arrived while this home had edits of its own is together after a second one.
  const last = link.isDirty() ? await link.round(null) : first;
  // Says which documents were taken over.
  await worker.ask('sync', {
    items: [],
    seen: link.takenOver(),
    ledger: null,
    brandFiles: brandFilesOf(home.workspace.data.brand),
    version: BY_COMMAND,
  });
  return {
    status: {
      ...last.status,
      faults: first.status.faults,
      missing: last.status.missing,
      renewed: first.status.renewed ?? last.status.renewed,
    },
    arrived: [...new Set([...first.arrived, ...last.arrived])],
    questions: home.workspace.data.team.questions.length,
  };
}

/** @throws Refused for another folder than the one that the computer’s owner decided on. */
function mayJoin({ policy }: Environment, folder: string): void {
  const decided = policy?.teamFolder;
  if (decided === undefined || resolve(decided) === resolve(folder)) return;
  throw new Refused(
    'bad-input',
    'Your organisation has decided on the team’s folder on this computer.',
    `Join that one: ${decided}`,
  );
}

/** @throws Refused in the team that the computer’s owner decided on. */
export function mayLeave({ policy }: Environment, { state }: TeamHere): void {
  const decided = policy?.teamFolder;
  if (decided === undefined || state.folder === null || resolve(decided) !== resolve(state.folder)) return;
  throw new Refused(
    'bad-input',
    'Your organisation has decided on this team on this computer.',
    'Ask whoever looks after it.',
  );
}

export async function joinTeam(
  home: WritableHome & IssuingHome,
  folder: string,
  person: string,
  name: string,
): Promise<TeamRoundReport> {
  const { home: own, now } = home.environment;
  mayJoin(home.environment, folder);
  await teamThread(own, now, undefined).ask('join', { folder, person, name, version: BY_COMMAND });
  return syncTeam(home);
}

/** The home keeps a copy of all that the team has. @throws Refused where it is in no team. */
export async function leaveTeam(home: WritableHome & IssuingHome): Promise<void> {
  const { home: own, now } = home.environment;
  const here = await readTeamHere(own, now);
  if (!here.desk) throw notInATeam();
  mayLeave(home.environment, here);
  await syncTeam(home);
  await teamThread(own, now, undefined).ask('leave', { version: BY_COMMAND });
  await home.workspace.update((file) => ({ ...file, team: { ...file.team, docs: {}, questions: [] } }));
}

/** The colleague's desk that issues in a series. @throws Refused where nobody does. */
export function deskOfSeries({ state }: TeamHere, series: string): TeamHere['state']['others'][number] {
  const desk = state.others.find((other) => other.series === series.toUpperCase());
  if (desk) return desk;
  throw new Refused(
    'not-found',
    `No colleague’s desk has the series ${series}.`,
    `The series are: ${state.others.map((other) => `${other.series} (${other.person})`).join(', ') || 'none yet'}.`,
  );
}

/** The workspace in which a desk issues nothing any more. */
export const withoutDesk =
  (id: string) =>
  (file: WorkspaceFile): WorkspaceFile => ({
    ...file,
    team: { ...file.team, closed: [...new Set([...file.team.closed, id])] },
  });

/** Nothing is issued any more in the series of a desk that is lost. @throws Refused where nobody has it. */
export async function closeSeries(home: WritableHome & IssuingHome, series: string): Promise<string> {
  const desk = deskOfSeries(await readTeamHere(home.environment.home, home.environment.now), series);
  await home.workspace.update(withoutDesk(desk.id));
  await syncTeam(home);
  return `${desk.person}, ${desk.name} (${desk.series}), closed on ${localDay(home.environment.now())}`;
}

const notInATeam = (): Refused =>
  new Refused(
    'bad-input',
    'This home is in no team.',
    'Join one with: attache team join FOLDER --person NAME.',
  );
