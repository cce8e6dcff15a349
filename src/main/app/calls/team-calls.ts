import type { TeamFolder, TeamView } from '../../../shared/contract.ts';
import { Refused } from '../../../shared/domain/index.ts';
import type { Looked } from '../../team/told.ts';
import type { TeamDesk } from '../stores/team-desk.ts';
import { deskOfSeries, mayLeave, withoutDesk } from '../use-cases/team.ts';
import { briefHistoryOf, personAt } from '../use-cases/team-history.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** The team of this computer: joining, leaving, and what is in its folder. */
export function teamCalls({ teamDesk, ports, workspace, environment }: AppContext): CallGroup<'teamCalls'> {
  let chosen: string | null = null;
  const view = async (): Promise<TeamView> => {
    const { desk, state } = teamDesk.here();
    const decided = environment.policy?.teamFolder ?? null;
    if (!desk || state.folder === null) return { decided, desk: null, folder: null, closed: [] };
    const folder = folderView(state.folder, await teamDesk.look(state.folder), teamDesk.wrong());
    const ids = new Set(workspace.data.team.closed);
    const closed = state.others.filter(({ id }) => ids.has(id)).map(({ series }) => series);
    return { decided, desk, folder, closed };
  };
  return {
    team: view,
    async chooseTeamFolder() {
      const folder =
        environment.policy?.teamFolder ??
        (await ports.dialogs.openFolder({ title: 'Choose the team’s folder' }));
      if (folder === null) return null;
      chosen = folder;
      return folderView(folder, await teamDesk.look(folder));
    },
    async joinTeam({ person, name }) {
      if (chosen === null)
        throw new Refused('bad-input', 'No folder is chosen yet.', 'Choose the team’s folder first.');
      await teamDesk.join(chosen, person, name);
      return view();
    },
    async leaveTeam() {
      mayLeave(environment, teamDesk.here());
      await teamDesk.leave();
      return view();
    },
    async haveOpen({ briefId }) {
      const key = briefId === null ? null : `brief ${briefId}`;
      teamDesk.sayOpen(key);
      const here = teamDesk.here();
      if (!here.desk) return { others: null };
      const there = teamDesk.open().filter((it) => it.key === key);
      return { others: there.flatMap(({ desk }) => personAt(here, desk) ?? []) };
    },
    async briefHistory({ id }) {
      const key = `brief ${id}`;
      const turns = await teamDesk.turns(key);
      const asked = workspace.data.team.questions.filter((it) => it.key === key).length;
      return { asked, ...briefHistoryOf(turns, teamDesk.here()) };
    },
    async syncTeam() {
      await teamDesk.sync();
      return view();
    },
    async closeSeries({ series }) {
      const { id } = deskOfSeries(teamDesk.here(), series);
      await workspace.update(withoutDesk(id));
      await teamDesk.sync();
      return view();
    },
  };
}

const NOTHING: ReturnType<TeamDesk['wrong']> = { faults: [], missing: [] };

const folderView = (
  folder: string,
  { isThere, desks, files, bytes, faults }: Looked,
  wrong = NOTHING,
): TeamFolder => ({
  folder,
  isThere,
  desks: desks.map(({ person, name, series, joinedAt, leftAt }) => ({
    person,
    name,
    series,
    joinedAt,
    leftAt,
  })),
  files,
  bytes,
  faults: [...faults, ...wrong.faults.filter(({ path }) => faults.every((it) => it.path !== path))].map(
    ({ path, what }) => ({ path, what }),
  ),
  missing: [...new Set(wrong.missing)],
});
