import { create } from 'zustand';
import type { Attention, BriefState } from '../../shared/contract.ts';
import { ask } from './client.ts';

type HomeState = {
  readonly states: Readonly<Record<string, BriefState>>;
  /** Null until loaded. */
  readonly attention: readonly Attention[] | null;
  readonly load: () => Promise<void>;
};

/** The state of each brief, and what needs the officer's attention. */
export const useHome = create<HomeState>()((set) => ({
  states: {},
  attention: null,
  load: async () => {
    const answer = await ask('home', {});
    if (!answer.ok) return set({ attention: [] });
    const { states, attention } = answer.value;
    set({ states: Object.fromEntries(states.map((it) => [it.briefId, it])), attention });
  },
}));
