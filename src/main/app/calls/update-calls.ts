import { readFile } from 'node:fs/promises';
import { Refused } from '../../../shared/domain/index.ts';
import { parseRoot } from '../../packs/channel/trust-root.ts';
import { appOffer } from '../use-cases/app-updates.ts';
import type { openChannels } from '../use-cases/channels.ts';
import {
  checkUpdates,
  deferQuestion,
  settleQuestion,
  updatesOf,
  versionComparer,
} from '../use-cases/update.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Channels, updates and the questions that they leave. */
export function updateCalls(
  context: AppContext,
  channels: ReturnType<typeof openChannels>,
): {
  readonly calls: CallGroup<'updateCalls'>;
  /** For work that `stopUpdate` shall stop. */
  readonly begin: () => AbortSignal;
  readonly close: () => Promise<void>;
} {
  const { ports, packs } = context;
  const comparer = versionComparer(context);
  let stopping = new AbortController();
  let chosenRoot: Uint8Array | null = null;
  /** The installer that was written last. */
  let saved: string | null = null;
  const begin = (): AbortSignal => {
    stopping = new AbortController();
    return stopping.signal;
  };

  const calls: CallGroup<'updateCalls'> = {
    updates: () => updatesOf(context),
    checkUpdates: ({ id }) =>
      checkUpdates(context, channels, id, {
        onStep: (step) => ports.emit('progress', { task: 'update', ...step }),
        signal: begin(),
      }),
    async stopUpdate() {
      stopping.abort();
      return {};
    },
    async saveInstaller({ version }) {
      const offer = await appOffer(context);
      if (offer?.version !== version)
        throw new Refused('not-found', `Attaché ${version} is not offered here.`, 'Look at Updates again.');
      const path = await ports.dialogs.saveFile({
        title: `Save the installer of Attaché ${offer.version}`,
        defaultName: offer.name,
        filters: [],
      });
      if (path === null) return null;
      await channels.saveInstaller(offer, path, {
        onStep: (step) => ports.emit('progress', { task: 'update', ...step }),
        signal: begin(),
      });
      saved = path;
      return { path };
    },
    async showInstaller({ path }) {
      if (path !== saved) throw new Refused('not-found', 'No installer was saved there.', 'Save it first.');
      ports.showItem(path);
      return {};
    },
    async chooseRoot() {
      const path = await ports.dialogs.openFile({
        title: 'Choose the channel’s root of trust (root.json)',
        filters: [{ name: 'Root of trust', extensions: ['json'] }],
      });
      if (path === null) return null;
      const bytes = await readFile(path).catch(() => new Uint8Array());
      const { title, fingerprint } = parseRoot(bytes);
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
      const place = location ?? (await ports.dialogs.openFolder({ title: 'Choose the channel’s folder' }));
      if (place === null) return {};
      await channels.add(place.trim(), root);
      chosenRoot = null;
      return {};
    },
    async removeChannel({ id }) {
      await channels.remove(id);
      return {};
    },
    whatChanged: (asked) => comparer.whatChanged(asked),
    async settleConflict(answer) {
      await settleQuestion(context, answer);
      return {};
    },
    async undoMerge({ id }) {
      await packs.undoMerge(id);
      return {};
    },
    async deferConflict({ id }) {
      await deferQuestion(context, id);
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
  return { calls, begin, close: comparer.close };
}
