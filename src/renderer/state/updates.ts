import { create } from 'zustand';
import type { CallInput, CallName, ChangesView, UpdatesView } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { useProgress } from './progress.ts';
import { useRegion } from './region.ts';

type Root = { readonly title: string; readonly fingerprint: string };

type UpdatesState = {
  /** Null until the first answer. */
  readonly view: UpdatesView | null;
  readonly refusal: Refusal | null;
  readonly checking: boolean;
  /** What the last check found; null before the first. */
  readonly brought:
    | readonly { readonly title: string; readonly from: string | null; readonly to: string }[]
    | null;
  /** The chosen root of trust, being reviewed. */
  readonly root: Root | null;
  readonly changes: ChangesView | null;
  readonly filter: {
    readonly kind: string | null;
    readonly what: string | null;
    readonly words: string;
    /** Hashes of the compared versions; null means the one in use and the one before it. */
    readonly from: string | null;
    readonly to: string | null;
  };
  /** An installer is on its way; then its path. */
  readonly isSaving: boolean;
  readonly installer: string | null;
  readonly saveInstaller: (version: string) => Promise<void>;
  readonly load: () => Promise<void>;
  readonly check: (id: string | null) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly chooseRoot: () => Promise<void>;
  readonly forgetRoot: () => void;
  readonly addChannel: (location: string | null) => Promise<void>;
  readonly narrow: (filter: Partial<UpdatesState['filter']>) => Promise<void>;
  /** Makes a call, then reloads everything it may have changed. */
  readonly act: <N extends CallName>(name: N, input: CallInput<N>) => Promise<void>;
};

/** Channels and their updates, open questions, and versions to go back to. */
export const useUpdates = create<UpdatesState>()((set, get) => ({
  view: null,
  refusal: null,
  checking: false,
  brought: null,
  root: null,
  isSaving: false,
  installer: null,
  changes: null,
  filter: { kind: null, what: null, words: '', from: null, to: null },

  load: async () => {
    const view = await ask('updates', {});
    if (!view.ok) return set({ refusal: view.refusal });
    const packName = useRegion.getState().status?.activePack ?? '';
    const changes = await ask('whatChanged', { packName, ...get().filter });
    set({ view: view.value, changes: changes.ok ? changes.value : null });
  },

  check: async (id) => {
    set({ checking: true, refusal: null, brought: null });
    const answer = await ask('checkUpdates', { id });
    useProgress.getState().clear('update');
    set(
      answer.ok
        ? { checking: false, brought: answer.value.brought }
        : { checking: false, refusal: answer.refusal },
    );
    // Region first: it decides which pack's changes are shown.
    await useRegion.getState().load();
    await get().load();
  },

  saveInstaller: async (version) => {
    set({ isSaving: true, installer: null, refusal: null });
    const answer = await ask('saveInstaller', { version });
    useProgress.getState().clear('update');
    set(
      answer.ok
        ? { isSaving: false, installer: answer.value?.path ?? null }
        : { isSaving: false, refusal: answer.refusal },
    );
  },

  stop: async () => {
    await ask('stopUpdate', {});
  },

  chooseRoot: async () => {
    const answer = await ask('chooseRoot', {});
    set(answer.ok ? { root: answer.value, refusal: null } : { refusal: answer.refusal });
  },

  forgetRoot: () => set({ root: null }),

  addChannel: async (location) => {
    const answer = await ask('addChannel', { location });
    if (!answer.ok) return set({ refusal: answer.refusal });
    set({ root: null, refusal: null });
    await get().load();
  },

  narrow: async (filter) => {
    set({ filter: { ...get().filter, ...filter } });
    const asked = get().filter;
    const packName = useRegion.getState().status?.activePack ?? '';
    const changes = await ask('whatChanged', { packName, ...asked });
    // The filter has changed meanwhile: this answer is outdated.
    if (get().filter !== asked) return;
    set(changes.ok ? { changes: changes.value } : { refusal: changes.refusal });
  },

  act: async (name, input) => {
    const answer = await ask(name, input);
    set({ refusal: answer.ok ? null : answer.refusal });
    // Region first: it decides which pack's changes are shown.
    await useRegion.getState().load();
    await get().load();
  },
}));
