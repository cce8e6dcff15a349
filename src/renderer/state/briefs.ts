import { create } from 'zustand';
import type { BriefSummary } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { keepNow, lay, take } from './desk.ts';

type BriefsState = {
  /** Null until they were read. */
  readonly briefs: readonly BriefSummary[] | null;
  readonly refusal: Refusal | null;
  readonly load: () => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

/** The briefs on this computer. */
export const useBriefs = create<BriefsState>()((set, get) => ({
  briefs: null,
  refusal: null,

  load: async () => {
    const answer = await ask('briefs', {});
    set(answer.ok ? { briefs: answer.value, refusal: null } : { refusal: answer.refusal });
  },

  remove: async (id) => {
    const found = await ask('brief', { id });
    if (!found.ok) return set({ refusal: found.refusal });
    lay({ briefs: { [id]: found.value.brief } });
    take(`Remove ${found.value.brief.title}`, ({ briefs }) => ({ briefs: { ...briefs, [id]: null } }));
    if (!(await keepNow())) return;
    await get().load();
  },
}));
