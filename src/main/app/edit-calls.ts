import type { Contract, editCalls } from '../../shared/contract.ts';
import { editOverlay } from '../library/edit-overlay.ts';
import { recordIn } from '../library/list-indexes.ts';
import { kindOf } from '../library/record-kinds.ts';
import { suggestionText } from '../library/suggestion.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { overlaysOf, withOwn } from './catch-up.ts';
import type { AppContext } from './context.ts';

/** Answers the contract about the team's own edits. */
export function answerEdits({
  ports,
  workspace,
  region,
}: Pick<AppContext, 'ports' | 'workspace' | 'region'>): Pick<Contract, keyof typeof editCalls> {
  const at = (): string => ports.now().toISOString();

  return {
    async record({ recordType, recordId }) {
      const { library } = await region();
      return {
        seen: library.record(recordType, recordId),
        pack: recordIn(library.base, kindOf(recordType), recordId),
        overlay:
          library.overlays.find((it) => it.recordType === recordType && it.recordId === recordId) ?? null,
      };
    },
    async editRecord(edit) {
      const { pack, base } = (await region()).library;
      await workspace.update((file) => ({
        ...file,
        overlays: withOwn(
          file,
          pack.name,
          editOverlay(overlaysOf(file, pack.name), base, pack.name, edit, at()),
        ),
        // Set once, then moved by merges only: an edit that comes in between must not pass for one of them.
        bases: { [pack.name]: { version: pack.version, hash: pack.hash }, ...file.bases },
      }));
      return {};
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
      await replaceFile(path, text, { mode: 0o644 });
      return { path, edits: overlays.filter(({ change }) => change.kind !== 'annotate').length };
    },
  };
}
