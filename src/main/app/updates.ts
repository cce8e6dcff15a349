import { readFile } from 'node:fs/promises';
import type { updateCalls } from '../../shared/contract/updates.ts';
import type { Contract } from '../../shared/contract.ts';
import { type MergeConflict, type PackRecords, Refused, refusalOf } from '../../shared/domain/index.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { diffRecords, filteredChanges } from '../library/diff.ts';
import { editOverlay } from '../library/edit-overlay.ts';
import type { Library } from '../library/library.ts';
import { byKey, kindOf } from '../library/record-kinds.ts';
import { settleConflict } from '../library/settle-conflict.ts';
import { suggestionText } from '../library/suggestion.ts';
import { readRoot } from '../packs/channel/trust-root.ts';
import type { LibraryFile } from '../packs/library-store.ts';
import { loadInstalled } from '../packs/load-installed.ts';
import type { OnStep } from '../packs/read-pack.ts';
import { replaceFile } from '../storage/replace-file.ts';
import type { Store } from '../storage/store.ts';
import type { channelsOf } from './channels.ts';
import { countLines } from './describe-changes.ts';
import type { installedPacks } from './installed-packs.ts';
import type { WorkspaceFile } from './workspace.ts';

type UpdateContract = Pick<Contract, keyof typeof updateCalls>;

export type UpdateParts = {
  readonly home: string;
  readonly now: () => Date;
  readonly libraryStore: Store<LibraryFile>;
  readonly workspace: Store<WorkspaceFile>;
  readonly packs: ReturnType<typeof installedPacks>;
  readonly channels: ReturnType<typeof channelsOf>;
  /** The region in use. */
  readonly library: () => Promise<Library>;
  /** What was opened shows older data now. */
  readonly forget: () => void;
  readonly onStep: OnStep;
  readonly openFile: (title: string) => Promise<string | null>;
  readonly openFolder: (title: string) => Promise<string | null>;
  readonly saveFile: (title: string, name: string) => Promise<string | null>;
};

/** As many changes as a person looks through; the counts tell the rest. */
const SHOWN = 500;

