import { create } from 'zustand';
import type { AppStatus, Notice } from '../../shared/contract.ts';
import type { Audience } from '../../shared/domain/audience.ts';
import type { PackProblem } from '../../shared/domain/pack.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

/** The result of installing a pack; a refused pack installs nothing. */
export type Installation =
  | { readonly step: 'idle' }
  | { readonly step: 'working' }
  | { readonly step: 'installed'; readonly title: string; readonly version: string }
  | { readonly step: 'refused'; readonly problems: readonly PackProblem[]; readonly total: number }
  | { readonly step: 'failed'; readonly refusal: Refusal };

type RegionState = {
  readonly status: AppStatus | null;
  readonly audiences: readonly Audience[];
  readonly refusal: Refusal | null;
  readonly installation: Installation;
  readonly load: () => Promise<void>;
  readonly addNotice: (notice: Notice) => void;
  readonly dismissNotice: (id: string) => Promise<void>;
  readonly installPack: (from?: 'installPack' | 'installPackFile') => Promise<void>;
  /** Dismisses the result of the last installation. */
  readonly forgetInstallation: () => void;
  readonly switchPack: (name: string) => Promise<void>;
};

/** The region whose pack is in use: its status, its audiences, its notices, its packs. */
export const useRegion = create<RegionState>()((set, get) => ({
  status: null,
  audiences: [],
  refusal: null,
  installation: { step: 'idle' },

  load: async () => {
    const [status, audiences] = await Promise.all([ask('status', {}), ask('audiences', {})]);
    if (!status.ok) return set({ refusal: status.refusal });
    if (!audiences.ok) return set({ status: status.value, refusal: audiences.refusal });
    set({ status: status.value, audiences: audiences.value, refusal: null });
  },

  addNotice: (notice) =>
    set(({ status }) =>
      status
        ? { status: { ...status, notices: [...status.notices.filter((it) => it.id !== notice.id), notice] } }
        : {},
    ),

  dismissNotice: async (id) => {
    const answer = await ask('dismissNotice', { id });
    if (!answer.ok) return set({ refusal: answer.refusal });
    set(({ status }) =>
      status ? { status: { ...status, notices: status.notices.filter((it) => it.id !== id) } } : {},
    );
  },

  installPack: async (from = 'installPack') => {
    set({ installation: { step: 'working' } });
    const answer = await ask(from, {});
    if (!answer.ok) return set({ installation: { step: 'failed', refusal: answer.refusal } });
    switch (answer.value.result) {
      case 'cancelled':
        return set({ installation: { step: 'idle' } });
      case 'refused':
        return set({
          installation: { step: 'refused', problems: answer.value.problems, total: answer.value.total },
        });
      case 'installed': {
        const { title, version } = answer.value.pack;
        await get().load();
        return set({ installation: { step: 'installed', title, version } });
      }
    }
  },

  forgetInstallation: () =>
    set(({ installation }) => (installation.step === 'working' ? {} : { installation: { step: 'idle' } })),

  switchPack: async (name) => {
    const answer = await ask('usePack', { name });
    if (!answer.ok) return set({ refusal: answer.refusal });
    await get().load();
  },
}));
