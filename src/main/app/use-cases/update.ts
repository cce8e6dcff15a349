import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallInput, CallOutput } from '../../../shared/contract.ts';
import { type MergeConflict, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import type { Library } from '../../library/library.ts';
import { titleOf } from '../../library/record-kinds.ts';
import { settleConflict } from '../../library/settle-conflict.ts';
import type { Asking } from '../../threads/start-thread.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import type { TeamDesk } from '../stores/team-desk.ts';
import type { TeamHere } from '../stores/team-here.ts';
import { canUndo, overlaysOf, replaceOverlays } from '../stores/update-overlays.ts';
import { type WorkThread, workThread } from '../threads/work-threads.ts';
import { appOffer } from './app-updates.ts';
import { openChannels, type SyncResult } from './channels.ts';
import { sidesFor, teamConflicts, withFigures } from './team-questions.ts';

/** As many changes as a person looks through; the counts tell the rest. */
const SHOWN = 500;

type Channels = ReturnType<typeof openChannels>;

/** A newer Attaché that is offered, and where its installer was put; null where there is none. */
export type SyncedApp = {
  readonly version: string;
  readonly channel: string;
  readonly path: string | null;
} | null;

/** Fetches what a channel has published, or all known channels; one that is new is added by its root of trust. */
export async function syncChannels(
  { environment, libraryStore, packs }: WritableHome,
  from: string | null,
  rootFile: string | null,
  { again, installer }: { readonly again: boolean; readonly installer: string | null },
): Promise<{ readonly synced: readonly SyncResult[]; readonly app: SyncedApp }> {
  const root = rootFile === null ? null : await readFile(rootFile).catch(() => null);
  if (rootFile !== null && root === null)
    throw new Refused('cannot-read', `The root of trust ${rootFile} cannot be read.`, 'Check its name.');
  const channels = openChannels(environment, libraryStore, packs);
  await channels.addShipped();
  const [wrong] = await channels.addDecided();
  if (wrong && from === null) throw new Refused('cannot-read', wrong.sentence, wrong.next ?? undefined);
  const added = from !== null && root !== null ? [(await channels.add(from, root)).id] : null;
  const wanted = added ?? (from === null ? libraryStore.data.channels.map(({ id }) => id) : [from]);
  if (wanted.length === 0) {
    throw new Refused(
      'not-found',
      'No channel is known yet.',
      'Add one with: attache sync --from ADDRESS --root FILE.',
    );
  }
  const synced: SyncResult[] = [];
  for (const id of wanted) synced.push(await channels.sync(id, { again }));
  const offer = await appOffer({ environment, libraryStore });
  const path = offer && installer !== null ? join(installer, offer.name) : null;
  if (offer && path !== null) await channels.saveInstaller(offer, path);
  return { synced, app: offer && { version: offer.version, channel: offer.channel.title, path } };
}

/** Asks the named channel, or each; one that fails keeps nobody from the others, and its trouble is kept with it. */
export async function checkUpdates(
  { libraryStore }: OpenHome,
  channels: Channels,
  id: string | null,
  asking: Pick<Asking, 'onStep' | 'signal'>,
): Promise<CallOutput<'checkUpdates'>> {
  const brought: { title: string; from: string | null; to: string }[] = [];
  let refused: unknown = null;
  for (const channel of libraryStore.data.channels.filter((it) => id === null || it.id === id)) {
    try {
      const { packs } = await channels.sync(channel.id, asking);
      brought.push(...packs.map(({ pack, from }) => ({ title: pack.title, from, to: pack.version })));
    } catch (error) {
      refused ??= error;
      if (refusalOf(error).code === 'cancelled') break;
    }
  }
  if (refused !== null && (id !== null || refusalOf(refused).code === 'cancelled')) throw refused;
  return { brought };
}

/** Channels, packs with the versions that are kept, the merges beneath the team's edits and the questions they left. */
export async function updatesOf({
  environment,
  libraryStore,
  workspace,
  region,
  team,
}: OpenHome & { readonly team?: () => TeamHere }): Promise<CallOutput<'updates'>> {
  const { packs: used, kept, history, channels: known } = libraryStore.data;
  const libraryOf = async (packName: string): Promise<Library> =>
    (await region(used.some(({ name }) => name === packName) ? packName : undefined)).library;
  const { conflicts, merges } = workspace.data;
  const offer = await appOffer({ environment, libraryStore });
  const open = conflicts.filter(({ state }) => state !== 'settled');
  return {
    app: {
      version: environment.app?.version ?? '',
      offer: offer && {
        version: offer.version,
        name: offer.name,
        bytes: offer.bytes,
        channel: offer.channel.title,
      },
      isDecided: environment.policy?.appUpdates === false,
    },
    channels: known,
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
    conflicts: [
      ...(await Promise.all(
        open.map(async (conflict) => ({
          ...conflict,
          title: conflictTitle(conflict, await libraryOf(conflict.packName)),
          fieldWord: conflict.field === null ? null : fieldWord(conflict.recordType, conflict.field),
          between: null,
        })),
      )),
      ...teamConflicts(workspace.data, team?.()),
    ],
    merges: merges.toReversed().map((merge) => ({
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
    history: history.toReversed(),
  };
}

function conflictTitle(
  { recordType, recordId, ours, theirs, base }: MergeConflict,
  library: Library,
): string {
  const whole = [library.record(recordType, recordId), ours, theirs, base].map((it) =>
    it !== null && typeof it === 'object' && !Array.isArray(it) ? titleOf(recordType, it) : null,
  );
  return whole.find((title) => title !== null) ?? recordId;
}

/** Compares two versions of a pack in a thread that keeps the last comparison, from one choice of filters to the next. */
export function versionComparer({ environment, libraryStore }: OpenHome) {
  let thread: WorkThread | null = null;
  return {
    async whatChanged({
      packName,
      from,
      to,
      kind,
      what,
      words,
    }: CallInput<'whatChanged'>): Promise<CallOutput<'whatChanged'>> {
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
      thread ??= workThread(environment.workThread);
      const compared = await thread.ask('compare', {
        home: environment.home,
        from: before,
        to: after,
        filter: { recordType: kind ?? undefined, what: what ?? undefined, words },
        limit: SHOWN,
      });
      return (
        compared && {
          from: before.version,
          to: after.version,
          counts: compared.counts,
          kinds: compared.kinds,
          whats: compared.whats,
          total: compared.total,
          changes: compared.changes.map(({ fields: _, ...change }) => change),
        }
      );
    },
    close: async (): Promise<void> => thread?.close(),
  };
}

/** Answers a question that a merge left, by an edit of the team's. @throws Refused where it is settled already. */
export async function settleQuestion(
  { environment, workspace, region, teamDesk }: WritableHome & { readonly teamDesk?: TeamDesk },
  { id, choice, value }: CallInput<'settleConflict'>,
): Promise<void> {
  const asked = workspace.data.team.questions.find((it) => it.id === id);
  if (asked && teamDesk) {
    const { ours, theirs } = sidesFor(asked, teamDesk.here());
    const chosen =
      choice === 'ours' ? ours.value : choice === 'theirs' ? theirs.value : withFigures(value, asked);
    return teamDesk.settle(asked, chosen);
  }
  const conflict = openConflict(workspace.data.conflicts, id);
  // Those that are open anyway, where the question is about the pack in use.
  const records = (await region(conflict.packName)).library.base;
  // One moment for both: by it an undone merge knows that the edit is the answer.
  const at = environment.now().toISOString();
  await workspace.update((file) => {
    const own = overlaysOf(file, conflict.packName);
    const answer = choice === 'combined' ? { choice, value } : { choice };
    const settled = settleConflict(own, records, conflict, answer, at);
    const chosen = choice === 'combined' ? value : conflict[choice];
    return {
      ...file,
      overlays: replaceOverlays(file, conflict.packName, settled),
      conflicts: file.conflicts.map((it) =>
        it.id === id ? { ...it, state: 'settled', settled: { choice, value: chosen, at } } : it,
      ),
    };
  });
}

/** Leaves the question for later. */
export async function deferQuestion({ workspace }: WritableHome, id: string): Promise<void> {
  if (workspace.data.team.questions.some((it) => it.id === id)) {
    await workspace.update((file) => ({
      ...file,
      team: {
        ...file.team,
        questions: file.team.questions.map((it) => (it.id === id ? { ...it, state: 'deferred' } : it)),
      },
    }));
    return;
  }
  openConflict(workspace.data.conflicts, id);
  await workspace.update((file) => ({
    ...file,
    conflicts: file.conflicts.map((it) => (it.id === id ? { ...it, state: 'deferred' } : it)),
  }));
}

function openConflict(conflicts: readonly MergeConflict[], id: string): MergeConflict {
  const conflict = conflicts.find((it) => it.id === id);
  if (conflict && conflict.state !== 'settled') return conflict;
  throw new Refused('not-found', 'This question has been settled.', 'Look at the list again.');
}
