import { listOwnEdits } from '../../library/own-edits.ts';
import { suggestionText } from '../../library/suggestion.ts';
import { overlayKey } from '../stores/team-items.ts';
import { overlayFor, tryFact } from '../use-cases/edit.ts';
import { personAt } from '../use-cases/team-history.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** The team's own edits of records. */
export function editCalls({ ports, region, workspace, teamDesk }: AppContext): CallGroup<'editCalls'> {
  const at = (): string => ports.now().toISOString();
  return {
    async overlayFor({ edit }) {
      const { library } = await region();
      return overlayFor(edit, library, at());
    },
    async tryFact({ fields }) {
      const { library, audiences } = await region();
      return tryFact(fields, library, audiences);
    },
    async ownEdits() {
      const { docs } = workspace.data.team;
      return listOwnEdits((await region()).library, (overlay) => {
        const by = docs[overlayKey(overlay)]?.by;
        return by === undefined ? null : personAt(teamDesk.here(), by);
      });
    },
    async exportSuggestion() {
      const { pack, overlays } = (await region()).library;
      const path = await ports.dialogs.saveFile({
        title: 'Save the team’s edits for the publisher',
        defaultName: `${pack.name}-suggestion.json`,
        filters: [{ name: 'Suggestion', extensions: ['json'] }],
      });
      if (path === null) return null;
      const text = suggestionText(pack, overlays, at());
      await writeChosen(path, Buffer.from(text));
      return { path, edits: overlays.filter(({ change }) => change.kind !== 'annotate').length };
    },
  };
}
