import { create } from 'zustand';
import type { BriefSummary, SearchHit } from '../../shared/contract.ts';
import type { Delegation } from '../../shared/domain/index.ts';
import { ask } from './client.ts';
import { useRecent } from './settings.ts';

/** Records per query; for more there is the Library. */
const RECORDS = 12;

export type PaletteState = {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly briefs: readonly BriefSummary[];
  readonly delegations: readonly Delegation[];
  readonly open: () => Promise<void>;
  readonly type: (query: string) => Promise<void>;
};

/** What the palette offers: the officer's own documents when it opens, the library's records as they type. */
export const usePalette = create<PaletteState>()((set, get) => ({
  query: '',
  hits: [],
  briefs: [],
  delegations: [],

  open: async () => {
    set({ query: '', hits: [] });
    const [briefs, delegations] = await Promise.all([
      ask('briefs', {}),
      ask('delegations', {}),
      useRecent.getState().load(),
    ]);
    if (briefs.ok) set({ briefs: briefs.value });
    if (delegations.ok) set({ delegations: delegations.value });
  },

  type: async (query) => {
    set({ query });
    if (query.trim() === '') return set({ hits: [] });
    const answer = await ask('search', { query: query.slice(0, 400), facets: {}, limit: RECORDS });
    // The query has changed meanwhile.
    if (answer.ok && get().query === query) set({ hits: answer.value.hits });
  },
}));
