import { create } from 'zustand';
import type { FactCard, SearchAnswer, SearchFacets, SearchHit } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

/** The facets that the library offers, in this order. */
export const FACETS = ['kind', 'cluster', 'theme', 'market'] as const;
export type Facet = (typeof FACETS)[number];

/** More rows than anyone reads; fewer than make the list slow. */
const MOST_HITS = 100;

type Library = {
  readonly query: string;
  readonly facets: SearchFacets;
  /** Null until the first answer. */
  readonly answer: SearchAnswer | null;
  readonly refusal: Refusal | null;
  readonly chosen: SearchHit | null;
  readonly audienceId: string | null;
  readonly card: FactCard | null;
  readonly cardRefusal: Refusal | null;
};

type LibraryState = Library & {
  readonly begin: (audienceId: string | null) => void;
  readonly type: (query: string) => void;
  readonly narrow: (facet: Facet, value: string | null) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly search: () => Promise<void>;
  readonly choose: (hit: SearchHit | null) => Promise<void>;
  readonly showFor: (audienceId: string) => Promise<void>;
};

/** The library, searched. */
export const useLibrary = create<LibraryState>()((set, get) => {
  /** Answers may overtake each other; only the newest question's counts. */
  let asked = 0;

  const readCard = async (): Promise<void> => {
    const { chosen, audienceId } = get();
    if (chosen?.kind !== 'fact' || audienceId === null) return set({ card: null, cardRefusal: null });
    const answer = await ask('fact', { id: chosen.id, audienceId });
    if (get().chosen?.id !== chosen.id || get().audienceId !== audienceId) return;
    set(answer.ok ? { card: answer.value, cardRefusal: null } : { card: null, cardRefusal: answer.refusal });
  };

  return {
    query: '',
    facets: {},
    answer: null,
    refusal: null,
    chosen: null,
    audienceId: null,
    card: null,
    cardRefusal: null,

    begin: (audienceId) => {
      if (get().audienceId === null) set({ audienceId });
    },

    type: (query) => set({ query }),

    narrow: async (facet, value) => {
      const { [facet]: _, ...others } = get().facets;
      set({ facets: value === null ? others : { ...others, [facet]: value } });
      await get().search();
    },

    clear: async () => {
      set({ query: '', facets: {} });
      await get().search();
    },

    search: async () => {
      asked += 1;
      const mine = asked;
      const { query, facets } = get();
      const answer = await ask('search', { query: query.trim(), facets, limit: MOST_HITS });
      if (mine !== asked) return;
      set(answer.ok ? { answer: answer.value, refusal: null } : { refusal: answer.refusal });
    },

    choose: async (hit) => {
      set({ chosen: hit, card: null, cardRefusal: null });
      await readCard();
    },

    showFor: async (audienceId) => {
      set({ audienceId });
      await readCard();
    },
  };
});