/** Answers the contract about channels, updates, questions and the team's own edits. */
export function updates(parts: UpdateParts): {
  readonly calls: UpdateContract;
  /** For work that `stopUpdate` shall stop. */
  readonly begin: () => AbortSignal;
} {
  const { home, now, libraryStore, workspace, packs, channels, forget, onStep } = parts;
  let stopping = new AbortController();
  let chosenRoot: Uint8Array | null = null;
  const at = (): string => now().toISOString();

  const titleOf = async (conflict: MergeConflict, library: Library): Promise<string> => {
    const kind = kindOf(conflict.recordType);
    const whole = [conflict.ours, conflict.theirs, conflict.base].find(
      (it) => it !== null && typeof it === 'object' && !Array.isArray(it) && kind.titled in it,
    );
    const record = byKey(library.records, kind).get(conflict.recordId) ?? whole;
    const title = record && typeof record === 'object' && !Array.isArray(record) ? record[kind.titled] : null;
    return typeof title === 'string' ? title : conflict.recordId;
  };

  const conflictOf = (id: string): MergeConflict => {
    const conflict = workspace.data.conflicts.find((it) => it.id === id);
    if (conflict && conflict.state !== 'settled') return conflict;
    throw new Refused('not-found', 'This question has been settled.', 'Look at the list again.');
  };

  const recordsOf = async (
    packName: string,
    hash?: string,
  ): Promise<{ version: string; records: PackRecords } | null> => {
    const { packs: used, kept } = libraryStore.data;
    const pack = [...used, ...kept].find(
      (it) => it.name === packName && (hash === undefined || it.hash === hash),
    );
    const reading = pack && (await loadInstalled(home, pack));
    return pack && reading?.ok ? { version: pack.version, records: reading.records } : null;
  };

  const replaceOwn = (
    file: WorkspaceFile,
    packName: string,
    own: WorkspaceFile['overlays'],
  ): WorkspaceFile['overlays'] => [
    ...file.overlays.filter((overlay) => overlay.packName !== packName),
    ...own,
  ];

  const begin = (): AbortSignal => {
    stopping = new AbortController();
    return stopping.signal;
  };

  const calls: UpdateContract = {
    async updates() {
      const { packs: used, kept, history, channels: known } = libraryStore.data;
      const library = await parts.library();
      const open = workspace.data.conflicts.filter(({ state }) => state !== 'settled');
      return {
        channels: [...known],
        packs: used.map(({ name, title, version, created, trust }) => ({
          name,
          title,
          version,
          created,
          trust,
          kept: kept
            .filter((pack) => pack.name === name)
            .map((pack) => ({ version: pack.version, created: pack.created }))
            .reverse(),
          edits: workspace.data.overlays.filter(({ packName }) => packName === name).length,
        })),
        conflicts: await Promise.all(
          open.map(async (conflict) => ({
            ...conflict,
            title: await titleOf(conflict, library),
            fieldWord: conflict.field === null ? null : fieldWord(conflict.field),
          })),
        ),
        history: [...history].reverse(),
      };
    },
    async checkUpdates({ id }) {
      const signal = begin();
      const brought: { title: string; from: string | null; to: string }[] = [];
      let refused: unknown = null;
      for (const channel of libraryStore.data.channels.filter((it) => id === null || it.id === id)) {
        try {
          const { packs: come } = await channels.sync(channel.id, { onStep, signal });
          brought.push(...come.map(({ pack, from }) => ({ title: pack.title, from, to: pack.version })));
        } catch (error) {
          // One channel that fails keeps nobody from the others; its trouble is kept with it.
          refused ??= error;
          if (refusalOf(error).code === 'cancelled') break;
        }
      }
      forget();
      if (refused !== null && (id !== null || refusalOf(refused).code === 'cancelled')) throw refused;
      return { brought };
    },
    async stopUpdate() {
      stopping.abort();
      return {};
    },
    async chooseRoot() {
      const path = await parts.openFile('Choose the channel’s root of trust (root.json)');
      if (path === null) return null;
      const bytes = await readFile(path).catch(() => new Uint8Array());
      const { title, fingerprint } = readRoot(bytes);
      chosenRoot = bytes;
      return { title, fingerprint };
    },
    async addChannel({ location }) {
      const root = chosenRoot;
      if (!root)
        throw new Refused(
          'bad-input',
          'No root of trust was chosen.',
          'Choose the channel’s root.json first.',
        );
      const place = location ?? (await parts.openFolder('Choose the channel’s folder'));
      if (place === null) return {};
      await channels.add(place.trim(), root);
      chosenRoot = null;
      return {};
    },
    async removeChannel({ id }) {
      await channels.remove(id);
      return {};
    },
    async whatChanged({ packName, kind, what }) {
      const event = libraryStore.data.history.findLast(
        (it) => it.packName === packName && it.from !== null && it.to !== null,
      );
      const older = libraryStore.data.kept.findLast(
        (it) => it.name === packName && it.version === event?.from,
      );
      const [before, after] = [
        older ? await recordsOf(packName, older.hash) : null,
        await recordsOf(packName),
      ];
      if (!before || !after) return null;
      const diff = diffRecords(before.records, after.records);
      const changes = filteredChanges(diff, { recordType: kind ?? undefined, what: what ?? undefined });
      return {
        from: before.version,
        to: after.version,
        counts: [...countLines(diff)],
        total: changes.length,
        changes: changes.slice(0, SHOWN).map(({ fields: _, ...change }) => change),
      };
    },
    async settleConflict({ id, choice, value }) {
      const conflict = conflictOf(id);
      const found = await recordsOf(conflict.packName);
      if (!found)
        throw new Refused(
          'damaged',
          'The pack of this question cannot be read.',
          'Install it again, then settle it.',
        );
      await workspace.update((file) => {
        const own = file.overlays.filter(({ packName }) => packName === conflict.packName);
        const answer = choice === 'combined' ? { choice, value } : { choice };
        const settled = settleConflict(own, found.records, conflict, answer, at());
        const chosen = choice === 'combined' ? value : conflict[choice];
        return {
          ...file,
          overlays: replaceOwn(file, conflict.packName, [...settled]),
          conflicts: file.conflicts.map((it) =>
            it.id === id ? { ...it, state: 'settled', settled: { choice, value: chosen, at: at() } } : it,
          ),
        };
      });
      forget();
      return {};
    },
    async deferConflict({ id }) {
      conflictOf(id);
      await workspace.update((file) => ({
        ...file,
        conflicts: file.conflicts.map((it) => (it.id === id ? { ...it, state: 'deferred' } : it)),
      }));
      return {};
    },
    async rollBack({ packName, version }) {
      await packs.rollBack(packName, version);
      forget();
      return {};
    },
    async removePack({ packName }) {
      await packs.remove(packName);
      forget();
      return {};
    },
    async record({ recordType, recordId }) {
      const library = await parts.library();
      const kind = kindOf(recordType);
      return {
        seen: byKey(library.records, kind).get(recordId) ?? null,
        pack: byKey(library.base, kind).get(recordId) ?? null,
        overlay:
          library.overlays.find((it) => it.recordType === recordType && it.recordId === recordId) ?? null,
      };
    },
    async editRecord(edit) {
      const { pack, base } = await parts.library();
      await workspace.update((file) => {
        const own = file.overlays.filter(({ packName }) => packName === pack.name);
        return {
          ...file,
          overlays: replaceOwn(file, pack.name, [...editOverlay(own, base, pack.name, edit, at())]),
          bases: { ...file.bases, [pack.name]: { version: pack.version, hash: pack.hash } },
        };
      });
      forget();
      return {};
    },
    async exportSuggestion() {
      const { pack, overlays } = await parts.library();
      const path = await parts.saveFile(
        'Save the team’s edits for the publisher',
        `${pack.name}-suggestion.json`,
      );
      if (path === null) return null;
      const text = suggestionText(pack, overlays, at());
      await replaceFile(path, text, { mode: 0o644 });
      return { path, edits: overlays.filter(({ change }) => change.kind !== 'annotate').length };
    },
  };
  return { calls, begin };
}
