import { readFile } from 'node:fs/promises';
import type { Contract, updateCalls } from '../../../shared/contract.ts';
import { type MergeConflict, type PackRecords, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import type { Library } from '../../library/library.ts';
import { titleOf } from '../../library/record-kinds.ts';
import { settleConflict } from '../../library/settle-conflict.ts';
import { readRoot } from '../../packs/channel/trust-root.ts';
import { canUndo, overlaysOf, withOwn } from '../stores/catch-up.ts';
import type { AppContext } from '../stores/context.ts';
import { type WorkThread, workThread } from '../threads/work-threads.ts';
import type { channelsOf } from '../use-cases/channels.ts';

type UpdateContract = Pick<Contract, keyof typeof updateCalls>;

/** As many changes as a person looks through; the counts tell the rest. */
const SHOWN = 500;

/** Answers the contract about channels, updates and the questions that they leave. */
export function answerUpdates(
  { ports, libraryStore, workspace, packs, region }: AppContext,
  channels: ReturnType<typeof channelsOf>,
): {
  readonly calls: UpdateContract;
  /** For work that `stopUpdate` shall stop. */
  readonly begin: () => AbortSignal;
  readonly close: () => Promise<void>;
} {
  const { home, now, dialogs } = ports;
  const onStep = (step: { readonly sentence: string; readonly share: number }): void =>
    ports.emit('progress', { task: 'update', ...step });
  /** Keeps the last comparison, from one choice of filters to the next. */
  let comparing: WorkThread | null = null;
  let stopping = new AbortController();
  let chosenRoot: Uint8Array | null = null;
  const at = (): string => now().toISOString();

  const nameOf = async (conflict: MergeConflict, library: Library): Promise<string> => {
    const { recordType, recordId, ours, theirs, base } = conflict;
    const whole = [library.record(recordType, recordId), ours, theirs, base].map((it) =>
      it !== null && typeof it === 'object' && !Array.isArray(it) ? titleOf(recordType, it) : null,
    );
    return whole.find((title) => title !== null) ?? recordId;
  };

  const conflictOf = (id: string): MergeConflict => {
    const conflict = workspace.data.conflicts.find((it) => it.id === id);
    if (conflict && conflict.state !== 'settled') return conflict;
    throw new Refused('not-found', 'This question has been settled.', 'Look at the list again.');
  };

  /** The pack's own records: those that are open anyway, where the question is about the pack in use. */
  const recordsOf = async (packName: string): Promise<PackRecords> => (await region(packName)).library.base;

  const begin = (): AbortSignal => {
    stopping = new AbortController();
    return stopping.signal;
  };

  const calls: UpdateContract = {
    async updates() {
      const { packs: used, kept, history, channels: known } = libraryStore.data;
      const libraryOf = async (packName: string): Promise<Library> =>
        (await region(used.some(({ name }) => name === packName) ? packName : undefined)).library;
      const { conflicts, merges } = workspace.data;
      const open = conflicts.filter(({ state }) => state !== 'settled');
      return {
        channels: [...known],
        packs: used.map(({ name, title, version, created, trust, hash }) => ({
          name,
          title,
          version,
          created,
          trust,
          kept: kept
            .filter((pack) => pack.name === name)
            .map((pack) => ({ version: pack.version, created: pack.created, hash: pack.hash }))
            .reverse(),
          hash,
          edits: workspace.data.overlays.filter(({ packName }) => packName === name).length,
        })),
        conflicts: await Promise.all(
          open.map(async (conflict) => ({
            ...conflict,
            title: await nameOf(conflict, await libraryOf(conflict.packName)),
            fieldWord: conflict.field === null ? null : fieldWord(conflict.recordType, conflict.field),
          })),
        ),
        merges: [...merges].reverse().map((merge) => ({
          id: merge.id,
          packName: merge.packName,
          title: used.find(({ name }) => name === merge.packName)?.title ?? merge.packName,
          from: merge.from.version,
          to: merge.to.version,
          at: merge.at,
          edits: merge.before.length,
          questions: conflicts.filter(({ mergeId }) => mergeId === merge.id).length,
          undone: merge.undone,
          canUndo: canUndo(workspace.data, libraryStore.data, merge),
        })),
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
      if (refused !== null && (id !== null || refusalOf(refused).code === 'cancelled')) throw refused;
      return { brought };
    },
    async stopUpdate() {
      stopping.abort();
      return {};
    },
    async chooseRoot() {
      const path = await dialogs.openFile({
        title: 'Choose the channel’s root of trust (root.json)',
        filters: [{ name: 'Root of trust', extensions: ['json'] }],
      });
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
      const place = location ?? (await dialogs.openFolder({ title: 'Choose the channel’s folder' }));
      if (place === null) return {};
      await channels.add(place.trim(), root);
      chosenRoot = null;
      return {};
    },
    async removeChannel({ id }) {
      await channels.remove(id);
      return {};
    },
    async whatChanged({ packName, from, to, kind, what, words }) {
      const { packs: used, kept, history } = libraryStore.data;
      const versions = [...used, ...kept].filter(({ name }) => name === packName);
      const after =
        to === null ? used.find(({ name }) => name === packName) : versions.find(({ hash }) => hash === to);
      const event = history.findLast(
        (it) => it.packName === packName && it.from !== null && it.to === after?.version,
      );
      const before =
        from === null
          ? kept.findLast(({ name, version }) => name === packName && version === event?.from)
          : versions.find(({ hash }) => hash === from);
      if (!before || !after) return null;
      comparing ??= workThread(ports.workThread);
      const compared = await comparing.ask('compare', {
        home,
        from: before,
        to: after,
        filter: { recordType: kind ?? undefined, what: what ?? undefined, words },
        limit: SHOWN,
      });
      return (
        compared && {
          from: before.version,
          to: after.version,
          counts: [...compared.counts],
          kinds: [...compared.kinds],
          whats: [...compared.whats],
          total: compared.total,
          changes: compared.changes.map(({ fields: _, ...change }) => change),
        }
      );
    },
    async settleConflict({ id, choice, value }) {
      const conflict = conflictOf(id);
      const records = await recordsOf(conflict.packName);
      // One moment for both: by it an undone merge knows that the edit is the answer.
      const when = at();
      await workspace.update((file) => {
        const own = overlaysOf(file, conflict.packName);
        const answer = choice === 'combined' ? { choice, value } : { choice };
        const settled = settleConflict(own, records, conflict, answer, when);
        const chosen = choice === 'combined' ? value : conflict[choice];
        return {
          ...file,
          overlays: withOwn(file, conflict.packName, settled),
          conflicts: file.conflicts.map((it) =>
            it.id === id ? { ...it, state: 'settled', settled: { choice, value: chosen, at: when } } : it,
          ),
        };
      });
      return {};
    },
    async undoMerge({ id }) {
      await packs.undoMerge(id);
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
      return {};
    },
    async removePack({ packName }) {
      await packs.remove(packName);
      return {};
    },
  };
  return { calls, begin, close: async () => comparing?.close() };
}
