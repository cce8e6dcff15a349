import { create } from 'zustand';
import type { BriefView, CallOutput, ClusterCard } from '../../shared/contract.ts';
import type { Delegation } from '../../shared/domain/delegation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { addDelegation } from './delegations.ts';

export type ClusterSuggestion = CallOutput<'suggestClusters'>[number];

/** The contract's limit of clusters per brief. */
export const MOST_CLUSTERS = 16;

type Draft = {
  readonly audienceId: string | null;
  readonly delegationId: string | null;
  readonly delegations: readonly Delegation[];
  readonly clusters: readonly ClusterCard[];
  /** Null while loading. */
  readonly suggestions: readonly ClusterSuggestion[] | null;
  /** What the officer ticked or cleared by hand; survives a change of audience or delegation. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Who comes, where nothing announced them: a visit of that name is made with the brief. */
  readonly newName: string;
  readonly creating: boolean;
  readonly refusal: Refusal | null;
};

type DraftState = Draft & {
  readonly begin: (audienceId: string | null, delegationId: string | null) => Promise<void>;
  /** Loads the region's clusters without starting a brief. */
  readonly loadClusters: () => Promise<void>;
  /** Chooses a delegation that was just saved, and its audience. */
  readonly bring: (delegation: Delegation) => Promise<void>;
  readonly chooseAudience: (audienceId: string) => Promise<void>;
  readonly chooseDelegation: (delegationId: string | null) => Promise<void>;
  readonly importDelegation: () => Promise<void>;
  readonly nameVisit: (name: string) => void;
  /** Puts away what was chosen and typed. */
  readonly forget: () => void;
  readonly chooseClusters: (clusterIds: readonly string[]) => void;
  readonly create: () => Promise<BriefView | null>;
};

const fresh: Draft = {
  audienceId: null,
  delegationId: null,
  delegations: [],
  clusters: [],
  suggestions: null,
  added: [],
  removed: [],
  newName: '',
  creating: false,
  refusal: null,
};

/** The clusters ticked by default. */
export const suggestedClusters = ({
  suggestions,
}: Pick<Draft, 'suggestions'>): readonly ClusterSuggestion[] =>
  suggestions?.filter((suggestion) => suggestion.drafted) ?? [];

/** The clusters of the new brief: the suggested ones, minus the cleared, plus the added. */
export const chosenClusters = (draft: Draft): readonly string[] => {
  const suggested = suggestedClusters(draft).map((it) => it.clusterId);
  return [
    ...suggested.filter((id) => !draft.removed.includes(id)),
    ...draft.added.filter((id) => !suggested.includes(id)),
  ];
};

/** A visit of which the name is known, and what they come for. */
const namedVisit = (name: string, audienceId: string, sectors: readonly string[]): Delegation => ({
  id: crypto.randomUUID(),
  name,
  audienceId,
  sectors,
  interests: '',
  people: [],
  visit: null,
  itinerary: [],
  questions: [],
});

/** A brief being set up. */
export const useDraft = create<DraftState>()((set, get) => {
  const suggest = async (): Promise<void> => {
    const { audienceId, delegationId } = get();
    if (audienceId === null) return;
    set({ suggestions: null });
    const answer = await ask('suggestClusters', { audienceId, delegationId });
    // Another choice was made meanwhile; its answer is still to come.
    if (get().audienceId !== audienceId || get().delegationId !== delegationId) return;
    set(answer.ok ? { suggestions: answer.value } : { suggestions: [], refusal: answer.refusal });
  };

  return {
    ...fresh,

    loadClusters: async () => {
      const clusters = await ask('clusters', {});
      if (clusters.ok) set({ clusters: clusters.value });
    },

    bring: async (delegation) => {
      set(({ delegations }) => ({
        delegations: [delegation, ...delegations.filter((it) => it.id !== delegation.id)],
        delegationId: delegation.id,
        audienceId: delegation.audienceId,
        refusal: null,
      }));
      await suggest();
    },

    begin: async (audienceId, delegationId) => {
      // What was chosen and typed before one looked elsewhere is there again.
      const { audienceId: before, delegationId: chosenBefore, added, removed, newName } = get();
      const kept = before !== null && delegationId === null;
      set({ ...fresh, audienceId: kept ? before : audienceId, ...(kept && { added, removed, newName }) });
      const [delegations, clusters] = await Promise.all([ask('delegations', {}), ask('clusters', {})]);
      if (!delegations.ok) return set({ refusal: delegations.refusal });
      if (!clusters.ok) return set({ refusal: clusters.refusal });
      set({ delegations: delegations.value, clusters: clusters.value });
      const chosen = delegations.value.find((it) => it.id === (delegationId ?? (kept ? chosenBefore : null)));
      if (chosen) await get().bring(chosen);
      else await suggest();
    },

    chooseAudience: async (audienceId) => {
      const { delegations, delegationId } = get();
      const stays = delegations.some((it) => it.id === delegationId && it.audienceId === audienceId);
      set({ audienceId, delegationId: stays ? delegationId : null, refusal: null });
      await suggest();
    },

    nameVisit: (newName) => set({ newName, ...(newName.trim() !== '' && { delegationId: null }) }),
    forget: () => set({ ...fresh }),

    chooseDelegation: async (delegationId) => {
      set({ delegationId, refusal: null, ...(delegationId !== null && { newName: '' }) });
      await suggest();
    },

    importDelegation: async () => {
      set({ refusal: null });
      const answer = await ask('importDelegation', {});
      if (!answer.ok) return set({ refusal: answer.refusal });
      // The file names its market, so the officer need not choose it.
      if (answer.value !== null) await get().bring(answer.value);
    },

    chooseClusters: (clusterIds) => {
      const suggested = suggestedClusters(get()).map((it) => it.clusterId);
      set({
        added: clusterIds.filter((id) => !suggested.includes(id)),
        removed: suggested.filter((id) => !clusterIds.includes(id)),
      });
    },

    create: async () => {
      const { audienceId, newName } = get();
      if (audienceId === null) return null;
      set({ creating: true, refusal: null });
      const clusterIds = [...chosenClusters(get())];
      const name = newName.trim();
      if (name !== '') {
        const delegation = namedVisit(name, audienceId, clusterIds);
        await addDelegation(strings.delegations.steps.add(name), delegation);
        // Made once, also where the brief then is not.
        set({ newName: '', delegationId: delegation.id });
      }
      const answer = await ask('createBrief', { audienceId, delegationId: get().delegationId, clusterIds });
      if (answer.ok) set({ ...fresh });
      else set({ creating: false, refusal: answer.refusal });
      return answer.ok ? answer.value : null;
    },
  };
});
