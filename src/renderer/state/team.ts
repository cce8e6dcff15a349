import { useEffect } from 'react';
import { create } from 'zustand';
import type { BriefHistory } from '../../shared/contract.ts';
import { ask } from './client.ts';
import { useSaveStatus } from './desk.ts';

type TeamState = {
  readonly briefId: string | null;
  /** Who else has the open brief open; null where this computer is in no team. */
  readonly others: readonly string[] | null;
  /** Who wrote what of it; null until loaded. */
  readonly history: BriefHistory | null;
  /** Tells colleagues which brief is open here. */
  readonly tell: (briefId: string | null) => Promise<void>;
  readonly readHistory: () => Promise<void>;
};

/** What colleagues have to do with the open brief. */
export const useTeam = create<TeamState>()((set, get) => ({
  briefId: null,
  others: null,
  history: null,

  tell: async (briefId) => {
    if (get().briefId !== briefId) set({ briefId, history: null });
    const answer = await ask('haveOpen', { briefId });
    if (get().briefId === briefId) set({ others: answer.ok ? answer.value.others : null });
  },

  readHistory: async () => {
    const { briefId, others } = get();
    if (briefId === null || others === null) return;
    const answer = await ask('briefHistory', { id: briefId });
    if (answer.ok && get().briefId === briefId) set({ history: answer.value });
  },
}));

/** An edit is in the history soon after it is saved. */
const HISTORY_AFTER_MS = 1500;

/** While a brief is shown, colleagues are told so, and who wrote what of it is kept up. */
export function useTeamOnBrief(id: string): void {
  const others = useTeam((state) => state.others);
  const saved = useSaveStatus();
  useEffect(() => {
    const { tell, readHistory } = useTeam.getState();
    void tell(id).then(readHistory);
    return () => void tell(null);
  }, [id]);
  useEffect(() => {
    if (others === null || saved.state !== 'saved') return;
    const timer = setTimeout(() => void useTeam.getState().readHistory(), HISTORY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [others, saved]);
}
