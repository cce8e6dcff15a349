import { localDay } from '../../../shared/format/local-day.ts';
import { erasePerson, erasureOf } from '../stores/erasing.ts';
import { peopleDue } from '../use-cases/people-due.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** What is known of people: how long it is kept, and how it goes. */
export function peopleCalls(context: AppContext): CallGroup<'peopleCalls'> {
  const { workspace, ledger, searches, frame, environment } = context;
  const kept = () => ({
    retention: workspace.data.retention,
    due: [...peopleDue(workspace.data, ledger.data, localDay(environment.now()))],
  });
  return {
    people: async () => kept(),
    async keepPeople(retention) {
      await workspace.update((file) => ({ ...file, retention }));
      return kept();
    },
    erasure: ({ name }) => erasureOf(context, name),
    erasePerson: ({ name }) =>
      context.finish(
        erasePerson(
          { environment, workspace, ledger, others: [searches, frame], fromTeam: context.teamDesk.eraseName },
          name,
        ),
      ),
  };
}
